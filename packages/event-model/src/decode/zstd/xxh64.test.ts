import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../../bytes/utf8.ts';
import { xxh64 } from './xxh64.ts';

/** The algorithm as its description says, all in BigInt: slow and plain. */
describe('xxh64', () => {
  it.each([
    ['', 0xef46db3751d8e999n],
    ['a', 0xd24ec4f1a98c6e5bn],
    ['abc', 0x44bc2cf5ad770999n],
    ['Nobody inspects the spammish repetition', 0xfbcea83c8a378bf1n],
  ])('gives the known sum of %j', (text, sum) => {
    expect(xxh64(utf8Bytes(text))).toBe(sum);
  });
});
