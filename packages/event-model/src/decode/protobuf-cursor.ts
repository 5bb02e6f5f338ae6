/** A place in protobuf bytes. `trouble` names what is wrong at `at`; it is empty as long as nothing is. */
export type ByteCursor = { readonly bytes: Uint8Array; at: number; trouble: string };

/** Wire types of protobuf. 6 and 7 do not exist. */
export const WIRE = { varint: 0, fixed64: 1, bytes: 2, groupStart: 3, groupEnd: 4, fixed32: 5 } as const;

/** Groups are long out of use; as deep as this they are an attack. */
const MAX_GROUP_DEPTH = 100;

/**
 * A varint before `to`, -1 with the cursor's `trouble` set when there is none. Exact up to 2^53, which every tag, length and
 * index is within.
 */
export function readVarint(cursor: ByteCursor, to: number): number {
  const { bytes } = cursor;
  let at = cursor.at;
  if (at >= to) return fail(cursor, 'the message is truncated');
  const first = bytes[at++] as number;
  if (first < 0x80) {
    cursor.at = at;
    return first;
  }
  let value = first & 0x7f;
  for (let scale = 0x80, length = 1; length < 10; scale *= 0x80, length++) {
    if (at >= to) return fail(cursor, 'the message is truncated');
    const byte = bytes[at++] as number;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) {
      cursor.at = at;
      return value;
    }
  }
  return fail(cursor, 'a number of more than ten bytes stands');
}

/** The length of a length-delimited field whose bytes must end at or before `to`; -1 when they do not. */
export function readLength(cursor: ByteCursor, to: number): number {
  const at = cursor.at;
  const length = readVarint(cursor, to);
  if (length <= to - cursor.at) return length;
  cursor.at = at;
  return fail(cursor, 'a length beyond the end stands');
}

/** Goes behind the field whose tag was just read; false when that is no field. */
export function skipField(cursor: ByteCursor, tag: number, to: number): boolean {
  let depth = 0;
  for (let next = tag; ; next = readVarint(cursor, to)) {
    if (next < 0) return false;
    const wire = next % 8;
    if (next < 8 || next >= 2 ** 32 || wire > WIRE.fixed32) return fail(cursor, 'an impossible field stands') >= 0;
    if (wire === WIRE.groupStart) depth++;
    else if (wire === WIRE.groupEnd) depth--;
    else if (!skipValue(cursor, wire, to)) return false;
    if (depth < 0 || depth > MAX_GROUP_DEPTH) return fail(cursor, 'a group out of place stands') >= 0;
    if (depth === 0) return true;
  }
}

function skipValue(cursor: ByteCursor, wire: number, to: number): boolean {
  if (wire === WIRE.varint) return readVarint(cursor, to) >= 0;
  const length = wire === WIRE.fixed64 ? 8 : wire === WIRE.fixed32 ? 4 : readLength(cursor, to);
  if (length < 0) return false;
  if (length > to - cursor.at) return fail(cursor, 'the message is truncated') >= 0;
  cursor.at += length;
  return true;
}

function fail(cursor: ByteCursor, trouble: string): number {
  cursor.trouble = trouble;
  return -1;
}
