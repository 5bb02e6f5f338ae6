import type { ByteReader } from './byte-reader.ts';
import type { TreeWriter } from './tree-writer.ts';

const STOP = 0;
const TYPE = {
  bool: 2,
  byte: 3,
  double: 4,
  i16: 6,
  i32: 8,
  i64: 10,
  string: 11,
  struct: 12,
  map: 13,
  set: 14,
  list: 15,
};

/** The smallest number of bytes that a value of a type takes. */
const SMALLEST: Readonly<Record<number, number>> = {
  [TYPE.bool]: 1,
  [TYPE.byte]: 1,
  [TYPE.double]: 8,
  [TYPE.i16]: 2,
  [TYPE.i32]: 4,
  [TYPE.i64]: 8,
  [TYPE.string]: 4,
  [TYPE.struct]: 1,
  [TYPE.map]: 6,
  [TYPE.set]: 5,
  [TYPE.list]: 5,
};

/** Names for the numbers of fields of the outermost struct. */
export type FieldNames = ReadonlyMap<number, string>;

/**
 * A struct in Thrift's binary protocol, field after field up to its stop: each under its number, or its name where it is
 * known.
 *
 * @returns how many fields it has
 */
export function walkThrift(reader: ByteReader, writer: TreeWriter, names?: FieldNames): number {
  let fields = 0;
  writer.openMap();
  for (let type = reader.byte(); type !== STOP; type = reader.byte(), fields++) {
    const id = reader.view.getInt16(reader.take(2, 'a field'));
    if (SMALLEST[type] === undefined || id <= 0) throw reader.trouble('type', 'an impossible field stands');
    writer.name(names?.get(id) ?? String(id));
    walkValue(reader, writer, type);
  }
  writer.close();
  return fields;
}

function walkValue(reader: ByteReader, writer: TreeWriter, type: number): void {
  const { view } = reader;
  if (type === TYPE.bool) walkBoolean(reader, writer);
  else if (type === TYPE.byte) writer.literal(String(view.getInt8(reader.take(1))));
  else if (type === TYPE.double) writer.float(view.getFloat64(reader.take(8)));
  else if (type === TYPE.i16) writer.literal(String(view.getInt16(reader.take(2))));
  else if (type === TYPE.i32) writer.literal(String(view.getInt32(reader.take(4))));
  else if (type === TYPE.i64) writer.literal(reader.signed64(false));
  else if (type === TYPE.string) walkString(reader, writer);
  else if (type === TYPE.struct) walkThrift(reader, writer);
  else if (type === TYPE.map) walkMap(reader, writer);
  else walkList(reader, writer);
}

function walkBoolean(reader: ByteReader, writer: TreeWriter): void {
  const value = reader.byte();
  if (value > 1) throw reader.trouble('type', 'a boolean that is neither true nor false stands');
  writer.literal(String(value === 1));
}

/** Text and binary data have the same type. What is not UTF-8 is data. */
function walkString(reader: ByteReader, writer: TreeWriter): void {
  const { from, to } = stringOf(reader);
  writer.string(reader.bytes, from, to);
}

function stringOf(reader: ByteReader): { readonly from: number; readonly to: number } {
  const length = reader.view.getInt32(reader.take(4, 'a length'));
  const from = reader.take(length, 'a string');
  return { from, to: reader.at };
}

function walkList(reader: ByteReader, writer: TreeWriter): void {
  const type = reader.byte();
  const count = countOf(reader, SMALLEST[type]);
  writer.openList();
  for (let i = 0; i < count; i++) walkValue(reader, writer, type);
  writer.close();
}

function walkMap(reader: ByteReader, writer: TreeWriter): void {
  const keyType = reader.byte();
  const valueType = reader.byte();
  const count = countOf(reader, (SMALLEST[keyType] ?? 0) + (SMALLEST[valueType] ?? 0));
  writer.openMap();
  for (let i = 0; i < count; i++) {
    const entry = walkKey(reader, writer, keyType);
    walkValue(reader, writer, valueType);
    if (entry) writer.close();
  }
  writer.close();
}

function walkKey(reader: ByteReader, writer: TreeWriter, type: number): boolean {
  if (type === TYPE.string) {
    const { from, to } = stringOf(reader);
    return writer.key(reader.bytes, from, to);
  }
  writer.openEntry();
  walkValue(reader, writer, type);
  return true;
}

function countOf(reader: ByteReader, size: number | undefined): number {
  const count = reader.view.getInt32(reader.take(4, 'a count'));
  if (count === 0) return 0;
  if (!size) throw reader.trouble('type', 'items of an unknown type stand');
  if (count < 0 || count * size > reader.end - reader.at) {
    throw reader.trouble('cut-short', `${count} items do not fit`);
  }
  return count;
}
