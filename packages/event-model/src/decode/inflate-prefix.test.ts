import { randomBytes } from 'node:crypto';
import { deflateRawSync, constants as zlib } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflatePrefix } from './inflate-prefix.ts';

const MIB = 1024 * 1024;
const text = Buffer.from(Array.from({ length: 100 }, (_, i) => `{"order":${i * 7919},"city":"Zürich"}`).join('\n'));

describe('inflatePrefix', () => {
  it('equals zlib on every kind of block', () => {
    const strategies = [zlib.Z_DEFAULT_STRATEGY, zlib.Z_FIXED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE];
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 5000 }),
        fc.constantFrom(...strategies),
        fc.nat({ max: 9 }),
        (bytes, strategy, level) => {
          const repeated = Buffer.concat([bytes, bytes, Buffer.from(bytes).reverse()]);
          const deflated = deflateRawSync(repeated, { strategy, level });
          const inflated = inflatePrefix(Buffer.concat([deflated, Buffer.from([1, 2, 3])]), MIB);
          expect(inflated.stopped).toBeUndefined();
          expect(inflated.consumed).toBe(deflated.length);
          expect(Buffer.compare(inflated.bytes, repeated)).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('repeats runs of every distance as zlib does, and stops them at the limit', () => {
    for (let distance = 1; distance <= 40; distance++) {
      const run = Buffer.from(text.subarray(0, distance));
      const source = Buffer.concat(Array.from({ length: Math.ceil(700 / distance) }, () => run));
      const deflated = deflateRawSync(source, { level: 9 });
      expect(Buffer.compare(inflatePrefix(deflated, MIB).bytes, source)).toBe(0);
      const limited = inflatePrefix(deflated, 500);
      expect(limited.stopped).toBe('output-limit');
      expect(Buffer.compare(limited.bytes, source.subarray(0, 500))).toBe(0);
    }
  });

  it('never throws, holds the limit and reads no further than the input', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat({ max: 3000 }), (bytes, limit) => {
        const inflated = inflatePrefix(bytes, limit);
        expect(inflated.bytes.length).toBeLessThanOrEqual(limit);
        expect(inflated.consumed).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 500 },
    );
  });

  it('gives a prefix of the truth for every cut of a stream', () => {
    const source = Buffer.concat([text.subarray(0, 900), randomBytes(200), text.subarray(0, 900)]);
    const deflated = deflateRawSync(source);
    for (let cut = 0; cut < deflated.length; cut++) {
      const inflated = inflatePrefix(deflated.subarray(0, cut), MIB);
      expect(inflated.stopped).toBe('cut-short');
      expect(Buffer.compare(inflated.bytes, source.subarray(0, inflated.bytes.length))).toBe(0);
    }
  });
});
