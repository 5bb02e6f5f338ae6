import { utf8Text } from '../../bytes/utf8.ts';
import { ByteReader } from '../tree/byte-reader.ts';
import { readLengthVarint, readVarint, signed } from '../tree/varint.ts';
import type { ProtoDeclarations } from './read-proto.ts';
import type { ProtoEnum, ProtoField, ProtoFieldType, ProtoMessage, ProtoScalar } from './schema.ts';
import { readTag, WIRE } from './wire.ts';

/** The types of a field by their number in `FieldDescriptorProto.Type`; group, message and enum are named. */
const TYPES: readonly (ProtoScalar | undefined)[] = [
  ...[undefined, 'double', 'float', 'int64', 'uint64', 'int32', 'fixed64', 'fixed32', 'bool', 'string', undefined],
  ...[undefined, 'bytes', 'uint32', undefined, 'sfixed32', 'sfixed64', 'sint32', 'sint64'],
] as (ProtoScalar | undefined)[];

const REPEATED = 3;
const MAX_DEPTH = 50;

/** One field of a message: a number, or the place of its bytes. */
type Part = { readonly field: number; readonly value: number; readonly from: number; readonly to: number };

/**
 * Reads a descriptor set, as `protoc --descriptor_set_out` writes it. Throws {@link TreeTrouble} where the bytes are none.
 *
 * @see google/protobuf/descriptor.proto
 */
export function readDescriptorSet(bytes: Uint8Array): ProtoDeclarations {
  const types = new Map<string, ProtoMessage | ProtoEnum>();
  const topLevel: string[] = [];
  for (const file of partsOf(bytes, 0, bytes.length)) {
    if (file.field !== 1) continue;
    const parts = partsOf(bytes, file.from, file.to);
    const scope = textOf(bytes, parts, 2);
    for (const part of parts) {
      if (part.field === 4) topLevel.push(readMessage(bytes, part, scope, types, 0));
      if (part.field === 5) readEnum(bytes, part, scope, types);
    }
  }
  return { types, topLevel };
}

function readMessage(
  bytes: Uint8Array,
  { from, to }: Part,
  scope: string,
  types: Map<string, ProtoMessage | ProtoEnum>,
  depth: number,
): string {
  const parts = partsOf(bytes, from, to);
  const name = inScope(scope, textOf(bytes, parts, 1));
  const fields = new Map<number, ProtoField>();
  const nested: string[] = [];
  types.set(name, { kind: 'message', name, fields, nested });
  for (const part of parts) {
    if (part.field === 2) readField(bytes, part, fields);
    if (part.field === 3 && depth < MAX_DEPTH) nested.push(readMessage(bytes, part, name, types, depth + 1));
    if (part.field === 4) readEnum(bytes, part, name, types);
  }
  return name;
}

function readField(bytes: Uint8Array, { from, to }: Part, into: Map<number, ProtoField>): void {
  const parts = partsOf(bytes, from, to);
  const scalar = TYPES[numberOf(parts, 5)];
  const type: ProtoFieldType =
    scalar === undefined ? { kind: 'named', name: textOf(bytes, parts, 6) } : { kind: 'scalar', scalar };
  const repeated = numberOf(parts, 4) === REPEATED;
  into.set(numberOf(parts, 3), { name: textOf(bytes, parts, 1), repeated, type });
}

function readEnum(
  bytes: Uint8Array,
  { from, to }: Part,
  scope: string,
  types: Map<string, ProtoMessage | ProtoEnum>,
): void {
  const parts = partsOf(bytes, from, to);
  const name = inScope(scope, textOf(bytes, parts, 1));
  const values = new Map<number, string>();
  for (const part of parts) {
    if (part.field !== 2) continue;
    const value = partsOf(bytes, part.from, part.to);
    const number = numberOf(value, 2);
    if (!values.has(number)) values.set(number, textOf(bytes, value, 1));
  }
  types.set(name, { kind: 'enum', name, values });
}

function partsOf(bytes: Uint8Array, from: number, to: number): readonly Part[] {
  const reader = new ByteReader(bytes, from, to);
  const parts: Part[] = [];
  while (reader.at < to) {
    const { field, wire } = readTag(reader);
    if (wire === WIRE.varint) parts.push({ field, value: Number(signed(readVarint(reader), 64)), from: 0, to: 0 });
    else if (wire === WIRE.bytes) {
      const start = reader.take(readLengthVarint(reader), 'a field');
      parts.push({ field, value: 0, from: start, to: reader.at });
    } else if (wire === WIRE.fixed64 || wire === WIRE.fixed32) reader.take(wire === WIRE.fixed64 ? 8 : 4);
    else throw reader.trouble('group', 'a group stands where a descriptor has none');
  }
  return parts;
}

function textOf(bytes: Uint8Array, parts: readonly Part[], field: number): string {
  const part = parts.find((candidate) => candidate.field === field);
  return part === undefined ? '' : utf8Text(bytes.subarray(part.from, part.to));
}

function numberOf(parts: readonly Part[], field: number): number {
  return parts.find((candidate) => candidate.field === field)?.value ?? 0;
}

function inScope(scope: string, name: string): string {
  return scope === '' ? name : `${scope}.${name}`;
}
