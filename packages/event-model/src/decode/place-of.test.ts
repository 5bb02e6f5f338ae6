import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../bytes/utf8.ts';
import { testInflaters } from './inflaters.test-support.ts';
import type { Layer } from './layer.ts';
import { placeOf } from './layer-path.ts';
import { peel, peelRecordData } from './peel.ts';
import { DECODE_VECTORS, layersOf, sha256 } from './vectors.test-support.ts';

const open = (bytes: Uint8Array) => peel(bytes, { inflaters: testInflaters });

/** The bytes that each child's place cuts out of the layer around it. */
function cutOut(layer: Layer): (string | undefined)[] {
  return layer.children.map((child) => {
    const place = placeOf(child, layer);
    return place && utf8Text(layer.input.subarray(place.start, place.end));
  });
}

describe('placeOf', () => {
  it('finds the user records of an aggregate', () => {
    const { base64 = '' } = DECODE_VECTORS.find(({ name }) => name === 'kpl-60') ?? {};
    const [aggregate] = peelRecordData(utf8Bytes(base64), { inflaters: testInflaters }).children;
    if (aggregate === undefined) throw new Error('no aggregate');
    const texts = cutOut(aggregate);
    expect(texts).toHaveLength(60);
    expect(texts).toEqual(aggregate.children.map(({ input }) => utf8Text(input)));
  });

  it('finds a payload behind its header', () => {
    const layer = open(Uint8Array.of(0, 0, 0, 0, 5, ...utf8Bytes('{"a":1}')));
    expect([layer.decoder, ...cutOut(layer)]).toEqual(['confluent', '{"a":1}']);
  });

  it('finds a string of JSON that has no escapes, and not one that has', () => {
    expect(cutOut(open(utf8Bytes('{"x":"[1,2]","y":"{\\"a\\":1}"}')))).toEqual(['[1,2]', undefined]);
    const logs = '{"messageType":"DATA_MESSAGE","logEvents":[{"id":"1","timestamp":1,"message":"plain words"}]}';
    expect(cutOut(open(utf8Bytes(logs)))).toEqual(['plain words']);
  });

  it('finds nothing where bytes were unpacked', () => {
    expect(cutOut(open(gzipSync('{"a":1}')))).toEqual([undefined]);
    expect(cutOut(peelRecordData(utf8Bytes('e30='), { inflaters: testInflaters }))).toEqual([undefined]);
  });

  it.each(DECODE_VECTORS.filter(({ malicious }) => !malicious).map(({ name, base64 }) => ({ name, base64 })))(
    'cuts the very bytes that the layer was given: $name',
    ({ base64 }) => {
      for (const layer of layersOf(peelRecordData(utf8Bytes(base64), { inflaters: testInflaters }))) {
        for (const child of layer.children) {
          const place = placeOf(child, layer);
          if (place === undefined) continue;
          expect(sha256(layer.input.subarray(place.start, place.end))).toBe(sha256(child.input));
        }
      }
    },
  );
});
