import { md5 as ownMd5 } from '../bytes/md5.ts';
import { utf8Text } from '../bytes/utf8.ts';
import type { Inflaters } from './inflate.ts';
import { type AggregateSpans, readAggregateSpans, type Span, type UserRecordSpan } from './kpl-message.ts';

/** A user record inside an aggregate. It shares the aggregate's sequence number and arrival time. */
export type KplUserRecord = {
  /** `undefined` when its index points outside the aggregate's table. */
  readonly partitionKey: string | undefined;
  /** `undefined` when the producer gave none, or when its index points outside the table. */
  readonly explicitHashKey: string | undefined;
  /** Its place in the aggregate, from 0. */
  readonly subSequenceNumber: number;
  /** A view of the aggregate's bytes. */
  readonly data: Uint8Array;
  readonly tags: readonly (readonly [key: string, value: string | undefined])[];
};

export type KplAggregate = {
  readonly kind: 'aggregate';
  /** The first of them, no more than were asked for. */
  readonly userRecords: readonly KplUserRecord[];
  /** How many there are in all. */
  readonly total: number;
  /** False only when the caller wanted the other reading of a record whose checksum is wrong. */
  readonly checksumFits: boolean;
  /** How many of the listed point outside a table of keys: the KCL fails on the first of them. */
  readonly lostKeys: number;
};

/** Why the KCL, and Lambda, take a record as plain. `code`: `magic`, `length`, `checksum` or `syntax`. */
export type KplRefusal = {
  readonly kind: 'refused';
  readonly code: 'magic' | 'length' | 'checksum' | 'syntax';
  readonly because: string;
  readonly offset?: number;
};

/** What {@link readKplAggregate} may be told besides the bytes. */
export type KplOptions = {
  readonly maxUserRecords?: number;
  readonly anyChecksum?: boolean;
  readonly md5?: Inflaters['md5'] | undefined;
};

const MAGIC = 4;
const DIGEST = 16;
const MAX_USER_RECORDS = 10_000;

const NO_TAGS: KplUserRecord['tags'] = [];
const NO_MAGIC: KplRefusal = {
  kind: 'refused',
  code: 'magic',
  because: 'Not a KPL aggregate: no f3 89 9a c2 at the start.',
};
const TOO_SHORT: KplRefusal = {
  kind: 'refused',
  code: 'length',
  because: 'Not a KPL aggregate: no more than 16 bytes follow f3 89 9a c2, so the record counts as a plain one.',
};

/**
 * Splits an aggregated record of the Kinesis Producer Library into its user records, as the Kinesis Client Library does:
 * what has no magic, is too short, has a wrong MD5 or is no protobuf is one plain record, and the answer says why. One level
 * only. Nothing is copied. Never throws.
 *
 * @param bytes a record's data, its base64 undone
 * @param options `maxUserRecords` (10,000) bounds what is listed, not what is counted; `anyChecksum` reads on behind a wrong MD5;
 * `md5` is the platform's, where it has one
 * @example readKplAggregate(data) // { kind: 'aggregate', total: 3, userRecords: [{ partitionKey: 'user-1', subSequenceNumber: 0, data, tags: [] }, ...] }
 * @see https://github.com/awslabs/kinesis-aggregation/blob/master/KPL_AGGREGATION_FORMAT.md
 */
export function readKplAggregate(bytes: Uint8Array, options: KplOptions = {}): KplAggregate | KplRefusal {
  if (!hasKplMagic(bytes)) return NO_MAGIC;
  if (bytes.length <= MAGIC + DIGEST) return TOO_SHORT;
  const checksumFits = hasChecksum(bytes, options.md5 ?? ownMd5);
  if (!checksumFits && options.anyChecksum !== true) {
    const because =
      'Not a KPL aggregate: its MD5 checksum does not fit, so the KCL and Lambda take the record as a plain one.';
    return { kind: 'refused', code: 'checksum', because, offset: bytes.length - DIGEST };
  }
  const spans = readAggregateSpans(bytes, MAGIC, bytes.length - DIGEST, options.maxUserRecords ?? MAX_USER_RECORDS);
  if (spans.kind === 'malformed') {
    const because = `Not a KPL aggregate: ${spans.because} at offset ${spans.offset}, so the record counts as a plain one.`;
    return { kind: 'refused', code: 'syntax', because, offset: spans.offset };
  }
  return aggregateOf(bytes, spans, checksumFits);
}

/** Whether bytes begin as every aggregate does. */
export function hasKplMagic(bytes: Uint8Array): boolean {
  return bytes[0] === 0xf3 && bytes[1] === 0x89 && bytes[2] === 0x9a && bytes[3] === 0xc2;
}

function hasChecksum(bytes: Uint8Array, md5: (body: Uint8Array) => Uint8Array): boolean {
  const body = bytes.length - DIGEST;
  const digest = md5(bytes.subarray(MAGIC, body));
  for (let i = 0; i < DIGEST; i++) if (digest[i] !== bytes[body + i]) return false;
  return true;
}

function aggregateOf(bytes: Uint8Array, spans: AggregateSpans, checksumFits: boolean): KplAggregate {
  const partitionKeys = spans.partitionKeys.map((span) => textOf(bytes, span));
  const explicitHashKeys = spans.explicitHashKeys.map((span) => textOf(bytes, span));
  const userRecords: KplUserRecord[] = [];
  let lostKeys = 0;
  for (const span of spans.userRecords) {
    userRecords.push(userRecordOf(bytes, span, userRecords.length, partitionKeys, explicitHashKeys));
    const { partitionKeyIndex, explicitHashKeyIndex } = span;
    if (partitionKeyIndex >= partitionKeys.length || explicitHashKeyIndex >= explicitHashKeys.length) lostKeys++;
  }
  return { kind: 'aggregate', userRecords, total: spans.total, checksumFits, lostKeys };
}

function userRecordOf(
  bytes: Uint8Array,
  span: UserRecordSpan,
  subSequenceNumber: number,
  partitionKeys: readonly string[],
  explicitHashKeys: readonly string[],
): KplUserRecord {
  const tags = span.tags.length === 0 ? NO_TAGS : span.tags.map(({ key, value }) => tagOf(bytes, key, value));
  return {
    partitionKey: partitionKeys[span.partitionKeyIndex],
    explicitHashKey: explicitHashKeys[span.explicitHashKeyIndex],
    subSequenceNumber,
    data: bytes.subarray(span.start, span.end),
    tags,
  };
}

function tagOf(bytes: Uint8Array, key: Span, value: Span | undefined): KplUserRecord['tags'][number] {
  return [textOf(bytes, key), value && textOf(bytes, value)];
}

function textOf(bytes: Uint8Array, { start, end }: Span): string {
  return utf8Text(bytes.subarray(start, end));
}
