import { encode as encodeMsgpack } from '@msgpack/msgpack';
import avsc from 'avsc';
import { Decimal128, Double, Int32, Long, ObjectId, serialize, Timestamp } from 'bson';
import { encode as encodeCbor } from 'cbor2';
import fc from 'fast-check';
import { dumpBinary, makeBinaryWriter } from 'ion-js';
import { describe, expect, it } from 'vitest';
import { utf8Text } from '../../bytes/utf8.ts';
import { readAvroSchema } from '../avro/read-schema.ts';
import { walkAvro } from '../avro/walk-avro.ts';
import { ByteReader } from './byte-reader.ts';
import { float32Text, float64Text } from './number-text.ts';
import { TreeWriter } from './tree-writer.ts';
import { walkBson } from './walk-bson.ts';
import { walkCbor } from './walk-cbor.ts';
import { walkIon } from './walk-ion.ts';
import { walkMsgpack } from './walk-msgpack.ts';

type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | readonly Value[]
  | { readonly [key: string]: Value };

function textOf(bytes: Uint8Array, walk: (reader: ByteReader, writer: TreeWriter) => void): string {
  const writer = new TreeWriter({ maxBytes: 1e6, maxDepth: 100, maxTokens: 1e5 }, 64);
  const reader = new ByteReader(Uint8Array.from(bytes));
  walk(reader, writer);
  expect(reader.at).toBe(bytes.length);
  return utf8Text(writer.finish());
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** What a value must be spelled like. `float` says how a number with a fraction is. */
function expected(value: Value, float: (value: number) => string): string {
  if (typeof value === 'bigint' || value === null) return String(value);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : float(value);
  if (value instanceof Uint8Array) return `{"$hex":"${hex(value)}"}`;
  if (Array.isArray(value)) return `[${value.map((item: Value) => expected(item, float)).join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}:${expected(item as Value, float)}`,
  );
  return `{${members.join(',')}}`;
}

const key = fc
  .string({ unit: 'binary' })
  .filter((name) => !/\p{Surrogate}/u.test(name) && !name.startsWith('$') && name !== '__proto__');
const fraction = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Number.isInteger(value));
const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fraction,
  fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text)),
  fc.uint8Array({ maxLength: 20 }),
);
const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value')),
    fc.dictionary(key, tie('value'), { noNullPrototype: true }),
  ),
}));

describe('MessagePack', () => {
  it('reads what @msgpack/msgpack writes', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const bytes = encodeMsgpack(value);
        expect(textOf(bytes, (reader, writer) => walkMsgpack(reader, writer, true))).toBe(expected(value, float64Text));
      }),
    );
  });

  it('keeps integers of 64 bits', () => {
    fc.assert(
      fc.property(fc.bigInt(-(2n ** 63n), 2n ** 64n - 1n), (value) => {
        const bytes = encodeMsgpack(value, { useBigInt64: true });
        expect(textOf(bytes, (reader, writer) => walkMsgpack(reader, writer, true))).toBe(String(value));
      }),
    );
  });

  it('reads timestamps with all their digits, and keeps unknown extensions', () => {
    const read = (digits: string) =>
      textOf(Buffer.from(digits, 'hex'), (reader, writer) => walkMsgpack(reader, writer, true));
    expect(read('d6ff5c18b3ea')).toBe('{"$time":"2018-12-18T08:46:34Z"}');
    expect(read('c70cff3b9ac9ffffffffffffffffff')).toBe('{"$time":"1969-12-31T23:59:59.999999999Z"}');
    expect(read('d4057f')).toBe('{"$ext":[5,{"$hex":"7f"}]}');
  });

  it('keeps keys that are no text, twice the same, or named like a mark', () => {
    const read = (digits: string) =>
      textOf(Buffer.from(digits, 'hex'), (reader, writer) => walkMsgpack(reader, writer, true));
    expect(read('82 01 02 c0 03'.replaceAll(' ', ''))).toBe('{"$entry":[1,2],"$entry":[null,3]}');
    expect(read('82a16101a16102')).toBe('{"a":1,"a":2}');
    expect(read('81a42468657801')).toBe('{"$entry":["$hex",1]}');
    expect(read('81a95f5f70726f746f5f5f01')).toBe('{"__proto__":1}');
    expect(read('81a1ff01')).toBe('{"$entry":[{"$utf8":"ff"},1]}');
  });
});

describe('CBOR', () => {
  const float = (value: number) => (Math.fround(value) === value ? float32Text(value) : float64Text(value));

  it('reads what cbor2 writes', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const read = textOf(encodeCbor(value), (reader, writer) => walkCbor(reader, writer, { anyKeys: true }));
        expect(read).toBe(expected(value, float));
      }),
    );
  });

  it('keeps integers of any length', () => {
    fc.assert(
      fc.property(fc.bigInt(-(2n ** 200n), 2n ** 200n), (value) => {
        const read = textOf(encodeCbor(value), (reader, writer) => walkCbor(reader, writer, { anyKeys: true }));
        expect(read).toBe(String(value));
      }),
    );
  });

  it('reads the examples of RFC 8949, appendix A, that JSON has no word for', () => {
    const read = (digits: string) =>
      textOf(Buffer.from(digits, 'hex'), (reader, writer) => walkCbor(reader, writer, { anyKeys: true }));
    expect(read('f97c00')).toBe('{"$float":"Infinity"}');
    expect(read('f7')).toBe('{"$undefined":true}');
    expect(read('f8ff')).toBe('{"$simple":255}');
    expect(read('f90001')).toBe('5.9604645e-8');
    expect(read('f93c00')).toBe('1.0');
    expect(read('c11a514b67b0')).toBe('{"$tag":[1,1363896240]}');
    expect(read('5f42010243030405ff')).toBe('{"$hex":"0102030405"}');
    expect(read('7f657374726561646d696e67ff')).toBe('"streaming"');
    expect(read('bf61610161629f0203ffff')).toBe('{"a":1,"b":[2,3]}');
    expect(read('a201020304')).toBe('{"$entry":[1,2],"$entry":[3,4]}');
  });
});

describe('BSON', () => {
  it('reads what bson writes, every type as what it is', () => {
    const document = {
      double: new Double(1.5),
      int: new Int32(-7),
      long: Long.fromBigInt(9007199254740993n),
      text: 'Zoë',
      list: [true, null, ['x']],
      bytes: new Uint8Array([0, 255]),
      id: new ObjectId('507f1f77bcf86cd799439011'),
      date: new Date('2018-12-17T22:10:50.987Z'),
      decimal: Decimal128.fromString('1.10'),
      nan: Decimal128.fromString('NaN'),
      stamp: new Timestamp({ t: 5, i: 2 }),
      pattern: /a+/i,
    };
    expect(JSON.parse(textOf(serialize(document), (reader, writer) => walkBson(reader, writer)))).toEqual({
      double: 1.5,
      int: -7,
      long: 9007199254740992,
      text: 'Zoë',
      list: [true, null, ['x']],
      bytes: { $hex: '00ff' },
      id: { $oid: '507f1f77bcf86cd799439011' },
      date: { $time: '2018-12-17T22:10:50.987Z' },
      decimal: 1.1,
      nan: { $float: 'NaN' },
      stamp: { $timestamp: [5, 2] },
      pattern: { $regex: ['a+', 'i'] },
    });
    const exact = textOf(serialize(document), (reader, writer) => walkBson(reader, writer));
    expect(exact).toContain('"long":9007199254740993,');
    expect(exact).toContain('"decimal":1.10,');
  });

  it('spells decimals as bson does', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 33n), 10n ** 33n), fc.integer({ min: 0, max: 30 }), (digits, scale) => {
        const text = `${digits}E-${scale}`;
        const read = textOf(serialize({ v: Decimal128.fromString(text) }), (reader, writer) =>
          walkBson(reader, writer),
        );
        const spelled = /^\{"v":(.*)\}$/.exec(read)?.[1] ?? '';
        expect(Decimal128.fromString(spelled).toString()).toBe(Decimal128.fromString(text).toString());
      }),
    );
  });
});

describe('Ion', () => {
  it('reads what ion-js writes', () => {
    const ionValue = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fraction, fc.string()),
        fc.array(tie('value')),
        fc.dictionary(key, tie('value'), { noNullPrototype: true }),
      ),
    })).value;
    fc.assert(
      fc.property(ionValue, (value) => {
        expect(textOf(dumpBinary(value), walkIon)).toBe(expected(value, float64Text));
      }),
    );
  });

  it('reads several values, annotations, symbols and typed nulls', () => {
    const writer = makeBinaryWriter();
    writer.writeInt(1);
    writer.setAnnotations(['unit']);
    writer.writeSymbol('metre');
    writer.writeString(null);
    writer.close();
    expect(textOf(writer.getBytes(), walkIon)).toBe(
      '[1,{"$annotated":[["unit"],{"$symbol":["metre"]}]},{"$null":["string"]}]',
    );
  });
});

describe('Avro', () => {
  const schema = {
    type: 'record',
    name: 'Order',
    fields: [
      { name: 'id', type: 'long' },
      { name: 'price', type: 'double' },
      { name: 'ratio', type: 'float' },
      { name: 'name', type: ['null', 'string'] },
      { name: 'tags', type: { type: 'array', items: 'string' } },
      { name: 'counts', type: { type: 'map', values: 'int' } },
      { name: 'blob', type: 'bytes' },
      { name: 'kind', type: { type: 'enum', name: 'Kind', symbols: ['A', 'B'] } },
      { name: 'next', type: ['null', 'Order'] },
    ],
  } as const;
  const order = fc.record({
    id: fc.integer(),
    price: fraction,
    ratio: fc.float({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Number.isInteger(value)),
    name: fc.option(fc.string()),
    tags: fc.array(fc.string()),
    counts: fc.dictionary(key, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { noNullPrototype: true }),
    blob: fc.uint8Array({ maxLength: 9 }),
    kind: fc.constantFrom('A', 'B'),
  });

  it('reads what avsc writes', () => {
    const type = avsc.Type.forSchema(schema as unknown as avsc.Schema);
    const read = readAvroSchema(new TextEncoder().encode(JSON.stringify(schema)));
    if (read.kind === 'refused') throw new Error(read.because);
    fc.assert(
      fc.property(order, fc.option(order), (first, second) => {
        const value = { ...first, next: second && { ...second, next: null } };
        const bytes = type.toBuffer(withBuffers(value));
        const spelled = expected(value as unknown as Value, (number) => float64Text(number));
        const text = textOf(bytes, (reader, writer) => walkAvro(reader, writer, read));
        // A float is spelled by its own precision.
        expect(text.replace(/"ratio":[^,]+/g, '')).toBe(spelled.replace(/"ratio":[^,]+/g, ''));
        const ratios = [...text.matchAll(/"ratio":([^,]+)/g)].map(([, ratio]) => Math.fround(Number(ratio)));
        expect(ratios).toEqual(second ? [first.ratio, second.ratio] : [first.ratio]);
      }),
    );
  });

  function withBuffers(value: unknown): unknown {
    if (value instanceof Uint8Array) return Buffer.from(value);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withBuffers(item)]));
  }
});
