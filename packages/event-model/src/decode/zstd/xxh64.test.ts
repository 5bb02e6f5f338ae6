import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../../bytes/utf8.ts';
import { xxh64 } from './xxh64.ts';

const hex = (bytes: Uint8Array) => {
  const { high, low } = xxh64(bytes);
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
};

describe('xxh64', () => {
  it.each([
    ['', 'ef46db3751d8e999'],
    ['a', 'd24ec4f1a98c6e5b'],
    ['abc', '44bc2cf5ad770999'],
    ['Nobody inspects the spammish repetition', 'fbcea83c8a378bf1'],
  ])('gives the known sum of %j', (text, sum) => {
    expect(hex(utf8Bytes(text))).toBe(sum);
  });
});
