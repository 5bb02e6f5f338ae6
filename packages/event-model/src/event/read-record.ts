import { isJsonDocument, type JsonDocument, readJson } from '../bytes/json-document.ts';
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
  return { record: { span, ...valuesOf(document, fields), ...shardOf(document, fields) }, issues };
}

function valuesOf(document: JsonDocument, from: RecordFields): Omit<KinesisRecord, 'span'> {
  const sequenceNumber = textOf(document, from.sequenceNumber);
  const partitionKey = textOf(document, from.partitionKey);
  const encryptionType = textOf(document, from.encryptionType);
  const hasData = from.data >= 0 && document.kind(from.data) === 'string';
  return {
    ...(sequenceNumber !== undefined && isSequenceNumber(sequenceNumber) && { sequenceNumber }),
    ...(partitionKey !== undefined && { partitionKey }),
    ...(encryptionType !== undefined && { encryptionType }),
    ...(hasData && { dataSpan: { start: document.start(from.data), end: document.stop(from.data) } }),
    ...(from.arrival >= 0 && arrivalOf(document, from)),
  };
}

function arrivalOf(document: JsonDocument, from: RecordFields): Pick<KinesisRecord, 'arrivalText' | 'arrivalMillis'> {
  const kind = document.kind(from.arrival);
  if (kind !== 'number' && kind !== 'string') return {};
  const arrivalMillis = arrivalMillisOf(document, from.arrival);
  const arrivalText = textOf(document, from.arrival) ?? document.source(from.arrival);
  return { arrivalText, ...(arrivalMillis !== undefined && { arrivalMillis }) };
}

function shardOf(
  document: JsonDocument,
  from: RecordFields,
): Pick<KinesisRecord, 'eventId' | 'shardId' | 'shardAssumed'> {
  const eventId = textOf(document, from.eventId);
  const shardId = eventId === undefined ? undefined : shardIdOf(eventId);
  if (shardId !== undefined && eventId !== undefined) return { eventId, shardId };
  const parts = from.shape === 'get-records' ? sequencePartsOf(document, from) : undefined;
  return {
    ...(eventId !== undefined && { eventId }),
    ...(parts !== undefined && { shardId: formatShardId(parts.shardIndex), shardAssumed: true }),
  };
}

function textOf(document: JsonDocument, node: number): string | undefined {
  return node < 0 ? undefined : document.text(node);
}
