import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../bytes/utf8.ts';
import { adler32, crc32, crc32Bzip2, crc32c } from './checksums.ts';

describe('crc32', () => {
  it('gives the published check value', () => {
    expect(crc32(utf8Bytes('123456789'))).toBe(0xcbf43926);
  });

  it('gives what zlib writes behind its own output', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(crc32(bytes)).toBe(gzipSync(bytes).readUInt32LE(gzipSync(bytes).length - 8));
      }),
    );
  });
});

describe('crc32c and crc32Bzip2', () => {
  it('give the published check values', () => {
    expect(crc32c(utf8Bytes('123456789'))).toBe(0xe3069283);
    expect(crc32Bzip2(utf8Bytes('123456789'))).toBe(0xfc891918);
  });
});

describe('adler32', () => {
  it('gives the published check value', () => {
    expect(adler32(utf8Bytes('Wikipedia'))).toBe(0x11e60398);
  });

  it('stays exact over runs of the highest byte', () => {
    const bytes = new Uint8Array(100_000).fill(255);
    const stream = deflateSync(bytes);
    expect(adler32(bytes)).toBe(stream.readUInt32BE(stream.length - 4));
  });
});
