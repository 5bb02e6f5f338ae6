import { expect, it } from 'vitest';
import { SegmentCache } from './segment-cache.ts';

it('keeps the most recently used segments within its bytes', () => {
  const cache = new SegmentCache(30);
  cache.set('a/0', new Uint8Array(10));
  cache.set('a/1', new Uint8Array(10));
  cache.set('b/0', new Uint8Array(10));
  cache.get('a/0');
  cache.set('b/1', new Uint8Array(10));
  expect(['a/0', 'a/1', 'b/0', 'b/1'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true, true]);
});

it('does not count a replaced or a deleted segment', () => {
  const cache = new SegmentCache(30);
  cache.set('a/0', new Uint8Array(10));
  cache.set('a/0', new Uint8Array(20));
  cache.set('b/0', new Uint8Array(10));
  expect(cache.get('a/0')?.length).toBe(20);
  cache.deleteAll('a/');
  cache.set('b/1', new Uint8Array(20));
  expect(cache.get('b/0')?.length).toBe(10);
  expect(cache.get('a/0')).toBeUndefined();
});

it('does not push everything out for a segment that is larger than itself', () => {
  const cache = new SegmentCache(30);
  cache.set('a/0', new Uint8Array(10));
  cache.set('b/0', new Uint8Array(31));
  expect(cache.get('a/0')?.length).toBe(10);
  expect(cache.get('b/0')).toBeUndefined();
});
