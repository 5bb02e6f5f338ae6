import { sameBytesAt } from '../bytes/ascii.ts';
import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';
import { arrivalMillisOfIso, arrivalMillisOfSeconds } from './arrival.ts';
import type { RecordFields } from './record-fields.ts';
import type { RecordIssueCode } from './record-issue-texts.ts';
import { otherShardIndex, shardIdLengthAt } from './record-shard.ts';
import { isSequenceNumberAt } from './sequence-bytes.ts';
import { isSequenceNumber } from './sequence-number.ts';
import { formatShardId, shardIdOf } from './shard.ts';

/** Takes one issue: its code, the member that it is about as a pointer inside the record, and facts for its sentence. */
export type ReportIssue = (code: RecordIssueCode, member: string, ...facts: string[]) => void;

const SHARD_PREFIX_LENGTH = 'shardId-'.length;

const MEMBERS = {
  lambda: {
    sequenceNumber: '/kinesis/sequenceNumber',
    data: '/kinesis/data',
    partitionKey: '/kinesis/partitionKey',
    arrival: '/kinesis/approximateArrivalTimestamp',
  },
  'get-records': {
    sequenceNumber: '/SequenceNumber',
    data: '/Data',
    partitionKey: '/PartitionKey',
    arrival: '/ApproximateArrivalTimestamp',
  },
} as const;

/** Reports everything that is wrong with one record. Works on bytes and allocates nothing while nothing is wrong. */
export function checkRecord(document: JsonDocument, fields: RecordFields, report: ReportIssue): void {
  if (document.kind(fields.node) !== 'object') {
    report('record-not-object', '', document.kind(fields.node));
    return;
  }
  const isLambda = fields.shape === 'lambda';
  if (isLambda && (fields.kinesis < 0 || document.kind(fields.kinesis) !== 'object')) {
    report('kinesis-missing', '/kinesis');
  } else {
    const members = MEMBERS[fields.shape];
    const say = (code: RecordIssueCode | undefined, member: string, node: JsonNode) => {
      if (code !== undefined) report(code, member, node < 0 ? 'nothing' : document.kind(node));
    };
    say(sequenceNumberFault(document, fields.sequenceNumber), members.sequenceNumber, fields.sequenceNumber);
    say(dataFault(document, fields.data), members.data, fields.data);
    say(arrivalFault(document, fields.arrival, isLambda), members.arrival, fields.arrival);
    say(partitionKeyFault(document, fields.partitionKey), members.partitionKey, fields.partitionKey);
  }
  if (isLambda) checkEventId(document, fields, report);
}

function sequenceNumberFault(document: JsonDocument, node: JsonNode): RecordIssueCode | undefined {
  if (node < 0) return 'sequence-number-missing';
  if (document.kind(node) !== 'string') return 'sequence-number-not-text';
  if (isSequenceNumberAt(document.bytes, document.start(node), document.stop(node))) return undefined;
  return isSequenceNumber(document.text(node) ?? '') ? undefined : 'sequence-number-not-decimal';
}

function dataFault(document: JsonDocument, node: JsonNode): RecordIssueCode | undefined {
  if (node < 0) return 'data-missing';
  const kind = document.kind(node);
  if (kind === 'string') return undefined;
  return kind === 'object' || kind === 'array' ? 'data-printed-as-bytes' : 'data-not-text';
}

function arrivalFault(document: JsonDocument, node: JsonNode, isLambda: boolean): RecordIssueCode | undefined {
  if (node < 0) return 'arrival-missing';
  if (arrivalMillisOf(document, node) === undefined) return 'arrival-not-a-time';
  return isLambda && document.kind(node) !== 'number' ? 'arrival-not-a-number' : undefined;
}

function partitionKeyFault(document: JsonDocument, node: JsonNode): RecordIssueCode | undefined {
  return node >= 0 && document.kind(node) !== 'string' ? 'partition-key-not-text' : undefined;
}

function checkEventId(document: JsonDocument, fields: RecordFields, report: ReportIssue): void {
  const node = fields.eventId;
  if (node < 0) {
    report('event-id-missing', '/eventID');
    return;
  }
  if (document.kind(node) !== 'string') {
    report('event-id-not-text', '/eventID', document.kind(node));
    return;
  }
  const start = document.start(node);
  const shardLength = shardIdLengthAt(document.bytes, start, document.stop(node));
  // Escapes in an event id are legal and never seen: then the text decides instead of the bytes.
  const shardId = shardLength === 0 ? shardIdOf(document.text(node) ?? '') : undefined;
  if (shardLength === 0 && shardId === undefined) {
    report('event-id-without-shard', '/eventID');
    return;
  }
  if (!endsInSequenceNumber(document, fields, shardLength)) report('event-id-other-number', '/eventID');
  const index =
    shardId === undefined
      ? digitsAt(document.bytes, start + SHARD_PREFIX_LENGTH, start + shardLength)
      : Number(shardId.slice(SHARD_PREFIX_LENGTH));
  const other = otherShardIndex(document, fields, index);
  if (other !== undefined) report('shard-mismatch', '/eventID', formatShardId(index), formatShardId(other));
}

/** True as well when there is no number to compare with: that is an issue of its own. */
function endsInSequenceNumber(document: JsonDocument, fields: RecordFields, shardLength: number): boolean {
  const number = fields.sequenceNumber;
  if (number < 0 || document.kind(number) !== 'string') return true;
  const start = document.start(fields.eventId) + shardLength + 1;
  const length = document.stop(fields.eventId) - start;
  const sameLength = shardLength > 0 && length === document.stop(number) - document.start(number);
  if (sameLength && sameBytesAt(document.bytes, start, document.start(number), length)) return true;
  const text = document.text(fields.eventId) ?? '';
  return text.slice(text.indexOf(':') + 1) === document.text(number);
}

function digitsAt(bytes: Uint8Array, start: number, stop: number): number {
  let value = 0;
  for (let i = start; i < stop; i++) value = value * 10 + (bytes[i] as number) - 0x30;
  return value;
}

/** Milliseconds since the epoch of an arrival value in any of the spellings: a number, its text, or ISO text. */
export function arrivalMillisOf(document: JsonDocument, node: JsonNode): number | undefined {
  const kind = document.kind(node);
  if (kind !== 'number' && kind !== 'string') return undefined;
  const millis = arrivalMillisOfSeconds(document.bytes, document.start(node), document.stop(node));
  if (millis !== undefined || kind === 'number') return millis;
  return arrivalMillisOfIso(document.text(node) ?? '');
}
