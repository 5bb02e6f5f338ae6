import { utf8SequenceEnd } from '../../bytes/utf8.ts';
import { ByteReader } from '../tree/byte-reader.ts';
import { TreeTrouble } from '../tree/trouble.ts';
import { readLengthVarint, readVarint } from '../tree/varint.ts';

export const WIRE = { varint: 0, fixed64: 1, bytes: 2, group: 3, groupEnd: 4, fixed32: 5 } as const;

const MAX_FIELD = 2 ** 29 - 1;

export type Tag = { readonly field: number; readonly wire: number };

export function readTag(reader: ByteReader): Tag {
  const at = reader.at;
  const value = readLengthVarint(reader);
  const field = Math.floor(value / 8);
  if (field >= 1 && field <= MAX_FIELD && value % 8 <= WIRE.fixed32) return { field, wire: value % 8 };
  reader.at = at;
  throw reader.trouble('tag', 'an impossible field stands');
}

/** What bytes look like as a message, from outside: only the fields of this level are read. */
export type Outline = {
  readonly highestField: number;
  /** Length-delimited fields that are readable text or a message again: what tells a message from any bytes. */
  readonly meaningful: number;
};

/** Reads over a message without writing it; `undefined` where the bytes are none. */
export function outlineOf(bytes: Uint8Array, from: number, to: number): Outline | undefined {
  let highestField = 0;
  let meaningful = 0;
  const whole = eachField(bytes, from, to, ({ field, wire }, start, end) => {
    highestField = Math.max(highestField, field);
    if (wire === WIRE.bytes && end > start && contentOf(bytes, start, end) !== 'bytes') meaningful++;
  });
  return whole ? { highestField, meaningful } : undefined;
}

/** Whether the bytes can be a message. Nearly all short bytes that are none are told by this, not all. */
function isMessage(bytes: Uint8Array, from: number, to: number): boolean {
  return eachField(bytes, from, to, () => {});
}

type Visit = (tag: Tag, start: number, end: number) => void;

/** Visits the fields of one level with the place of their values; false where the bytes are no message. */
export function eachField(bytes: Uint8Array, from: number, to: number, visit: Visit): boolean {
  const reader = new ByteReader(bytes, from, to);
  const groups: number[] = [];
  try {
    while (reader.at < to) {
      const tag = readTag(reader);
      if (tag.wire === WIRE.group) groups.push(tag.field);
      else if (tag.wire === WIRE.groupEnd && groups.pop() !== tag.field) return false;
      visit(tag, skipValue(reader, tag.wire), reader.at);
    }
    return groups.length === 0;
  } catch (trouble) {
    if (trouble instanceof TreeTrouble) return false;
    throw trouble;
  }
}

/** Goes over a field's value and gives where its own bytes begin. */
function skipValue(reader: ByteReader, wire: number): number {
  if (wire === WIRE.bytes) return reader.take(readLengthVarint(reader), 'a field');
  if (wire === WIRE.fixed64 || wire === WIRE.fixed32) return reader.take(wire === WIRE.fixed64 ? 8 : 4, 'a field');
  const from = reader.at;
  if (wire === WIRE.varint) readVarint(reader);
  return from;
}

/** What a length-delimited field probably is. Messages often are valid UTF-8 too, but with control characters. */
export function contentOf(bytes: Uint8Array, from: number, to: number): 'text' | 'message' | 'bytes' {
  const text = textKind(bytes, from, to);
  if (text === 'clean') return 'text';
  if (isMessage(bytes, from, to)) return 'message';
  return text === 'controls' ? 'text' : 'bytes';
}

function textKind(bytes: Uint8Array, from: number, to: number): 'clean' | 'controls' | 'none' {
  // A line feed in front is rather the tag of a first field.
  let controls = bytes[from] === 0x0a && to > from;
  for (let i = from; i < to; ) {
    const byte = bytes[i] as number;
    if (isControl(byte)) controls = true;
    i = utf8SequenceEnd(bytes, i);
    if (i < 0 || i > to) return 'none';
  }
  return controls ? 'controls' : 'clean';
}

/** Whether bytes are text without any control character but tabs and line ends: then nobody means a message. */
export function isCleanText(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x0a) return false;
  for (let i = 0; i < bytes.length; ) {
    // Most bytes that are no text say so at once, and megabytes of them should not be read to the end.
    if (isControl(bytes[i] as number)) return false;
    i = utf8SequenceEnd(bytes, i);
    if (i < 0 || i > bytes.length) return false;
  }
  return true;
}

function isControl(byte: number): boolean {
  return byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
}
