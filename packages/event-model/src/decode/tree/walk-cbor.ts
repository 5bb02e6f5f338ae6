import type { ByteReader } from './byte-reader.ts';
import { argumentOf, knownValueOf } from './cbor-tags.ts';
import { float16Value, float32Text, float64Text } from './number-text.ts';
import type { TreeWriter } from './tree-writer.ts';

/** How a walk treats what only occurs in bytes that are something else. */
export type CborOptions = { readonly anyKeys: boolean };

const BREAK = 0xff;
const INDEFINITE = 31;

/** One CBOR value (RFC 8949) and everything inside it. */
export function walkCbor(reader: ByteReader, writer: TreeWriter, options: CborOptions): void {
  const first = reader.byte();
  const major = first >> 5;
  const info = first & 31;
  if (major === 7) walkSimple(reader, writer, info);
  else if (info === INDEFINITE) walkIndefinite(reader, writer, major, options);
  else {
    const argument = argumentOf(reader, info);
    if (major === 0) writer.literal(argument);
    else if (major === 1) writer.literal(negative(argument));
    else if (major === 6) walkTagged(reader, writer, argument, options);
    else if (major < 4) walkString(reader, writer, major, Number(argument));
    else walkContainer(reader, writer, major, Number(argument), options);
  }
}

/** A tag and its content. Tags that are plain values in disguise are read; all others are shown with their content. */
function walkTagged(reader: ByteReader, writer: TreeWriter, tag: string, options: CborOptions): void {
  const known = knownValueOf(reader, tag);
  if (known?.kind === 'number') writer.literal(known.text);
  else if (known?.kind === 'time') writer.marked('$time', `"${known.text}"`);
  else {
    writer.openMarked('$tag');
    writer.literal(tag);
    walkCbor(reader, writer, options);
    writer.close();
  }
}

function walkString(reader: ByteReader, writer: TreeWriter, major: number, length: number): void {
  const from = reader.take(length, 'a string');
  if (major === 2) writer.bytes(reader.bytes, from, reader.at);
  else writer.string(reader.bytes, from, reader.at);
}

function negative(argument: string): string {
  return argument.length < 16 ? String(-1 - Number(argument)) : (-1n - BigInt(argument)).toString();
}

function walkContainer(
  reader: ByteReader,
  writer: TreeWriter,
  major: number,
  count: number,
  options: CborOptions,
): void {
  const isMap = major === 5;
  if (count * (isMap ? 2 : 1) > reader.end - reader.at) {
    throw reader.trouble('cut-short', `a container of ${count} values does not fit`);
  }
  if (isMap) writer.openMap();
  else writer.openList();
  for (let i = 0; i < count; i++) {
    if (isMap) walkMember(reader, writer, options);
    else walkCbor(reader, writer, options);
  }
  writer.close();
}

function walkMember(reader: ByteReader, writer: TreeWriter, options: CborOptions): void {
  const entry = walkKey(reader, writer, options);
  walkCbor(reader, writer, options);
  if (entry) writer.close();
}

function walkKey(reader: ByteReader, writer: TreeWriter, options: CborOptions): boolean {
  const first = reader.bytes[reader.at] ?? 0;
  const major = first >> 5;
  if (major === 3 && (first & 31) !== INDEFINITE) {
    reader.take(1);
    const length = Number(argumentOf(reader, first & 31));
    const from = reader.take(length, 'a key');
    return writer.key(reader.bytes, from, reader.at);
  }
  if (!options.anyKeys && (major === 4 || major === 5))
    throw reader.trouble('key', 'the key of a map is a list or a map');
  writer.openEntry();
  walkCbor(reader, writer, options);
  return true;
}

function isBreak(reader: ByteReader): boolean {
  if (reader.at >= reader.end) throw reader.trouble('cut-short', 'the bytes end inside a container');
  if (reader.bytes[reader.at] !== BREAK) return false;
  reader.at++;
  return true;
}

function walkIndefinite(reader: ByteReader, writer: TreeWriter, major: number, options: CborOptions): void {
  if (major === 2 || major === 3) walkChunks(reader, writer, major);
  else if (major === 4 || major === 5) {
    if (major === 5) writer.openMap();
    else writer.openList();
    while (!isBreak(reader)) {
      if (major === 5) walkMember(reader, writer, options);
      else walkCbor(reader, writer, options);
    }
    writer.close();
  } else throw reader.trouble('syntax', 'a number without an end stands');
}

/** A string in chunks. They are one string, and where the sender cut it says nothing. */
function walkChunks(reader: ByteReader, writer: TreeWriter, major: number): void {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (!isBreak(reader)) {
    const first = reader.byte();
    if (first >> 5 !== major || (first & 31) === INDEFINITE) {
      throw reader.trouble('syntax', 'a chunk of a string is no string');
    }
    const size = Number(argumentOf(reader, first & 31));
    const from = reader.take(size, 'a chunk of a string');
    chunks.push(reader.bytes.subarray(from, reader.at));
    length += size;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  if (major === 2) writer.bytes(whole, 0, length);
  else writer.string(whole, 0, length);
}

function walkSimple(reader: ByteReader, writer: TreeWriter, info: number): void {
  if (info === 20 || info === 21) writer.literal(String(info === 21));
  else if (info === 22) writer.literal('null');
  else if (info === 23) writer.marked('$undefined', 'true');
  else if (info === 25) writer.float(float16Value(reader.view.getUint16(reader.take(2))), float32Text);
  else if (info === 26) writer.float(reader.view.getFloat32(reader.take(4)), float32Text);
  else if (info === 27) writer.float(reader.view.getFloat64(reader.take(8)), float64Text);
  else if (info === INDEFINITE) throw reader.trouble('syntax', 'an end stands where nothing was begun');
  else {
    const value = info < 20 ? info : info === 24 ? reader.byte() : -1;
    if (value < 0 || (info === 24 && value < 32)) throw reader.trouble('syntax', 'a value that CBOR reserves stands');
    writer.marked('$simple', String(value));
  }
}
