import { expect, test } from 'vitest';
import { filterRows } from './filter-rows.ts';
import { rowOf } from './rows.test-builder.ts';

const rows = [
  rowOf(0, { arrivalMillis: 1000, preview: '{"city":"Bern"}', partitionKey: 'cust-1' }),
  rowOf(1, { arrivalMillis: 2000, preview: '{"city":"Oslo"}', partitionKey: 'cust-2' }),
  rowOf(2, { arrivalMillis: 3000, preview: '{"city":"Oslo"}', partitionKey: 'cust-1' }),
  rowOf(3, { preview: 'no arrival, Oslo' }),
];
const found = (...asked: Parameters<typeof filterRows> extends [unknown, ...infer Rest] ? Rest : never) =>
  filterRows(rows, ...asked).map(({ n }) => n);

test('wants every word, in whatever case and field', () => {
  expect(found('oslo CUST-1')).toEqual([2]);
});

test('lets both ends of a span through, and nothing without an arrival', () => {
  expect(found('', { fromMillis: 2000, toMillis: 3000 })).toEqual([1, 2]);
});

test('wants the words and the span together', () => {
  expect(found('oslo', { fromMillis: 0, toMillis: 2000 })).toEqual([1]);
});

test('lets everything through where nothing is asked', () => {
  expect(found('  ')).toEqual([0, 1, 2, 3]);
});
