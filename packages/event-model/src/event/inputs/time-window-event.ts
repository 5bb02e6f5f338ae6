import type { JsonDocument, JsonNode } from '../../bytes/json-document.ts';
import { BatchBuilder } from '../batch-builder.ts';
import { describeBatches } from '../describe-batches.ts';
import type { Input, InputContext, OpenedInput } from '../input.ts';
import type { TimeWindow } from '../kinesis-event.ts';
import { memberText } from '../member-text.ts';
import { addAll, betweenBrackets, hasLambdaRecord } from './kinesis-event.ts';

/** An event of a tumbling window. Its last one may hold no records at all and is an event all the same. */
export const timeWindowEvent: Input = {
  name: 'time-window-event',
  open(context: InputContext): OpenedInput | undefined {
    const { document, node, pointer } = context;
    const records = document.member(node, 'Records');
    const window = document.member(node, 'window');
    if (records === undefined || window === undefined || !isOfKinesis(document, node, records)) return undefined;
    const shardId = memberText(document, node, 'shardId');
    const eventSourceArn = memberText(document, node, 'eventSourceARN');
    const facts = readWindow(document, node, window);
    const builder = new BatchBuilder({
      source: 'time-window-event',
      span: document.span(node),
      pointer,
      recordsPointer: `${pointer}/Records`,
      recordsSpan: betweenBrackets(document, records),
      window: facts,
      ...(shardId !== undefined && { shardId }),
      ...(eventSourceArn !== undefined && { eventSourceArn }),
    });
    addAll(builder, document, records);
    const { batches, issues } = builder.finish();
    const final = facts.isFinalInvokeForWindow ? ' It is the final one of its window.' : '';
    const message = `${describeBatches(batches)}${final}`;
    return { kind: 'time-window-event', title: 'Lambda Kinesis event of a tumbling window', message, batches, issues };
  },
};

function isOfKinesis(document: JsonDocument, node: JsonNode, records: JsonNode): boolean {
  if (document.kind(records) !== 'array') return false;
  if (document.first(records) >= 0) return hasLambdaRecord(document, records);
  // DynamoDB streams have tumbling windows too; with no record only the ARN tells them apart.
  return /^arn:[^:]*:kinesis:/.test(memberText(document, node, 'eventSourceARN') ?? '');
}

function readWindow(document: JsonDocument, node: JsonNode, window: JsonNode): TimeWindow {
  const state = document.member(node, 'state');
  return {
    start: memberText(document, window, 'start') ?? '',
    end: memberText(document, window, 'end') ?? '',
    isFinalInvokeForWindow: isTrue(document, node, 'isFinalInvokeForWindow'),
    isWindowTerminatedEarly: isTrue(document, node, 'isWindowTerminatedEarly'),
    stateText: state === undefined ? '' : document.source(state),
  };
}

function isTrue(document: JsonDocument, node: JsonNode, name: string): boolean {
  const member = document.member(node, name);
  return member !== undefined && document.source(member) === 'true';
}
