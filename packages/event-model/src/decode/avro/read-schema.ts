import { isJsonDocument, readJson } from '../../bytes/json-document.ts';
import { strictUtf8Text, utf8Bytes } from '../../bytes/utf8.ts';
import type { AvroField, AvroRecord, AvroSchema, SchemaRefusal } from './schema.ts';

const PRIMITIVES = ['null', 'boolean', 'int', 'long', 'float', 'double', 'bytes', 'string'] as const;

/** People write schemas a few levels deep. */
const MAX_DEPTH = 100;

/** Why a schema cannot be used; caught in {@link readAvroSchema}. */
class SchemaTrouble extends Error {}

/**
 * Reads an Avro schema (`.avsc`, JSON).
 *
 * @example readAvroSchema(utf8Bytes('"long"')) // { kind: 'long' }
 * @see Apache Avro 1.12 specification, "Schema Declaration"
 */
export function readAvroSchema(bytes: Uint8Array): AvroSchema | SchemaRefusal {
  const document = readJson(bytes, { maxDepth: MAX_DEPTH });
  if (!isJsonDocument(document)) {
    if (document.code === 'depth') return refused('limit:depth', `it is more than ${MAX_DEPTH} levels deep`);
    return refused('schema', `it is not JSON, at offset ${document.offset}`);
  }
  try {
    return new SchemaReader().read(JSON.parse(strictUtf8Text(bytes) ?? ''), '');
  } catch (error) {
    if (!(error instanceof SchemaTrouble)) throw error;
    return refused('schema', error.message);
  }
}

function refused(code: string, why: string): SchemaRefusal {
  return { kind: 'refused', code, because: `The Avro schema cannot be used: ${why}.` };
}

type Json = { readonly [name: string]: unknown };

class SchemaReader {
  /** A Map, so that a type named like a member of Object is a name like any other. */
  private readonly named = new Map<string, AvroSchema>();

  read(schema: unknown, namespace: string): AvroSchema {
    if (typeof schema === 'string') return this.lookUp(schema, namespace);
    if (Array.isArray(schema)) {
      return { kind: 'union', branches: schema.map((branch) => this.read(branch, namespace)) };
    }
    if (typeof schema !== 'object' || schema === null)
      throw new SchemaTrouble(schema === undefined ? 'a type is missing' : `${String(schema)} is no type`);
    return this.readObject(schema as Json, namespace);
  }

  private lookUp(name: string, namespace: string): AvroSchema {
    const primitive = PRIMITIVES.find((known) => known === name);
    if (primitive !== undefined) return { kind: primitive };
    const found = this.named.get(fullName(name, namespace)) ?? this.named.get(name);
    if (found === undefined) throw new SchemaTrouble(`the type "${name}" is not defined`);
    return found;
  }

  private readObject(schema: Json, namespace: string): AvroSchema {
    const { type } = schema;
    switch (type) {
      case 'record':
      case 'error':
        return this.readRecord(schema, namespace);
      case 'enum':
        return this.define({ kind: 'enum', name: nameOf(schema, namespace), symbols: textsOf(schema.symbols) });
      case 'fixed':
        return this.define({
          kind: 'fixed',
          name: nameOf(schema, namespace),
          size: sizeOf(schema),
          ...scaleOf(schema),
        });
      case 'array':
        return { kind: 'array', items: this.read(schema.items, namespace) };
      case 'map':
        return { kind: 'map', values: this.read(schema.values, namespace) };
      case 'bytes':
        return { kind: 'bytes', ...scaleOf(schema) };
      default:
        return this.read(type, namespace);
    }
  }

  private readRecord(schema: Json, namespace: string): AvroSchema {
    const name = nameOf(schema, namespace);
    const { fields } = schema;
    if (!Array.isArray(fields)) throw new SchemaTrouble(`the record "${name}" has no fields`);
    const record: AvroRecord = { kind: 'record', name, fields: [] };
    this.define(record);
    const inside = name.slice(0, Math.max(0, name.lastIndexOf('.')));
    for (const field of fields as Json[]) record.fields.push(this.readField(field, inside));
    return record;
  }

  private readField(field: Json, namespace: string): AvroField {
    const name = field?.name;
    if (typeof name !== 'string') throw new SchemaTrouble('a field has no name');
    return { name, bytes: utf8Bytes(name), type: this.read(field.type, namespace) };
  }

  private define<Named extends Extract<AvroSchema, { name: string }>>(schema: Named): Named {
    this.named.set(schema.name, schema);
    return schema;
  }
}

function nameOf(schema: Json, namespace: string): string {
  const { name, namespace: own } = schema;
  if (typeof name !== 'string' || name === '') throw new SchemaTrouble('a record, enum or fixed has no name');
  return fullName(name, typeof own === 'string' ? own : namespace);
}

function fullName(name: string, namespace: string): string {
  return name.includes('.') || namespace === '' ? name : `${namespace}.${name}`;
}

function textsOf(symbols: unknown): readonly string[] {
  if (Array.isArray(symbols) && symbols.every((symbol) => typeof symbol === 'string')) return symbols;
  throw new SchemaTrouble('an enum has no symbols');
}

function sizeOf({ size }: Json): number {
  if (typeof size === 'number' && Number.isSafeInteger(size) && size >= 0) return size;
  throw new SchemaTrouble('a fixed has no size');
}

/** Only a decimal needs its schema to be read right; other logical types are numbers and text, shown as they were sent. */
function scaleOf({ logicalType, scale }: Json): { readonly scale?: number } {
  if (logicalType !== 'decimal') return {};
  return { scale: typeof scale === 'number' && Number.isSafeInteger(scale) && scale >= 0 ? scale : 0 };
}
