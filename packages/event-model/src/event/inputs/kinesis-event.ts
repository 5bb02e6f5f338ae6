import type { JsonDocument, JsonNode } from '../../bytes/json-document.ts';
import { BatchBuilder } from '../batch-builder.ts';
import { describeBatches } from '../describe-batches.ts';
import type { Input, InputContext, OpenedInput } from '../input.ts';
import type { ByteSpan } from '../kinesis-event.ts';
import { isLambdaRecord } from '../record-fields.ts';

/** `{"Records":[...]}` with the records of a Kinesis stream, as Lambda hands it to a function. */
export const kinesisEvent: Input = {
  name: 'kinesis-event',
  open(context: InputContext): OpenedInput | undefined {
    const { document, node, pointer } = context;
    const records = document.member(node, 'Records');
    if (records === undefined || !hasLambdaRecord(document, records)) return undefined;
    const builder = new BatchBuilder({
      source: 'kinesis-event',
      span: document.span(node),
      pointer,
      recordsPointer: `${pointer}/Records`,
      recordsSpan: betweenBrackets(document, records),
    });
    addAll(builder, document, records);
    const { batches, issues } = builder.finish();
    return { kind: 'kinesis-event', title: 'Lambda Kinesis event', message: describeBatches(batches), batches, issues };
  },
};

/** Whether an array holds a record of a Kinesis event. One that is damaged beyond recognition does not hide the others. */
export function hasLambdaRecord(document: JsonDocument, records: JsonNode): boolean {
  if (document.kind(records) !== 'array') return false;
  for (let item = document.first(records); item >= 0; item = document.next(item)) {
    if (isLambdaRecord(document, item)) return true;
  }
  return false;
}

/** Adds every item of an array, whatever it is, so that positions agree with the input. */
export function addAll(builder: BatchBuilder, document: JsonDocument, records: JsonNode): void {
  let index = 0;
  for (let item = document.first(records); item >= 0; item = document.next(item)) builder.add(document, item, index++);
}

/** What stands between the brackets of an array. */
export function betweenBrackets(document: JsonDocument, array: JsonNode): ByteSpan {
  const { start, end } = document.span(array);
  return { start: start + 1, end: end - 1 };
}
