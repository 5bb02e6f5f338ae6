import { expect, test } from 'vitest';
import { wordsFilter } from './words-filter.ts';

const found = (text: string, among: string): string[] => {
  const pattern = new RegExp(wordsFilter(text)?.filter.slice(1, -1) ?? 'none', 'g');
  return [...among.matchAll(pattern)].map(([word]) => word);
};

test('finds each id of a list, once, as a whole word', () => {
  const list = 'A-1003, "A-1023"\nA-1003';
  expect(wordsFilter(list)?.words).toBe(2);
  expect(found(list, '{"id":"A-1003"} {"id":"A-1023"} A-10031 AA-1003')).toEqual(['A-1003', 'A-1023']);
});

test('takes the signs of a pattern as they stand', () => {
  expect(found('a.b/c', 'a.b/c axb/c')).toEqual(['a.b/c']);
});

test.each(['', ' ,; ', Array.from({ length: 201 }, (_, n) => `id${n}`).join(' ')])('is none for %j', (text) => {
  expect(wordsFilter(text)).toBeUndefined();
});
