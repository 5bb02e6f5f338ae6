import { expect, test } from 'vitest';
import { positionOf, rowAt, rowKey, rowKeyOfText } from './row-key.ts';

test('gives the row back', () => {
  for (const row of [{ position: 0 }, { position: 9_999, userRecord: 9_999 }, { position: 3, userRecord: 0 }]) {
    const key = rowKey(row.position, row.userRecord);
    expect(rowAt(key)).toEqual(row);
    expect(positionOf(key)).toBe(row.position);
  }
});

test('sorts a record before its user records, and those before the next record', () => {
  const keys = [rowKey(2), rowKey(1, 10), rowKey(1), rowKey(1, 9)];
  expect(keys.sort((a, b) => a - b).map(rowAt)).toEqual([
    { position: 1 },
    { position: 1, userRecord: 9 },
    { position: 1, userRecord: 10 },
    { position: 2 },
  ]);
});

test('reads the number of a row, and nothing that no table lists', () => {
  expect(rowKeyOfText('214.3')).toBe(rowKey(214, 3));
  expect(rowKeyOfText('214')).toBe(rowKey(214));
  for (const text of ['', '1.2.3', '1.20000', 'x']) expect(rowKeyOfText(text)).toBeUndefined();
});
