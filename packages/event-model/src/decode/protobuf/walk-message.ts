import { utf8Bytes } from '../../bytes/utf8.ts';
import type { ByteReader } from '../tree/byte-reader.ts';
import { float32Text } from '../tree/number-text.ts';
import type { TreeWriter } from '../tree/tree-writer.ts';
import { readLengthVarint, readVarint, signed, zigZag } from '../tree/varint.ts';
import type { ProtoEnum, ProtoField, ProtoMessage, ProtoScalar, ProtoTypes } from './schema.ts';
import { walkFieldValue } from './walk-fields.ts';
import { readTag, type Tag, WIRE } from './wire.ts';

/**
 * A message by its schema: fields by their name in the order sent, repeated ones as lists where they follow each other. A
 * field that the schema does not have, or not with this wire type, stands under its number as without a schema.
 */
export function walkMessage(
  reader: ByteReader,
  writer: TreeWriter,
  to: number,
  message: ProtoMessage,
  types: ProtoTypes,
): void {
  writer.openMap();
  while (reader.at < to) {
    const tag = readTag(reader);
    const field = message.fields.get(tag.field);
    const reading = field && readingOf(field, tag, types);
    if (field === undefined || reading === undefined) {
      writer.name(String(tag.field));
      walkFieldValue(reader, writer, tag.field, tag.wire, 0);
      continue;
    }
    const name = utf8Bytes(field.name);
    const entry = writer.key(name, 0, name.length);
    if (field.repeated) walkRepeated(reader, writer, to, tag, reading);
    else reading.walk(reader, writer);
    if (entry) writer.close();
  }
  writer.close();
}

/** How a field is read. A packed one holds many values, which are items of the list and not lists in it. */
type Reading = { readonly packed: boolean; walk(reader: ByteReader, writer: TreeWriter): void };

function readingOf(field: ProtoField, { field: number, wire }: Tag, types: ProtoTypes): Reading | undefined {
  const type = field.type.kind === 'scalar' ? field.type.scalar : types.get(field.type.name);
  if (type === undefined) return undefined;
  if (typeof type === 'object' && type.kind === 'message') return messageReading(type, number, wire, types);
  const walk = (reader: ByteReader, writer: TreeWriter) => walkScalar(reader, writer, type);
  const own = wireOf(type);
  if (wire === own) return { packed: false, walk };
  if (wire !== WIRE.bytes || !field.repeated) return undefined;
  return {
    packed: true,
    walk(reader, writer) {
      const length = readLengthVarint(reader);
      const end = reader.take(length, 'a packed field') + length;
      reader.at = end - length;
      while (reader.at < end) walk(reader, writer);
      if (reader.at > end) throw reader.trouble('length', 'a packed field is longer than its length says');
    },
  };
}

function messageReading(message: ProtoMessage, field: number, wire: number, types: ProtoTypes): Reading | undefined {
  if (wire === WIRE.group) {
    // Read as without a schema: a group has no length, and hardly anybody sends one.
    return { packed: false, walk: (reader, writer) => walkFieldValue(reader, writer, field, wire, 0) };
  }
  if (wire !== WIRE.bytes) return undefined;
  return {
    packed: false,
    walk(reader, writer) {
      const length = readLengthVarint(reader);
      const from = reader.take(length, 'a message');
      reader.at = from;
      walkMessage(reader, writer, from + length, message, types);
      if (reader.at !== from + length) throw reader.trouble('length', 'a message is longer than its length says');
    },
  };
}

function walkRepeated(reader: ByteReader, writer: TreeWriter, to: number, tag: Tag, reading: Reading): void {
  writer.openList();
  for (;;) {
    reading.walk(reader, writer);
    if (reader.at >= to) break;
    const before = reader.at;
    const next = readTag(reader);
    if (next.field === tag.field && next.wire === tag.wire) continue;
    reader.at = before;
    break;
  }
  writer.close();
}

function wireOf(type: ProtoScalar | ProtoEnum): number {
  if (type === 'double' || type === 'fixed64' || type === 'sfixed64') return WIRE.fixed64;
  if (type === 'float' || type === 'fixed32' || type === 'sfixed32') return WIRE.fixed32;
  return type === 'string' || type === 'bytes' ? WIRE.bytes : WIRE.varint;
}

function walkScalar(reader: ByteReader, writer: TreeWriter, type: ProtoScalar | ProtoEnum): void {
  const { view } = reader;
  if (type === 'double') writer.float(view.getFloat64(reader.take(8), true));
  else if (type === 'float') writer.float(view.getFloat32(reader.take(4), true), float32Text);
  else if (type === 'fixed32') writer.literal(String(view.getUint32(reader.take(4), true)));
  else if (type === 'sfixed32') writer.literal(String(view.getInt32(reader.take(4), true)));
  else if (type === 'fixed64') writer.literal(reader.unsigned64(true));
  else if (type === 'sfixed64') writer.literal(reader.signed64(true));
  else if (type === 'string' || type === 'bytes') {
    const from = reader.take(readLengthVarint(reader), 'a field');
    if (type === 'string') writer.string(reader.bytes, from, reader.at);
    else writer.bytes(reader.bytes, from, reader.at);
  } else walkVarint(reader, writer, type);
}

function walkVarint(reader: ByteReader, writer: TreeWriter, type: ProtoScalar | ProtoEnum): void {
  const value = readVarint(reader);
  if (typeof type === 'object') {
    const name = type.values.get(Number(signed(value, 32)));
    if (name === undefined) writer.literal(signed(value, 32).toString());
    else writer.text(name);
  } else if (type === 'bool') writer.literal(value === 0 ? 'false' : value === 1 ? 'true' : value.toString());
  else if (type === 'int32' || type === 'int64') writer.literal(signed(value, type === 'int32' ? 32 : 64).toString());
  else if (type === 'sint32' || type === 'sint64') writer.literal(zigZag(value).toString());
  else writer.literal(value.toString());
}
