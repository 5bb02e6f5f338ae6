import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../bytes/utf8.ts';
import { type DecoderChoice, decodePlanOf, forceOf } from './decode-plan.ts';
import { type GivenSchema, jsonSchemaOf, type SchemaTarget, schemasOf } from './given-schemas.ts';

const PLACE = { captureId: 'c', streamArn: 's', batch: 0 };

function given(id: string, target: SchemaTarget, text = '"long"', kind: GivenSchema['kind'] = 'avro'): GivenSchema {
  return { id, kind, for: target, ids: [], bytes: utf8Bytes(text) };
}

describe('a plan', () => {
  it('takes what is near before what is far, and of equals the newest', () => {
    const schemas = [
      given('id', { kind: 'schema-id', schemaId: '5' }),
      given('all, newer', { kind: 'all' }),
      given('all, older', { kind: 'all' }),
      given('stream', { kind: 'stream', streamArn: 's' }),
      given('capture', { kind: 'capture', captureId: 'c' }),
      given('other stream', { kind: 'stream', streamArn: 't' }),
      given('other capture', { kind: 'capture', captureId: 'd' }),
    ];
    const plan = decodePlanOf(schemas, [], PLACE);
    expect(plan?.schemas.map(({ id }) => id)).toEqual(['capture', 'stream', 'all, newer', 'all, older', 'id']);
  });

  it('is none where nothing was given or chosen for the place', () => {
    const elsewhere: DecoderChoice[] = [
      { for: { kind: 'stream', streamArn: 't' }, force: ['gzip'] },
      { for: { kind: 'record', batch: 1, n: 0 }, force: ['gzip'] },
    ];
    expect(decodePlanOf([given('a', { kind: 'capture', captureId: 'd' })], elsewhere, PLACE)).toBeUndefined();
    expect(decodePlanOf([], elsewhere, { captureId: 'c', batch: 0 })).toBeUndefined();
  });

  it('uses the decoders of the record, else of the capture, else of the stream', () => {
    const stream: DecoderChoice = { for: { kind: 'stream', streamArn: 's' }, force: ['text'] };
    const capture: DecoderChoice = { for: { kind: 'capture' }, force: ['binary'] };
    const record: DecoderChoice = { for: { kind: 'record', batch: 0, n: 3 }, force: ['zstd'] };
    const forces = (choices: readonly DecoderChoice[]) => {
      const plan = decodePlanOf([], choices, PLACE);
      return [3, 4].map((n) => plan && forceOf(plan, n));
    };
    expect(forces([stream, record, capture])).toEqual([['zstd'], ['binary']]);
    expect(forces([stream, record])).toEqual([['zstd'], ['text']]);
    expect(forces([record])).toEqual([['zstd'], undefined]);
  });
});

describe('given schemas', () => {
  it('serve the id they are for, and records without an id only where they are for any', () => {
    const named = given('a', { kind: 'schema-id', schemaId: '5' });
    expect(schemasOf([named])).toEqual({ byId: new Map([['5', { kind: 'avro', schema: expect.anything() }]]) });
    expect(schemasOf([given('b', { kind: 'all' })])?.fallback).toMatchObject({ kind: 'avro' });
  });

  it('pass over one that cannot be read, and one of another use', () => {
    const broken = given('a', { kind: 'all' }, '{');
    const json = given('b', { kind: 'all' }, '{"type":"object"}', 'json-schema');
    expect(schemasOf([broken, json])).toBeUndefined();
    expect(jsonSchemaOf([broken, given('c', { kind: 'all' }, '{', 'json-schema')])).toBeUndefined();
    expect(jsonSchemaOf([broken, json])).toBeDefined();
  });
});
