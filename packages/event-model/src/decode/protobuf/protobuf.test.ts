import { fromJson, type JsonValue, toBinary } from '@bufbuild/protobuf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../../bytes/utf8.ts';
import { testInflaters } from '../inflaters.test-support.ts';
import { peel } from '../peel.ts';
import { ORDER_DESCRIPTOR_SET, ORDER_PROTO, ORDER_REGISTRY } from './order-schema.test-support.ts';
import { readProtoSchema } from './read-schema.ts';
import type { ProtoSchema } from './schema.ts';

function schemaOf(bytes: Uint8Array, message?: string): ProtoSchema {
  const schema = readProtoSchema(bytes, message);
  if ('kind' in schema) throw new Error(schema.because);
  return schema;
}

function becauseOf(text: string, message?: string): string {
  const schema = readProtoSchema(utf8Bytes(text), message);
  return 'kind' in schema ? schema.because : 'taken';
}

function encode(value: JsonValue): Uint8Array {
  const order = ORDER_REGISTRY.getMessage('shop.v1.Order');
  if (order === undefined) throw new Error('no such message');
  return toBinary(order, fromJson(order, value));
}

function read(bytes: Uint8Array, schema: ProtoSchema): string {
  const layer = peel(Uint8Array.from(bytes), {
    inflaters: testInflaters,
    schemas: { fallback: { kind: 'protobuf', schema } },
  });
  return layer.value?.kind === 'tree' ? utf8Text(layer.value.text) : `${layer.decoder} ${layer.status}`;
}

const BOTH = [
  ['a .proto file', schemaOf(utf8Bytes(ORDER_PROTO))],
  ['a descriptor set', schemaOf(ORDER_DESCRIPTOR_SET)],
] as const;

describe.each(BOTH)('Protobuf by %s', (_, schema) => {
  it('reads what another library writes, every type by its name', () => {
    const value = {
      id: '18446744073709551615',
      delta: -7,
      counts: [1, -1, 300],
      items: [{ sku: 'A', price: 0.1 }, { sku: 'B' }],
      kind: 'OLD',
      card: 'Zoë',
      totals: { a: '9007199254740993', b: '-1' },
      blob: 'AP8=',
      ratio: 1,
      inner: { hash: '18446744073709551615', kind: 'NEW', names: ['x', 'y'] },
      offset: -5,
    };
    expect(read(encode(value), schema)).toBe(
      '{"id":18446744073709551615,"delta":-7,"counts":[1,-1,300],"items":[{"sku":"A","price":0.1},{"sku":"B"}],' +
        '"kind":"OLD","card":"Zoë","totals":[{"key":"a","value":9007199254740993},{"key":"b","value":-1}],' +
        '"blob":{"$hex":"00ff"},"ratio":1.0,' +
        '"inner":{"hash":18446744073709551615,"kind":"NEW","names":["x","y"]},"offset":-5}',
    );
  });

  it('keeps what the schema does not tell', () => {
    const bytes = Uint8Array.from([...encode({ id: '1', kind: 9 }), 0xa8, 0x06, 0x2a, 0x09, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(read(bytes, schema)).toBe('{"id":1,"kind":9,"101":42,"1":{"$fixed64":"0102030405060708"}}');
  });

  it('reads packed numbers that come one by one, and others between repeated fields', () => {
    expect(read(Uint8Array.of(0x18, 1, 0x18, 2, 0x08, 5, 0x18, 3), schema)).toBe(
      '{"counts":[1,2],"id":5,"counts":[3]}',
    );
  });

  it('says that the schema does not fit, and shows the bytes', () => {
    expect(read(Uint8Array.of(0x0a, 0xff, 0x00), schema)).toBe('binary partial');
  });

  it('agrees with the other library on any numbers', () => {
    const order = fc.record({
      id: fc.bigInt(1n, 2n ** 64n - 1n),
      delta: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      offset: fc.integer({ min: -(2 ** 31), max: -1 }),
      counts: fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: 1 }),
    });
    fc.assert(
      fc.property(order, ({ id, delta, offset, counts }) => {
        const bytes = encode({ id: String(id), delta: -delta, offset, counts });
        expect(read(bytes, schema)).toBe(`{"id":${id},"delta":${-delta},"counts":[${counts}],"offset":${offset}}`);
      }),
    );
  });
});

describe('readProtoSchema', () => {
  it('finds the message that the user names, also by its last part', () => {
    for (const name of ['shop.v1.Item', 'Item', '.shop.v1.Item']) {
      expect(schemaOf(utf8Bytes(ORDER_PROTO), name).root?.name).toBe('shop.v1.Item');
    }
    expect(schemaOf(utf8Bytes(ORDER_PROTO), 'Inner').root?.name).toBe('shop.v1.Order.Inner');
  });

  it('reads proto2 with groups, required fields and extensions', () => {
    const schema = schemaOf(
      utf8Bytes(`message A { required string a = 1; optional group Result = 2 { optional int32 b = 3; }
        extensions 100 to max; } extend A { optional int32 c = 100; }`),
    );
    expect(schema.topLevel).toEqual(['A']);
    expect(read(Uint8Array.of(0x0a, 1, 0x78, 0x13, 0x18, 5, 0x14), schema)).toBe(
      '{"a":"x","result":{"$group":[{"3":5}]}}',
    );
  });

  it('says what is wrong with a schema, and where', () => {
    expect(becauseOf('message A {\n  int32 a = x;\n}')).toBe(
      'The Protobuf schema cannot be used: the number of a field is missing, in line 2.',
    );
    expect(becauseOf('message A { int32 a = 1;')).toMatch(/it ends too early, in line 1/);
    expect(becauseOf('syntax = "proto3";')).toMatch(/has no message/);
    expect(becauseOf(ORDER_PROTO, 'Nothing')).toMatch(/no message "Nothing", only: shop.v1.Order, shop.v1.Item/);
    expect(becauseOf('message A { string ? = 1; }')).toMatch(/"\?" cannot be read/);
    expect(becauseOf('message A { '.repeat(200))).toMatch(/more than 50 messages/);
  });

  it('ends and never throws, whatever the text', () => {
    const words = fc.constantFrom(
      'message',
      'enum',
      'A',
      '{',
      '}',
      ';',
      '=',
      '1',
      'map',
      '<',
      ',',
      '>',
      'oneof',
      '[',
      ']',
      '"s"',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        expect(() => readProtoSchema(utf8Bytes(list.join(' ')))).not.toThrow();
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(() => readProtoSchema(bytes)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
