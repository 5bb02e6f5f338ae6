import type { ByteReader } from './byte-reader.ts';
import { float32Text, float64Text, isoTime } from './number-text.ts';
import type { TreeWriter } from './tree-writer.ts';

/** One MessagePack value and everything inside it. `anyKeys`: also maps whose keys are lists or maps. */
export function walkMsgpack(reader: ByteReader, writer: TreeWriter, anyKeys: boolean): void {
  const type = reader.byte();
  if (type < 0x80) writer.literal(String(type));
  else if (type < 0x90) walkMap(reader, writer, type & 15, anyKeys);
  else if (type < 0xa0) walkList(reader, writer, type & 15, anyKeys);
  else if (type < 0xc0) walkString(reader, writer, type & 31);
  else if (type >= 0xe0) writer.literal(String(type - 256));
  else if (type >= 0xdc) {
    const count = lengthOf(reader, type & 1 ? 4 : 2);
    if (type < 0xde) walkList(reader, writer, count, anyKeys);
    else walkMap(reader, writer, count, anyKeys);
  } else walkScalar(reader, writer, type);
}

function walkScalar(reader: ByteReader, writer: TreeWriter, type: number): void {
  const { view } = reader;
  if (type === 0xc0) writer.literal('null');
  else if (type === 0xc2 || type === 0xc3) writer.literal(String(type === 0xc3));
  else if (type === 0xc1) throw reader.trouble('syntax', 'the byte c1 has no meaning');
  else if (type <= 0xc6) walkBinary(reader, writer, lengthOf(reader, 1 << (type - 0xc4)));
  else if (type <= 0xc9) walkExtension(reader, writer, lengthOf(reader, 1 << (type - 0xc7)));
  else if (type === 0xca) writer.float(view.getFloat32(reader.take(4)), float32Text);
  else if (type === 0xcb) writer.float(view.getFloat64(reader.take(8)), float64Text);
  else if (type === 0xcf) writer.literal(reader.unsigned64(false));
  else if (type <= 0xce) writer.literal(String(lengthOf(reader, 1 << (type - 0xcc))));
  else if (type === 0xd0) writer.literal(String(view.getInt8(reader.take(1))));
  else if (type === 0xd1) writer.literal(String(view.getInt16(reader.take(2))));
  else if (type === 0xd2) writer.literal(String(view.getInt32(reader.take(4))));
  else if (type === 0xd3) writer.literal(reader.signed64(false));
  else if (type <= 0xd8) walkExtension(reader, writer, 1 << (type - 0xd4));
  else walkString(reader, writer, lengthOf(reader, 1 << (type - 0xd9)));
}

/** An unsigned integer of one, two or four bytes. */
function lengthOf(reader: ByteReader, size: number): number {
  const at = reader.take(size, 'a length');
  return size === 1 ? reader.view.getUint8(at) : size === 2 ? reader.view.getUint16(at) : reader.view.getUint32(at);
}

function walkString(reader: ByteReader, writer: TreeWriter, length: number): void {
  const from = reader.take(length, 'a string');
  writer.string(reader.bytes, from, reader.at);
}

function walkBinary(reader: ByteReader, writer: TreeWriter, length: number): void {
  const from = reader.take(length, 'binary data');
  writer.bytes(reader.bytes, from, reader.at);
}

function walkList(reader: ByteReader, writer: TreeWriter, count: number, anyKeys: boolean): void {
  if (count > reader.end - reader.at) throw reader.trouble('cut-short', `a list of ${count} items does not fit`);
  writer.openList();
  for (let i = 0; i < count; i++) walkMsgpack(reader, writer, anyKeys);
  writer.close();
}

function walkMap(reader: ByteReader, writer: TreeWriter, count: number, anyKeys: boolean): void {
  if (2 * count > reader.end - reader.at) throw reader.trouble('cut-short', `a map of ${count} members does not fit`);
  writer.openMap();
  for (let i = 0; i < count; i++) {
    const odd = walkKey(reader, writer, anyKeys);
    walkMsgpack(reader, writer, anyKeys);
    if (odd) writer.close();
  }
  writer.close();
}

/** A key, as the name of a member when it is text. Otherwise as an entry, which the caller closes. */
function walkKey(reader: ByteReader, writer: TreeWriter, anyKeys: boolean): boolean {
  const type = reader.bytes[reader.at] ?? 0;
  const length =
    type >= 0xa0 && type < 0xc0 ? type & 31 : type >= 0xd9 && type <= 0xdb ? 1 << (type - 0xd9) : undefined;
  if (length === undefined) {
    if (!anyKeys && isContainer(type)) throw reader.trouble('key', 'the key of a map is a list or a map');
    writer.openEntry();
    walkMsgpack(reader, writer, anyKeys);
    return true;
  }
  reader.take(1);
  const size = type < 0xc0 ? length : lengthOf(reader, length);
  const from = reader.take(size, 'a key');
  return writer.key(reader.bytes, from, reader.at);
}

function isContainer(type: number): boolean {
  return (type >= 0x80 && type < 0xa0) || (type >= 0xdc && type < 0xe0);
}

const TIMESTAMP = -1;

function walkExtension(reader: ByteReader, writer: TreeWriter, length: number): void {
  const type = reader.view.getInt8(reader.take(1));
  const from = reader.take(length, 'an extension');
  const time = type === TIMESTAMP ? timeOf(reader.view, from, length) : undefined;
  if (time !== undefined) {
    writer.marked('$time', `"${time}"`);
    return;
  }
  writer.openMarked('$ext');
  writer.literal(String(type));
  writer.bytes(reader.bytes, from, reader.at);
  writer.close();
}

/** The timestamp extension: seconds, or nanoseconds in the upper 30 of 64 bits, or both apart in 96. */
function timeOf(view: DataView, at: number, length: number): string | undefined {
  if (length === 4) return isoTime(BigInt(view.getUint32(at)), '');
  if (length === 8) {
    const both = view.getBigUint64(at);
    return timeOfParts(both & 0x3ffffffffn, Number(both >> 34n));
  }
  return length === 12 ? timeOfParts(view.getBigInt64(at + 4), view.getUint32(at)) : undefined;
}

function timeOfParts(seconds: bigint, nanoseconds: number): string | undefined {
  if (nanoseconds > 999_999_999) return undefined;
  return isoTime(seconds, nanoseconds === 0 ? '' : String(nanoseconds).padStart(9, '0'));
}
