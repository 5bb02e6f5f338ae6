import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, gzipSync, constants as zlib } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflatePrefix } from './inflate-prefix.ts';
import { gunzipInput, isGzip, nodeInflaters } from './inflaters.ts';

const MIB = 1024 * 1024;
const text = Buffer.from(Array.from({ length: 4000 }, (_, i) => `{"order":${i * 7919},"city":"Zürich"}`).join('\n'));

describe('inflateRaw', () => {
  it('gives all bytes and how many it read, whatever stands behind', () => {
    const deflated = deflateRawSync(text);
    const inflated = nodeInflaters.inflateRaw(Buffer.concat([deflated, Buffer.from('behind')]), MIB);
    expect(Buffer.compare(inflated.bytes, text)).toBe(0);
    expect(inflated.consumed).toBe(deflated.length);
    expect(inflated.stopped).toBeUndefined();
  });

  it('stops a bomb at the limit with exactly that many bytes', () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * MIB, 'a'));
    const before = process.memoryUsage().arrayBuffers;
    const inflated = nodeInflaters.inflateRaw(bomb, MIB);
    expect(inflated.stopped).toBe('output-limit');
    expect(inflated.bytes.length).toBe(MIB);
    expect(inflated.bytes.every((byte) => byte === 0x61)).toBe(true);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * MIB);
  });

  it('takes a stream that fills the limit exactly', () => {
    const inflated = nodeInflaters.inflateRaw(deflateRawSync(text), text.length);
    expect(inflated.stopped).toBeUndefined();
    expect(inflated.bytes.length).toBe(text.length);
  });

  it('gives the beginning of a stream that is cut short', () => {
    const deflated = deflateRawSync(text);
    const cut = deflated.subarray(0, deflated.length >> 1);
    const inflated = nodeInflaters.inflateRaw(cut, MIB);
    expect(inflated.stopped).toBe('cut-short');
    expect(inflated.consumed).toBe(cut.length);
    expect(inflated.bytes.length).toBeGreaterThan(text.length / 4);
    expect(Buffer.compare(inflated.bytes, text.subarray(0, inflated.bytes.length))).toBe(0);
  });

  it('gives what came before the damage', () => {
    // A full flush ends on a byte; 07 behind it opens a last block of the kind that does not exist.
    const flushed = deflateRawSync(text, { finishFlush: zlib.Z_FULL_FLUSH });
    const inflated = nodeInflaters.inflateRaw(Buffer.concat([flushed, Buffer.of(7, 7, 7)]), MIB);
    expect(inflated.stopped).toBe('corrupt');
    expect(Buffer.compare(inflated.bytes, text)).toBe(0);
    expect(inflated.consumed).toBe(flushed.length + 1);
  });

  it('reads no bytes at all as cut short, and a limit of nothing as a limit', () => {
    expect(nodeInflaters.inflateRaw(new Uint8Array(0), 10)).toMatchObject({ consumed: 0, stopped: 'cut-short' });
    expect(nodeInflaters.inflateRaw(deflateRawSync('abc'), 0)).toMatchObject({ stopped: 'output-limit' });
    expect(nodeInflaters.inflateRaw(deflateRawSync(''), 0).stopped).toBeUndefined();
  });
});

describe('brotli', () => {
  const packed = brotliCompressSync(text);
  const brotli = (bytes: Uint8Array, maxOutput = MIB) => nodeInflaters.brotli?.(bytes, maxOutput);

  it('gives all bytes and how many it read, whatever stands behind', () => {
    const unpacked = brotli(Buffer.concat([packed, Buffer.from('behind')]));
    expect(unpacked).toMatchObject({ consumed: packed.length });
    expect(unpacked?.stopped).toBeUndefined();
    expect(Buffer.compare(unpacked?.bytes ?? Buffer.alloc(0), text)).toBe(0);
  });

  it('gives the beginning of a stream that is cut', () => {
    const unpacked = brotli(packed.subarray(0, packed.length >> 1));
    expect(unpacked?.stopped).toBe('cut-short');
    expect(unpacked?.bytes.length).toBeGreaterThan(0);
    expect(text.indexOf(unpacked?.bytes ?? 'x')).toBe(0);
  });

  it('stops at its limit and at damage', () => {
    expect(brotli(packed, 1000)).toMatchObject({ stopped: 'output-limit' });
    expect(brotli(packed, 0)).toMatchObject({ stopped: 'output-limit' });
    expect(brotli(new Uint8Array(40).fill(0xff))).toMatchObject({ stopped: 'corrupt' });
  });
});

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

describe('gunzipInput', () => {
  it('unpacks several members', () => {
    const bytes = Buffer.concat([gzipSync('abc'), gzipSync('def')]);
    expect(isGzip(bytes)).toBe(true);
    const done = gunzipInput(bytes, MIB);
    expect(done.kind === 'gunzipped' && Buffer.from(done.content).toString()).toBe('abcdef');
  });

  it('refuses a bomb, a cut file and a damaged one, each with its reason', () => {
    const packed = gzipSync(text);
    const damaged = Buffer.from(packed).fill(0xff, 200, 400);
    expect(gunzipInput(gzipSync(Buffer.alloc(8 * MIB)), MIB)).toMatchObject({ because: /more than 1048576 bytes/ });
    expect(gunzipInput(packed.subarray(0, 500), MIB)).toMatchObject({ because: /cut short/ });
    expect(gunzipInput(damaged, MIB)).toMatchObject({ because: /damaged/ });
  });
});
