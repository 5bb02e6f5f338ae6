import { describe, expect, it } from 'vitest';
import { isJsonDocument } from '../bytes/json-document.ts';
import { utf8Bytes, utf8Text } from '../bytes/utf8.ts';
import { canonicalFormOf } from './avro/canonical-form.ts';
import { avroFingerprint } from './avro/fingerprint.ts';
import { readAvroSchema } from './avro/read-schema.ts';
import type { AvroSchema } from './avro/schema.ts';
import { testInflaters } from './inflaters.test-support.ts';
import type { Layer } from './layer.ts';
import { innermostOf, pathOf, statusOf } from './layer-path.ts';
import { peel, peelRecordData } from './peel.ts';
import { createRowPeeler } from './peel-row.ts';
import { readProtoSchema } from './protobuf/read-schema.ts';
import { readTree } from './read-json-value.ts';
import { type RecordSchema, type RecordSchemas, readRecordSchema } from './schemas.ts';
import { DECODE_VECTORS, taggedTree } from './vectors.test-support.ts';

function avroOf(schema: unknown): RecordSchema & { readonly kind: 'avro' } {
  const read = readAvroSchema(utf8Bytes(JSON.stringify(schema)));
  if (read.kind === 'refused') throw new Error(read.because);
  return { kind: 'avro', schema: read };
}

function open(bytes: Uint8Array, schemas: RecordSchemas): Layer {
  return peel(bytes, { inflaters: testInflaters, schemas });
}

function textOf(layer: Layer): string {
  const { value } = innermostOf(layer);
  return value?.kind === 'tree' ? utf8Text(value.text) : `no tree: ${value?.kind}`;
}

type WithSchema = { readonly schema?: unknown };
const withAvro = DECODE_VECTORS.filter((vector) => (vector as WithSchema).schema !== undefined);

describe('Avro by the schema that was given', () => {
  it.each(withAvro)('reads $name', (vector) => {
    const fallback = avroOf((vector as WithSchema).schema);
    const layer = peelRecordData(utf8Bytes(vector.base64), { inflaters: testInflaters, schemas: { fallback } });
    const inner = innermostOf(layer);
    expect([inner.decoder, inner.status]).toEqual(['avro', 'ok']);
    const document = inner.value?.kind === 'tree' ? readTree(inner.value.text) : undefined;
    expect(document && isJsonDocument(document) && taggedTree(document)).toEqual(vector.expectedValue);
  });

  it('has vectors with a schema', () => {
    expect(withAvro.map(({ name }) => name)).toEqual(['avro-single-object', 'glue-avro-zlib', 'glue-avro']);
  });

  it('takes the schema whose id the header names', () => {
    const schema = { type: 'record', name: 'S', namespace: 't', fields: [{ name: 'a', type: 'int' }] };
    const wanted = avroOf(schema);
    const fingerprint = avroFingerprint(canonicalFormOf(wanted.schema));
    const bytes = Uint8Array.from([0xc3, 1, ...Buffer.from(fingerprint, 'hex').reverse(), 0x80, 0x01]);
    const byId = new Map([[fingerprint, wanted]]);
    expect(textOf(open(bytes, { byId, fallback: avroOf('string') }))).toBe('{"a":64}');
    expect(pathOf(open(bytes, { byId: new Map() }))).toEqual(['avro-single-object', 'binary']);
  });

  it('trusts a Confluent header whose schema id was given', () => {
    const byId = new Map([['5', avroOf({ type: 'array', items: 'int' })]]);
    const bytes = Uint8Array.of(0, 0, 0, 0, 5, 4, 2, 4, 0);
    expect(textOf(open(bytes, { byId }))).toBe('[1,2]');
    expect(open(bytes, {}).decoder).toBe('binary');
  });

  it('says that a schema does not fit, and shows the bytes', () => {
    const layer = open(Uint8Array.of(0xff, 0xff, 0xff), { fallback: avroOf({ type: 'array', items: 'string' }) });
    expect([layer.decoder, layer.status]).toEqual(['binary', 'partial']);
    expect(layer.notes[0]?.message).toMatch(/^Not Avro: .* The schema that was given does not fit these bytes\./);
    const row = createRowPeeler({
      inflaters: testInflaters,
      maxChars: 80,
      schemas: { fallback: avroOf({ type: 'array', items: 'string' }) },
    })(utf8Bytes('////'));
    expect([row.path, row.status]).toEqual([['base64', 'binary'], statusOf(layer)]);
  });

  it('leaves JSON to be JSON', () => {
    const pair = avroOf({ type: 'record', name: 'P', fields: [{ name: 'a', type: 'bytes' }] });
    expect(open(utf8Bytes('{"a":1}'), { fallback: pair }).decoder).toBe('JSON');
  });

  it('reads decimals with all their digits, and maps that have a block size', () => {
    const decimal = avroOf({ type: 'bytes', logicalType: 'decimal', precision: 9, scale: 2 });
    expect(textOf(open(Uint8Array.of(4, 0xff, 0x92), { fallback: decimal }))).toBe('-1.10');
    const map = avroOf({ type: 'map', values: 'int' });
    expect(textOf(open(Uint8Array.of(1, 6, 2, 0x61, 2, 0), { fallback: map }))).toBe('{"a":1}');
  });

  it('stops at a record that holds nothing but itself', () => {
    const endless = avroOf({ type: 'record', name: 'R', fields: [{ name: 'r', type: 'R' }] });
    expect(open(Uint8Array.of(0), { fallback: endless }).notes[0]?.code).toBe('limit:depth');
  });

  it.each([
    ['"sting"', 'the type "sting" is not defined'],
    ['{"type":"record","name":"R"}', 'the record "R" has no fields'],
    ['{"type":"enum","name":"E"}', 'an enum has no symbols'],
    ['{"type":"fixed","name":"F","size":-1}', 'a fixed has no size'],
    ['{', 'it is not JSON, at offset 1'],
    [`${'['.repeat(200)}`, 'it is more than 100 levels deep'],
    ['7', '7 is no type'],
  ])('says why %s is no schema', (text, because) => {
    expect(readAvroSchema(utf8Bytes(text))).toMatchObject({
      kind: 'refused',
      because: `The Avro schema cannot be used: ${because}.`,
    });
  });
});

describe('readRecordSchema', () => {
  it('reads every kind, and gives the ids by which records may name it', () => {
    expect(readRecordSchema({ kind: 'avro', bytes: utf8Bytes('"null"') })).toEqual({
      schema: { kind: 'avro', schema: { kind: 'null' } },
      ids: ['63dd24e7cc258f8a'],
    });
    const bytes = utf8Bytes('message A { message B {} }');
    expect(readRecordSchema({ kind: 'protobuf', bytes, message: 'B' })).toMatchObject({
      schema: { kind: 'protobuf', schema: { topLevel: ['A'], root: { name: 'A.B' } } },
      ids: [],
    });
  });

  it('says why a schema cannot be used', () => {
    expect(readRecordSchema({ kind: 'avro', bytes: utf8Bytes('{}') })).toEqual({
      refused: 'The Avro schema cannot be used: a type is missing.',
    });
    expect(readRecordSchema({ kind: 'protobuf', bytes: utf8Bytes('message') })).toHaveProperty('refused');
  });
});

describe('the fingerprint of an Avro schema', () => {
  it.each([
    ['"null"', '63dd24e7cc258f8a'],
    [
      '{"name":"t.S","type":"record","fields":[{"name":"a","type":"int"},{"name":"b","type":"string"}]}',
      '8a90633d99570841',
    ],
    [
      '{"type":"record","name":"S","namespace":"t","doc":"x","fields":[{"name":"a","type":"int"},{"type":{"type":"string"},"name":"b"}]}',
      '8a90633d99570841',
    ],
  ])('of %s is %s', (text, fingerprint) => {
    const schema = readAvroSchema(utf8Bytes(text));
    expect(schema.kind).not.toBe('refused');
    expect(avroFingerprint(canonicalFormOf(schema as AvroSchema))).toBe(fingerprint);
  });
});

describe('Protobuf by the schema that was given', () => {
  it.each(['protobuf-raw', 'glue-protobuf'])('reads %s', (name) => {
    const vector = DECODE_VECTORS.find((candidate) => candidate.name === name);
    const proto = DECODE_VECTORS.find((candidate) => candidate.name === 'protobuf-raw') as { schemaProto?: string };
    // Glue counts messages by their full name, and this one is its first: Order must come before Item.
    const text = name === 'glue-protobuf' ? (proto.schemaProto ?? '').replaceAll('Order', 'AOrder') : proto.schemaProto;
    const schema = readProtoSchema(utf8Bytes(text ?? ''));
    if ('kind' in schema) throw new Error(schema.because);
    const schemas = { fallback: { kind: 'protobuf', schema } } as const;
    const layer = peelRecordData(utf8Bytes(vector?.base64 ?? ''), { inflaters: testInflaters, schemas });
    expect(textOf(layer)).toBe(
      '{"id":18446744073709551615,"customer":"Zoë","items":[{"sku":"A","qty":-1,"price":0.5},{"sku":"B","qty":2}],' +
        '"delta":-5,"hash":18446744073709551615,"total":1.25,"blob":{"$hex":"00ff"},"packed":[3,270,86942],"paid":true}',
    );
  });

  it('follows the path that Confluent writes to a nested message', () => {
    const schema = readProtoSchema(utf8Bytes('message A {} message B { message C { string s = 1; } }'));
    if ('kind' in schema) throw new Error(schema.because);
    const bytes = Uint8Array.of(0, 0, 0, 0, 5, 4, 2, 0, 0x0a, 1, 0x78);
    const layer = open(bytes, { byId: new Map([['5', { kind: 'protobuf', schema } as const]]) });
    expect([pathOf(layer), textOf(layer)]).toEqual([['confluent', 'protobuf'], '{"s":"x"}']);
  });
});
