import type { ByteReader } from '../tree/byte-reader.ts';
import { decimalText, float32Text, signedInteger } from '../tree/number-text.ts';
import type { TreeWriter } from '../tree/tree-writer.ts';
import { readVarint, zigZag } from '../tree/varint.ts';
import type { AvroSchema } from './schema.ts';

/** One value of a schema. A union's value stands for itself, without the name of its branch. */
export function walkAvro(reader: ByteReader, writer: TreeWriter, schema: AvroSchema): void {
  switch (schema.kind) {
    case 'record':
      writer.openMap();
      for (const { bytes, type } of schema.fields) {
        const entry = writer.key(bytes, 0, bytes.length);
        walkAvro(reader, writer, type);
        if (entry) writer.close();
      }
      writer.close();
      break;
    case 'array':
      writer.openList();
      walkBlocks(reader, () => walkAvro(reader, writer, schema.items));
      writer.close();
      break;
    case 'map':
      writer.openMap();
      walkBlocks(reader, () => walkMember(reader, writer, schema.values));
      writer.close();
      break;
    case 'union':
      walkAvro(reader, writer, branchOf(reader, schema.branches, 'a union'));
      break;
    default:
      walkScalar(reader, writer, schema);
  }
}

type Scalar = Exclude<AvroSchema, { kind: 'record' | 'array' | 'map' | 'union' }>;

function walkScalar(reader: ByteReader, writer: TreeWriter, schema: Scalar): void {
  switch (schema.kind) {
    case 'null':
      writer.literal('null');
      break;
    case 'boolean':
      writer.literal(String(booleanOf(reader)));
      break;
    case 'int':
    case 'long':
      writer.literal(zigZag(readVarint(reader)).toString());
      break;
    case 'float':
      writer.float(reader.view.getFloat32(reader.take(4), true), float32Text);
      break;
    case 'double':
      writer.float(reader.view.getFloat64(reader.take(8), true));
      break;
    case 'enum':
      writer.text(branchOf(reader, schema.symbols, 'an enum'));
      break;
    case 'string': {
      const from = reader.take(readCount(reader), 'a string');
      writer.string(reader.bytes, from, reader.at);
      break;
    }
    case 'bytes':
      walkBytes(reader, writer, readCount(reader), schema.scale);
      break;
    case 'fixed':
      walkBytes(reader, writer, schema.size, schema.scale);
      break;
  }
}

function walkMember(reader: ByteReader, writer: TreeWriter, values: AvroSchema): void {
  const from = reader.take(readCount(reader), 'a key');
  const entry = writer.key(reader.bytes, from, reader.at);
  walkAvro(reader, writer, values);
  if (entry) writer.close();
}

/** Items come in blocks, each with its count, up to an empty one. A negative count has its size in bytes behind it. */
export function walkBlocks(reader: ByteReader, walkItem: () => void): void {
  for (;;) {
    let count = Number(zigZag(readVarint(reader)));
    if (count === 0) return;
    if (count < 0) {
      count = -count;
      readVarint(reader);
    }
    for (let i = 0; i < count; i++) walkItem();
  }
}

/** A length that is not negative. */
export function readCount(reader: ByteReader): number {
  const at = reader.at;
  const count = Number(zigZag(readVarint(reader)));
  if (count >= 0) return count;
  reader.at = at;
  throw reader.trouble('length', 'a negative length stands');
}

function branchOf<Branch>(reader: ByteReader, branches: readonly Branch[], what: string): Branch {
  const at = reader.at;
  const index = Number(zigZag(readVarint(reader)));
  const branch = branches[index];
  if (branch !== undefined) return branch;
  reader.at = at;
  throw reader.trouble('index', `${what} has no choice ${index}, only ${branches.length}`);
}

function booleanOf(reader: ByteReader): boolean {
  const byte = reader.byte();
  if (byte > 1) throw reader.trouble('type', 'a boolean that is neither true nor false stands');
  return byte === 1;
}

function walkBytes(reader: ByteReader, writer: TreeWriter, length: number, scale: number | undefined): void {
  const from = reader.take(length, 'bytes');
  const value = scale === undefined ? undefined : signedInteger(reader.bytes.subarray(from, reader.at));
  if (value === undefined || scale === undefined) writer.bytes(reader.bytes, from, reader.at);
  else writer.literal(decimalText(value, scale));
}
