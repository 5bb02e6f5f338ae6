import { expect, test } from 'vitest';
import type { TimeSpan } from '../state/location.ts';
import { filterRows, lineTest } from './filter-rows.ts';
import { rowOf } from './rows.test-builder.ts';

const rows = [
  rowOf(0, { arrivalMillis: 1000, preview: '{"city":"Bern"}', partitionKey: 'cust-1' }),
  rowOf(1, { arrivalMillis: 2000, preview: '{"city":"Oslo"}', partitionKey: 'cust-2' }),
  rowOf(2, { arrivalMillis: 3000, preview: '{"city":"Oslo"}', partitionKey: 'cust-1' }),
  rowOf(3, { preview: 'no arrival, Oslo' }),
];
const counts = { total: 4, scanned: 4, matched: 1, failed: 0, cut: 0 };
const found = (expression: string, span?: TimeSpan) =>
  filterRows(rows, expression === '' ? undefined : lineTest({ engine: 'text', expression }, undefined), span).map(
    ({ n }) => n,
  );

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
  expect(found('')).toEqual([0, 1, 2, 3]);
});

test('lets through what the source found in the rest of a value, beside what the row shows', () => {
  const lets = lineTest({ engine: 'text', expression: 'oslo' }, { positions: [0], counts });

  expect(filterRows(rows, lets).map(({ n }) => n)).toEqual([0, 1, 2, 3]);
});

test('goes by the source alone where words mean something else', () => {
  const asked = { engine: 'regex', expression: 'Oslo' } as const;

  expect(filterRows(rows, lineTest(asked, undefined))).toEqual([]);
  expect(filterRows(rows, lineTest(asked, { positions: [2], counts })).map(({ n }) => n)).toEqual([2]);
});

test('lets through the user records that the source found, and none of their siblings', () => {
  const lines: readonly (ReturnType<typeof rowOf> & { m?: number })[] = [
    rowOf(1, { preview: '2 user records' }),
    { ...rowOf(1), m: 0 },
    { ...rowOf(1), m: 1 },
  ];
  const part = { positions: [1], userRecords: ['1.1'], counts };
  const numbers = (engine: 'text' | 'path', expression: string) =>
    filterRows(lines, lineTest({ engine, expression }, part)).map(({ m }) => m);

  expect(numbers('path', '$.a')).toEqual([undefined, 1]);
  expect(numbers('text', 'far behind the preview')).toEqual([undefined, 1]);
});
