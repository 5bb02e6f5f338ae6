import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { md5 } from './md5.ts';
import { utf8Bytes } from './utf8.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('md5', () => {
  it.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    [
      '12345678901234567890123456789012345678901234567890123456789012345678901234567890',
      '57edf4a22be3c955ac49da2e2107b67a',
    ],
  ])('gives the sum of the RFC for %j', (text, sum) => {
    expect(hex(md5(utf8Bytes(text)))).toBe(sum);
  });

  it('agrees with the platform at every length and alignment', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(5), (bytes, from) => {
        const part = bytes.subarray(Math.min(from, bytes.length));
        expect(hex(md5(part))).toBe(createHash('md5').update(part).digest('hex'));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with the platform on a megabyte', () => {
    const bytes = Uint8Array.from({ length: 1_000_003 }, (_, i) => (i * i) >> 3);
    expect(hex(md5(bytes))).toBe(createHash('md5').update(bytes).digest('hex'));
  });
});
