import type { JsonDocument, JsonNode } from '../../bytes/json-document.ts';
import { BatchBuilder } from '../batch-builder.ts';
import { describeBatches } from '../describe-batches.ts';
import type { Input, InputContext, OpenedInput } from '../input.ts';
import { isGetRecordsRecord } from '../record-fields.ts';
import { addAll } from './kinesis-event.ts';

const TITLE = 'GetRecords output';
// Nothing else has these; they tell an empty page, which is normal in the middle of a shard.
const PAGE_MEMBERS = ['NextShardIterator', 'MillisBehindLatest', 'ChildShards'];

const ARN = /^arn:aws[a-z-]*:kinesis:([a-z0-9-]+):\d{12}:stream\/[\w.-]{1,128}$/;

/**
 * One page of `GetRecords`, as AWS CLI v1 and v2 and the SDKs print it. They name no stream, shard or region; a page that our own
 * reads keep does, in members beside its records.
 */
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
      ...placeOf(document, node),
    });
    addAll(builder, document, records);
    const { batches, issues } = builder.finish();
    return { kind: 'get-records', title: TITLE, message: describeBatches(batches), batches, issues };
  },
};

/** Where the page was read. What is not spelled as AWS does it is left out, as if it were not there. */
function placeOf(document: JsonDocument, node: JsonNode) {
  const textOf = (name: string) => {
    const member = document.member(node, name);
    return member === undefined ? undefined : document.text(member);
  };
  const [eventSourceArn, ofArn] = ARN.exec(textOf('StreamARN') ?? '') ?? [];
  const [shardId] = /^shardId-\d{12,}$/.exec(textOf('ShardId') ?? '') ?? [];
  const [region = ofArn] = /^[a-z]{2}(-[a-z]+)+-\d{1,2}$/.exec(textOf('Region') ?? '') ?? [];
  return {
    ...(eventSourceArn !== undefined && { eventSourceArn }),
    ...(shardId !== undefined && { shardId }),
    ...(region !== undefined && { region }),
  };
}

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
