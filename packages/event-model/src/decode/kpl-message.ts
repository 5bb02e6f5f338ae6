import { type ByteCursor, readLength, readVarint, skipField, WIRE } from './protobuf-cursor.ts';

export type Span = { readonly start: number; readonly end: number };

/** Where a user record and its keys lie. An index is -1 when the field is absent. */
export type UserRecordSpan = Span & {
  readonly partitionKeyIndex: number;
  readonly explicitHashKeyIndex: number;
  readonly tags: readonly TagSpans[];
};

export type AggregateSpans = {
  readonly kind: 'spans';
  readonly partitionKeys: readonly Span[];
  readonly explicitHashKeys: readonly Span[];
  /** The first of them, as many as were wanted. */
  readonly userRecords: readonly UserRecordSpan[];
  readonly total: number;
};

export type Malformed = { readonly kind: 'malformed'; readonly because: string; readonly offset: number };

type TagSpans = { readonly key: Span; readonly value?: Span };

const NO_TAGS: TagSpans[] = [];

/**
 * The message `AggregatedRecord` by its bytes: `partition_key_table` = 1, `explicit_hash_key_table` = 2, `records` = 3. As a
 * protobuf parser does, it skips fields that it does not know, takes the last of a repeated single field, and fails where a
 * required field is missing.
 */
export function readAggregateSpans(
  bytes: Uint8Array,
  from: number,
  to: number,
  limit: number,
): AggregateSpans | Malformed {
  const cursor: ByteCursor = { bytes, at: from, trouble: '' };
  const partitionKeys: Span[] = [];
  const explicitHashKeys: Span[] = [];
  const userRecords: UserRecordSpan[] = [];
  let total = 0;
  while (cursor.at < to) {
    const tag = readVarint(cursor, to);
    if (tag === tagOf(3)) {
      const length = readLength(cursor, to);
      const record = length < 0 ? undefined : readUserRecord(cursor, cursor.at + length);
      if (record === undefined) return malformed(cursor);
      if (total++ < limit) userRecords.push(record);
    } else if (tag === tagOf(1) || tag === tagOf(2)) {
      const text = readSpan(cursor, to);
      if (text === undefined) return malformed(cursor);
      (tag === tagOf(1) ? partitionKeys : explicitHashKeys).push(text);
    } else if (!skipField(cursor, tag, to)) return malformed(cursor);
  }
  return { kind: 'spans', partitionKeys, explicitHashKeys, userRecords, total };
}

/** `Record`: `partition_key_index` = 1, `explicit_hash_key_index` = 2, `data` = 3, `tags` = 4. */
function readUserRecord(cursor: ByteCursor, to: number): UserRecordSpan | undefined {
  const from = cursor.at;
  let partitionKeyIndex = -1;
  let explicitHashKeyIndex = -1;
  let data: Span | undefined;
  let tags = NO_TAGS;
  while (cursor.at < to) {
    const tag = readVarint(cursor, to);
    if (tag === ((1 << 3) | WIRE.varint)) partitionKeyIndex = readVarint(cursor, to);
    else if (tag === ((2 << 3) | WIRE.varint)) explicitHashKeyIndex = readVarint(cursor, to);
    else if (tag === tagOf(3)) data = readSpan(cursor, to);
    else if (tag === tagOf(4)) {
      const read = readTag(cursor, to);
      if (read === undefined) return undefined;
      // Most user records have no tags, and a list for each would cost more than the rest.
      if (tags === NO_TAGS) tags = [];
      tags.push(read);
    } else skipField(cursor, tag, to);
    if (cursor.trouble !== '') return undefined;
  }
  if (partitionKeyIndex < 0) return missing(cursor, from, 'a user record without its partition key index');
  if (data === undefined) return missing(cursor, from, 'a user record without data');
  return { start: data.start, end: data.end, partitionKeyIndex, explicitHashKeyIndex, tags };
}

/** `Tag`: `key` = 1, `value` = 2 (may be absent). */
function readTag(cursor: ByteCursor, end: number): TagSpans | undefined {
  const length = readLength(cursor, end);
  if (length < 0) return undefined;
  const from = cursor.at;
  const to = from + length;
  let key: Span | undefined;
  let value: Span | undefined;
  while (cursor.at < to) {
    const tag = readVarint(cursor, to);
    if (tag === tagOf(1)) key = readSpan(cursor, to);
    else if (tag === tagOf(2)) value = readSpan(cursor, to);
    else skipField(cursor, tag, to);
    if (cursor.trouble !== '') return undefined;
  }
  if (key === undefined) return missing(cursor, from, 'a tag without a key');
  return value === undefined ? { key } : { key, value };
}

function readSpan(cursor: ByteCursor, to: number): Span | undefined {
  const length = readLength(cursor, to);
  if (length < 0) return undefined;
  const start = cursor.at;
  cursor.at = start + length;
  return { start, end: cursor.at };
}

/** The tag of a length-delimited field. */
function tagOf(field: number): number {
  return (field << 3) | WIRE.bytes;
}

function missing(cursor: ByteCursor, at: number, trouble: string): undefined {
  cursor.at = at;
  cursor.trouble = trouble;
}

function malformed(cursor: ByteCursor): Malformed {
  return { kind: 'malformed', because: cursor.trouble, offset: cursor.at };
}
