import type { JsonDocument, JsonNode } from '../../bytes/json-document.ts';
import { BatchBuilder } from '../batch-builder.ts';
import { describeBatches } from '../describe-batches.ts';
import type { Input, InputContext, OpenedInput } from '../input.ts';
import { isGetRecordsRecord } from '../record-fields.ts';
import { addAll } from './kinesis-event.ts';

const TITLE = 'GetRecords output';
// Nothing else has these; they tell an empty page, which is normal in the middle of a shard.
const PAGE_MEMBERS = ['NextShardIterator', 'MillisBehindLatest', 'ChildShards'];

/** One page of `GetRecords`, as AWS CLI v1 and v2 and the SDKs print it. It names no stream, shard or region. */
export const getRecords: Input = {
  name: 'get-records',
  open(context: InputContext): OpenedInput | undefined {
    const { document, node, pointer } = context;
    const records = document.member(node, 'Records');
    if (records === undefined || document.kind(records) !== 'array') return undefined;
    if (document.first(records) < 0) return isPage(document, node) ? emptyPage() : undefined;
    if (!hasGetRecordsRecord(document, records)) return undefined;
    const builder = new BatchBuilder({
      source: 'get-records',
      span: document.span(node),
      pointer,
      recordsPointer: `${pointer}/Records`,
    });
    addAll(builder, document, records);
    const { batches, issues } = builder.finish();
    return { kind: 'get-records', title: TITLE, message: describeBatches(batches), batches, issues };
  },
};

function emptyPage(): OpenedInput {
  const message =
    'This page of GetRecords holds no records. That is normal and does not mean the end of the shard: read on with its NextShardIterator.';
  return { kind: 'get-records', title: TITLE, message, batches: [], issues: [] };
}

function isPage(document: JsonDocument, node: JsonNode): boolean {
  return PAGE_MEMBERS.some((name) => document.member(node, name) !== undefined);
}

function hasGetRecordsRecord(document: JsonDocument, records: JsonNode): boolean {
  for (let item = document.first(records); item >= 0; item = document.next(item)) {
    if (isGetRecordsRecord(document, item)) return true;
  }
  return false;
}
