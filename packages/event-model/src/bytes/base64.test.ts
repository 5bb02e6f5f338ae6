import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Base64Variant, decodeBase64, decodeStrictBase64, encodeBase64 } from './base64.ts';
import { utf8Bytes, utf8Text } from './utf8.ts';

function decoded(text: string): string {
  const result = decodeBase64(utf8Bytes(text));
  return result.variant === 'invalid'
    ? `invalid ${result.reason} ${result.offset}`
    : `${result.deviations.join('+') || 'strict'} ${Buffer.from(result.bytes).toString('latin1')}`;
}

describe('decodeBase64', () => {
  it.each([
    ['', 'strict '],
    ['aGVsbG8=', 'strict hello'],
    ['aGVsbA==', 'strict hell'],
    ['aGVsbG9v', 'strict helloo'],
    ['aGVsbG8', 'missing-padding hello'],
    ['aGVsbA=', 'missing-padding hell'],
    ['aGVs\r\nbG8=\n', 'whitespace hello'],
    ['-_-_', 'url-safe \u00fb\u00ff\u00bf'],
    ['-_8', 'url-safe+missing-padding \u00fb\u00ff'],
    ['aGVsbG9=', 'non-canonical hello'],
    ['YR==', 'non-canonical a'],
    [' Y R ', 'whitespace+missing-padding+non-canonical a'],
    [' \n', 'whitespace '],
    ['A', 'invalid length 0'],
    ['aGVsb', 'invalid length 4'],
    ['YQ==Yg==', 'invalid data-after-padding 4'],
    ['aGVs*bG8$=', 'invalid character 4'],
    ['aGVs=', 'invalid padding 4'],
    ['YQ===', 'invalid padding 2'],
    ['====', 'invalid padding 0'],
    ['aGVs\u00e9bG8', 'invalid character 4'],
    ['{"a":1}', 'invalid character 0'],
  ])('reads %j as %j', (text, expected) => {
    expect(decoded(text)).toBe(expected);
  });

  it('names the gravest departure as the variant', () => {
    expect(decodeBase64(utf8Bytes(' -_8')).variant).toBe('missing-padding' satisfies Base64Variant);
  });

  it('gives what the platform gives for strict text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), (bytes) => {
        const result = decodeBase64(utf8Bytes(Buffer.from(bytes).toString('base64')));
        expect(result).toEqual({ variant: 'strict', deviations: [], bytes });
      }),
    );
  });

  it('never throws, and accepts only text that encodes back to itself but for the departures', () => {
    const almost = fc.string({ unit: fc.constantFrom(...'AQgw+/-_= \n*'), maxLength: 12 });
    const any = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(almost.map(utf8Bytes), any), (text) => {
        const result = decodeBase64(text);
        if (result.variant === 'invalid') {
          expect(result.offset).toBeLessThan(Math.max(1, text.length));
          return;
        }
        const digits = utf8Text(text).replace(/[\s=]/g, '').replaceAll('-', '+').replaceAll('_', '/');
        const again = encodeBase64(result.bytes).replace(/=+$/, '');
        // Bits that no byte takes live in the last digit only.
        const kept = result.deviations.includes('non-canonical') ? -1 : digits.length;
        expect(again.slice(0, kept)).toBe(digits.slice(0, kept));
        expect(again.length).toBe(digits.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('decodeStrictBase64', () => {
  it('writes into the buffer of the caller and leaves what is behind', () => {
    const target = new Uint8Array(8).fill(7);
    expect(decodeStrictBase64(utf8Bytes('aGVsbG8='), target)).toBe(5);
    expect([...target]).toEqual([...utf8Bytes('hello'), 7, 7, 7]);
  });

  it.each(['aGVsbG8', 'aGVsbG9=', '-_-_', 'aGV bG8=', '=AAA', 'AA=A', 'YQ==YQ=='])('declines %j', (text) => {
    expect(decodeStrictBase64(utf8Bytes(text), new Uint8Array(16))).toBe(-1);
  });
});

describe('encodeBase64', () => {
  it('gives what the platform gives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });
});
