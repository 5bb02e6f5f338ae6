import { isJsonDocument, type JsonDocument, type JsonNode, readJson } from '../bytes/json-document.ts';
import { createJsonTape, type JsonTape } from '../bytes/json-tape.ts';
import type { ByteSpan, Issue, KinesisRecord } from './kinesis-event.ts';
import { createRecordFields, type RecordFields, readRecordFields } from './record-fields.ts';
import { recordIssue } from './record-issue-texts.ts';
import { arrivalMillisOf, checkRecord } from './record-issues.ts';
import { sequencePartsOf } from './record-shard.ts';
import { isSequenceNumber } from './sequence-number.ts';
import { formatShardId, shardIdOf } from './shard.ts';

export type ReadRecordOptions = {
  /** Pointer of the record inside the input, for its issues: {@link recordPointer}. */
  readonly pointer?: string;
  /** Scratch space to reuse over many records; without it each call makes its own. */
  readonly tape?: JsonTape;
};

/** A record as it stands in the input, and what is wrong with it. */
export type ReadRecord = { readonly record: KinesisRecord; readonly issues: readonly Issue[] };

const fields = createRecordFields();

/**
 * Reads one record of a batch from the content, in either shape (a Lambda event's or `GetRecords`), nothing converted.
 *
 * `span` must be one of a batch that `openInput` gave for this content (or for the bytes it was cut from, moved alike).
 * The spans in the answer index the same content. Never throws: a span that holds no JSON gives an empty record with an issue.
 *
 * @example readRecord(content, { start: 12, end: 520 }, { pointer: '/Records/0' }).record.partitionKey // '1'
 */
export function readRecord(content: Uint8Array, span: ByteSpan, options: ReadRecordOptions = {}): ReadRecord {
  const { pointer = '', tape = createJsonTape() } = options;
  const document = readJson(content, { start: span.start, end: span.end }, tape);
  if (!isJsonDocument(document)) {
    return { record: { span }, issues: [recordIssue('record-not-object', pointer, ['damaged piece of JSON'])] };
  }
  const issues: Issue[] = [];
  readRecordFields(document, document.root, fields);
  checkRecord(document, fields, (code, member, ...facts) => issues.push(recordIssue(code, pointer + member, facts)));
  const record: RecordInTheMaking = { span };
  fillValues(record, document, fields);
  fillArrival(record, document, fields.arrival);
  fillShard(record, document, fields);
  return { record, issues };
}

// Filled by assignment: for a table of ten thousand rows, spreading optional members took longer than the scan.
type RecordInTheMaking = { -readonly [Member in keyof KinesisRecord]: KinesisRecord[Member] };

function fillValues(record: RecordInTheMaking, document: JsonDocument, from: RecordFields): void {
  const sequenceNumber = textOf(document, from.sequenceNumber);
  if (sequenceNumber !== undefined && isSequenceNumber(sequenceNumber)) record.sequenceNumber = sequenceNumber;
  const partitionKey = textOf(document, from.partitionKey);
  if (partitionKey !== undefined) record.partitionKey = partitionKey;
  const encryptionType = textOf(document, from.encryptionType);
  if (encryptionType !== undefined) record.encryptionType = encryptionType;
  if (from.data < 0 || document.kind(from.data) !== 'string') return;
  record.dataSpan = { start: document.start(from.data), end: document.stop(from.data) };
}

function fillArrival(record: RecordInTheMaking, document: JsonDocument, arrival: JsonNode): void {
  const kind = arrival < 0 ? 'null' : document.kind(arrival);
  if (kind !== 'number' && kind !== 'string') return;
  record.arrivalText = document.text(arrival) ?? document.source(arrival);
  const arrivalMillis = arrivalMillisOf(document, arrival);
  if (arrivalMillis !== undefined) record.arrivalMillis = arrivalMillis;
}

function fillShard(record: RecordInTheMaking, document: JsonDocument, from: RecordFields): void {
  const eventId = textOf(document, from.eventId);
  if (eventId !== undefined) record.eventId = eventId;
  const shardId = shardIdOf(eventId ?? '');
  if (shardId !== undefined) record.shardId = shardId;
  else if (from.shape === 'get-records') {
    const parts = sequencePartsOf(document, from);
    if (parts === undefined) return;
    record.shardId = formatShardId(parts.shardIndex);
    record.shardAssumed = true;
  }
}

function textOf(document: JsonDocument, node: JsonNode): string | undefined {
  return node < 0 ? undefined : document.text(node);
}
