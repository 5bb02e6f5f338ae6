import { hasBytesAt, isDigit } from '../bytes/ascii.ts';
import type { JsonDocument } from '../bytes/json-document.ts';
import { utf8Bytes } from '../bytes/utf8.ts';
import type { RecordFields } from './record-fields.ts';
import { isSequenceNumberAt, lowShardIndexAt } from './sequence-bytes.ts';
import { isSequenceNumber, readSequenceNumberParts, type SequenceNumberParts } from './sequence-number.ts';

const SHARD_PREFIX = utf8Bytes('shardId-');
const COLON = 0x3a;

/** Length of the shard id in front of an event id's bytes (`shardId-000000000006:...`), 0 when there is none. */
export function shardIdLengthAt(bytes: Uint8Array, start: number, stop: number): number {
  if (!hasBytesAt(bytes, start, SHARD_PREFIX)) return 0;
  let i = start + SHARD_PREFIX.length;
  while (i < stop && isDigit(bytes[i])) i++;
  const digits = i - start - SHARD_PREFIX.length;
  return digits >= 12 && i < stop && bytes[i] === COLON ? i - start : 0;
}

/** The parts of a record's sequence number, where it has one that seems to be issued by Kinesis. */
export function sequencePartsOf(document: JsonDocument, fields: RecordFields): SequenceNumberParts | undefined {
  const text = fields.sequenceNumber < 0 ? undefined : document.text(fields.sequenceNumber);
  return text !== undefined && isSequenceNumber(text) ? readSequenceNumberParts(text) : undefined;
}

/**
 * The shard index that the record's sequence number names when it differs from `expected`; `undefined` when it agrees or
 * says nothing. Cheap while all agree, which is every event that Kinesis made.
 */
export function otherShardIndex(document: JsonDocument, fields: RecordFields, expected: number): number | undefined {
  const node = fields.sequenceNumber;
  if (node < 0 || document.kind(node) !== 'string') return undefined;
  const start = document.start(node);
  const stop = document.stop(node);
  if (isSequenceNumberAt(document.bytes, start, stop)) {
    const index = lowShardIndexAt(document.bytes, start, stop);
    if (index === -1 || index === expected) return undefined;
  }
  const parts = sequencePartsOf(document, fields);
  return parts === undefined || parts.shardIndex === expected ? undefined : parts.shardIndex;
}
