import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { md5 } from '../../bytes/md5.ts';
import { utf8Bytes } from '../../bytes/utf8.ts';
import { testInflaters } from '../inflaters.test-support.ts';
import { peel, peelRecordData } from '../peel.ts';
import { DECODE_VECTORS } from '../vectors.test-support.ts';
import { checkLayers } from './check-layers.ts';
import { type JsonSchema, readJsonSchema } from './read-json-schema.ts';

const ORDER = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'integer' }, lines: { type: 'array', items: { $ref: '#/$defs/line' } } },
  $defs: { line: { type: 'object', properties: { sku: { type: 'string', pattern: '^[A-Z]' } } } },
};

function schemaOf(schema: unknown): JsonSchema {
  const read = readJsonSchema(utf8Bytes(JSON.stringify(schema)));
  if ('refused' in read) throw new Error(read.refused);
  return read;
}

/** User records of fewer than 120 bytes, all with the key k, as the KPL puts them together. */
function aggregateOf(...records: Uint8Array[]): Uint8Array {
  const parts = records.map((data) => [0x1a, data.length + 4, 0x08, 0, 0x1a, data.length, ...data]);
  const message = Uint8Array.from([0x0a, 1, 0x6b, ...parts.flat()]);
  return Uint8Array.from([0xf3, 0x89, 0x9a, 0xc2, ...message, ...md5(message)]);
}

describe('readJsonSchema', () => {
  it('tells what does not fit, and where', () => {
    const findings = schemaOf(ORDER).check({ id: 1.5, lines: [{ sku: 'A1' }, { sku: 'b2' }] });
    expect(findings.map(({ pointer }) => pointer)).toEqual(['/id', '/lines/1/sku']);
    expect(findings[0]?.message).toContain('integer');
    expect(schemaOf(ORDER).check({ id: 1 })).toEqual([]);
    expect(
      schemaOf(ORDER)
        .check({})
        .map(({ pointer, message }) => [pointer, /id/.test(message)]),
    ).toEqual([['', true]]);
  });

  it('goes by the draft that the schema names', () => {
    const limit = { minimum: 5, exclusiveMinimum: true };
    expect(schemaOf({ $schema: 'http://json-schema.org/draft-04/schema#', ...limit }).check(5)).toHaveLength(1);
  });

  it.each([
    ['{', 'it is not JSON, at offset 1'],
    ['[]', 'it is not an object'],
    ['{"properties":{"a":{"$ref":"#/$defs/none"}}}', '"#/$defs/none" is not in it, and nothing is fetched'],
    [
      '{"$ref":"https://example.com/other.json"}',
      '"https://example.com/other.json" is not in it, and nothing is fetched',
    ],
    ['{"properties":{"a":{"pattern":"("}}}', 'Invalid regular expression'],
    [`{"items":${'['.repeat(200)}`, 'it is more than 100 levels deep'],
  ])('says why %s cannot be used', (text, because) => {
    expect(readJsonSchema(utf8Bytes(text))).toEqual({ refused: expect.stringContaining(because) });
  });
});

describe('checkLayers', () => {
  const schema = schemaOf(ORDER);
  const open = (bytes: Uint8Array) => checkLayers(peel(bytes, { inflaters: testInflaters }), schema);

  it('looks at the value behind all layers', () => {
    expect(open(gzipSync('{"id":1}'))).toEqual([]);
    expect(open(gzipSync('{"id":"x"}'))).toEqual([expect.stringMatching(/^At \/id: .*integer/)]);
  });

  it('looks at every user record, and says which', () => {
    const { base64 = '' } = DECODE_VECTORS.find(({ name }) => name === 'kpl-60') ?? {};
    const layer = peelRecordData(utf8Bytes(base64), { inflaters: testInflaters });
    const findings = checkLayers(layer, schemaOf({ required: ['nowhere'] }));
    expect(findings).toHaveLength(6);
    expect(findings[1]).toMatch(/^At \/, in .* 1: /);
    expect(findings[5]).toBe('And more of it does not fit.');
  });

  it('says which user record it is, also through what lies around its value', () => {
    const [plain, packed] = [utf8Bytes('{"id":1}'), gzipSync('{"id":"x"}')];
    const aggregate = peel(aggregateOf(plain, packed), { inflaters: testInflaters });
    expect(checkLayers(aggregate, schema)).toEqual([expect.stringMatching(/^At \/id, in user record 1: /)]);
    const [, second] = aggregate.children;
    expect(second && checkLayers(second, schema)).toEqual([expect.stringMatching(/^At \/id: /)]);
  });

  it.each([
    ['{"id":9007199254740993}', { properties: { id: { maximum: 9007199254740992 } } }, "the schema's 9007199254740992"],
    ['{"id":9007199254740993}', { properties: { id: { multipleOf: 2 } } }, '"multipleOf"'],
    ['{"id":9007199254740992.5}', { properties: { id: { type: 'integer' } } }, '"integer"'],
    ['{"id":1e400}', { properties: { id: { type: 'integer' } } }, '"integer"'],
  ])('says of %s that it is not sure, where its digits matter', (text, rules, rule) => {
    const findings = checkLayers(peel(utf8Bytes(text), { inflaters: testInflaters }), schemaOf(rules));
    expect(findings.at(-1)).toMatch(/^At \/id: .* is compared as .*, so whether it fits .* is not sure\.$/);
    expect(findings.at(-1)).toContain(rule);
  });

  it('is not sure either where the limit itself has too many digits', () => {
    const limit = readJsonSchema(utf8Bytes('{"maximum":9223372036854775807}'));
    if ('refused' in limit) throw new Error(limit.refused);
    const check = (text: string) => checkLayers(peel(utf8Bytes(text), { inflaters: testInflaters }), limit);
    expect(check('9223372036854775808')).toEqual([expect.stringContaining("the schema's 9223372036854775807")]);
    expect(check('9223372036854775807')).toEqual([]);
    expect(check('9223372036854774000')).toEqual([]);
  });

  it.each(['{"id":9007199254740993}', '{"id":1.10}', '{"id":-0}', '{"id":12345678901234567890.5}'])(
    'says nothing of %s where no rule rests on its last digits',
    (text) => {
      const rules = schemaOf({ properties: { id: { type: 'number', minimum: -5, maximum: 1e30 } } });
      expect(checkLayers(peel(utf8Bytes(text), { inflaters: testInflaters }), rules)).toEqual([]);
    },
  );

  it('says of text that it is no JSON', () => {
    expect(open(utf8Bytes('plain words'))).toEqual(['The value is not JSON, so it does not fit the schema.']);
  });

  it('leaves a value that is too large alone', () => {
    expect(open(utf8Bytes(`"${'x'.repeat(5 * 1024 * 1024)}"`))).toEqual([
      'The value is too large to be held against the schema.',
    ]);
  });

  it('is not misled by names of prototypes', () => {
    expect(open(utf8Bytes('{"id":1,"__proto__":{"id":"x"}}'))).toEqual([]);
  });
});
