import { brotliCompressSync, deflateRawSync, gzipSync, constants as zlib } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzipInput, isGzip, nodeInflaters } from './inflaters.ts';

const MIB = 1024 * 1024;
const text = Buffer.from(Array.from({ length: 4000 }, (_, i) => `{"order":${i * 7919},"city":"Zürich"}`).join('\n'));

describe('md5', () => {
  it('equals that of RFC 1321', () => {
    const digest = nodeInflaters.md5?.(new TextEncoder().encode('message digest')) ?? new Uint8Array();
    expect(Buffer.from(digest).toString('hex')).toBe('f96b697d7cb7938d525a2f31aaf161d0');
  });
});

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
