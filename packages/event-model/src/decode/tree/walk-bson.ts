import type { ByteReader } from './byte-reader.ts';
import { decimal128Text } from './decimal128.ts';
import { float64Text, isoTimeOfTicks } from './number-text.ts';
import type { TreeMark } from './tree-marks.ts';
import type { TreeWriter } from './tree-writer.ts';
import { TreeTrouble } from './trouble.ts';

/** One BSON document: its length, its members, a zero. `isList`: an array, whose member names are its indexes. */
export function walkBson(reader: ByteReader, writer: TreeWriter, isList = false): void {
  const from = reader.at;
  const length = int32(reader);
  if (length < 5 || length > reader.end - from) throw new TreeTrouble('length', 'a document does not fit', from);
  const end = from + length;
  if (isList) writer.openList();
  else writer.openMap();
  for (;;) {
    const type = reader.byte();
    if (type === 0) break;
    const name = cstring(reader);
    const entry = !isList && writer.key(reader.bytes, name.from, name.to);
    walkElement(reader, writer, type);
    if (entry) writer.close();
  }
  if (reader.at !== end) throw reader.trouble('length', 'a document does not end where its length says');
  writer.close();
}

type Walk = (reader: ByteReader, writer: TreeWriter) => void;

/** What stands behind a name, by its type. */
const ELEMENTS: Readonly<Record<number, Walk>> = {
  1: (reader, writer) => writer.float(reader.view.getFloat64(reader.take(8), true), float64Text),
  2: walkString,
  3: (reader, writer) => walkBson(reader, writer),
  4: (reader, writer) => walkBson(reader, writer, true),
  5: walkBinary,
  6: (_, writer) => writer.marked('$undefined', 'true'),
  7: walkObjectId,
  8: walkBoolean,
  9: walkTime,
  10: (_, writer) => writer.literal('null'),
  11: marked('$regex', walkCstring, walkCstring),
  12: marked('$pointer', walkString, walkObjectId),
  13: marked('$code', walkString),
  14: marked('$symbol', walkString),
  15: marked('$code', int32, walkString, (reader, writer) => walkBson(reader, writer)),
  16: (reader, writer) => writer.literal(String(int32(reader))),
  17: marked('$timestamp', walkTimestamp),
  18: (reader, writer) => writer.literal(reader.signed64(true)),
  19: walkDecimal,
  127: (_, writer) => writer.marked('$maxKey', '1'),
  255: (_, writer) => writer.marked('$minKey', '1'),
};

function walkElement(reader: ByteReader, writer: TreeWriter, type: number): void {
  const walk = ELEMENTS[type];
  if (walk === undefined) throw reader.trouble('type', `an element of the unknown type ${type} stands`);
  walk(reader, writer);
}

function marked(mark: TreeMark, ...walks: readonly Walk[]): Walk {
  return (reader, writer) => {
    writer.openMarked(mark);
    for (const walk of walks) walk(reader, writer);
    writer.close();
  };
}

function walkObjectId(reader: ByteReader, writer: TreeWriter): void {
  writer.hexMark('$oid', reader.bytes, reader.take(12, 'an object id'), reader.at);
}

function walkCstring(reader: ByteReader, writer: TreeWriter): void {
  const { from, to } = cstring(reader);
  writer.string(reader.bytes, from, to);
}

/** The count comes before the seconds; people read them the other way round. */
function walkTimestamp(reader: ByteReader, writer: TreeWriter): void {
  const at = reader.take(8);
  writer.literal(String(reader.view.getUint32(at + 4, true)));
  writer.literal(String(reader.view.getUint32(at, true)));
}

function walkString(reader: ByteReader, writer: TreeWriter): void {
  const length = int32(reader);
  if (length < 1) throw reader.trouble('length', 'a string without its end stands');
  const from = reader.take(length, 'a string');
  if (reader.bytes[reader.at - 1] !== 0) throw reader.trouble('length', 'a string does not end where its length says');
  writer.string(reader.bytes, from, reader.at - 1);
}

function walkBinary(reader: ByteReader, writer: TreeWriter): void {
  const length = int32(reader);
  const subtype = reader.byte();
  const from = reader.take(length, 'binary data');
  if (subtype === 0) {
    writer.bytes(reader.bytes, from, reader.at);
    return;
  }
  writer.openMarked('$binary');
  writer.literal(String(subtype));
  writer.bytes(reader.bytes, from, reader.at);
  writer.close();
}

function walkBoolean(reader: ByteReader, writer: TreeWriter): void {
  const value = reader.byte();
  if (value > 1) throw reader.trouble('type', 'a boolean that is neither true nor false stands');
  writer.literal(String(value === 1));
}

/** Milliseconds since 1970. Those that no calendar has stay a number. */
function walkTime(reader: ByteReader, writer: TreeWriter): void {
  const millis = reader.view.getBigInt64(reader.take(8), true);
  const time = isoTimeOfTicks(millis, 3);
  writer.marked('$time', time === undefined ? millis.toString() : `"${time}"`);
}

function walkDecimal(reader: ByteReader, writer: TreeWriter): void {
  const at = reader.take(16);
  const text = decimal128Text(reader.view.getBigUint64(at, true), reader.view.getBigUint64(at + 8, true));
  if (/\d/.test(text)) writer.literal(text);
  else writer.marked('$float', `"${text}"`);
}

function int32(reader: ByteReader): number {
  return reader.view.getInt32(reader.take(4, 'a length'), true);
}

function cstring(reader: ByteReader): { readonly from: number; readonly to: number } {
  const from = reader.at;
  const to = reader.bytes.indexOf(0, from);
  if (to < 0 || to >= reader.end) throw reader.trouble('cut-short', 'the bytes end inside a name');
  reader.at = to + 1;
  return { from, to };
}
