import type { ByteReader } from '../tree/byte-reader.ts';
import type { TreeWriter } from '../tree/tree-writer.ts';
import { readLengthVarint, readVarint } from '../tree/varint.ts';
import { contentOf, readTag, WIRE } from './wire.ts';

/** Deeper guesses read the same bytes again at each level, and nobody nests messages like this. */
const MAX_GUESSES = 32;

/**
 * A message without its schema: each field under its number, in the order sent, repeated ones repeated. What a
 * length-delimited field holds is a guess; numbers are shown as unsigned, since nothing says what they mean.
 */
export function walkFields(reader: ByteReader, writer: TreeWriter, to: number, depth = 0): void {
  writer.openMap();
  while (reader.at < to) {
    const { field, wire } = readTag(reader);
    writer.name(String(field));
    walkFieldValue(reader, writer, field, wire, depth);
  }
  writer.close();
}

/** The value of a field whose tag was just read. */
export function walkFieldValue(
  reader: ByteReader,
  writer: TreeWriter,
  field: number,
  wire: number,
  depth: number,
): void {
  if (wire === WIRE.varint) writer.literal(readVarint(reader).toString());
  else if (wire === WIRE.bytes) walkDelimited(reader, writer, depth);
  else if (wire === WIRE.group) walkGroup(reader, writer, field, depth);
  else if (wire === WIRE.groupEnd) throw reader.trouble('group', 'the end of a group stands where none was begun');
  else {
    const from = reader.take(wire === WIRE.fixed64 ? 8 : 4, 'a field');
    writer.hexMark(wire === WIRE.fixed64 ? '$fixed64' : '$fixed32', reader.bytes, from, reader.at);
  }
}

function walkDelimited(reader: ByteReader, writer: TreeWriter, depth: number): void {
  const from = reader.take(readLengthVarint(reader), 'a field');
  const to = reader.at;
  const content = depth < MAX_GUESSES ? contentOf(reader.bytes, from, to) : 'bytes';
  if (content === 'text') writer.string(reader.bytes, from, to);
  else if (content === 'bytes') writer.bytes(reader.bytes, from, to);
  else {
    reader.at = from;
    walkFields(reader, writer, to, depth + 1);
  }
}

function walkGroup(reader: ByteReader, writer: TreeWriter, field: number, depth: number): void {
  writer.openMarked('$group');
  writer.openMap();
  for (;;) {
    const inside = readTag(reader);
    if (inside.wire === WIRE.groupEnd && inside.field === field) break;
    writer.name(String(inside.field));
    walkFieldValue(reader, writer, inside.field, inside.wire, depth + 1);
  }
  writer.close();
  writer.close();
}
