import { expect, test } from 'vitest';
import type { Line } from './lines.ts';
import { rowOf } from './rows.test-builder.ts';
import { rowsToMark } from './rows-to-mark.ts';

const counts = { total: 3, scanned: 3, matched: 2, failed: 0, cut: 0 };
const plain: Line = rowOf(0);
const aggregate: Line = rowOf(1, { userRecords: 3 });
const inside = (m: number): Line => ({ ...rowOf(1), m });

test('marks the user records that were found in a closed aggregate', () => {
  expect(rowsToMark([plain, aggregate], { positions: [0, 1], userRecords: ['1.0', '1.2'], counts })).toEqual({
    positions: [0],
    userRecords: [
      { position: 1, userRecord: 0 },
      { position: 1, userRecord: 2 },
    ],
  });
});

test('marks the lines of an open one, and not what stands around them', () => {
  expect(rowsToMark([aggregate, inside(2)], { positions: [1], userRecords: ['1.0', '1.2'], counts })).toEqual({
    positions: [],
    userRecords: [{ position: 1, userRecord: 2 }],
  });
});

test('marks a closed aggregate as one record where all of it was found, or where nothing is known of its inside', () => {
  const whole = { positions: [1], userRecords: [] };
  expect(rowsToMark([aggregate], { positions: [1], userRecords: ['1.0', '1.1', '1.2'], counts })).toEqual(whole);
  expect(rowsToMark([aggregate], undefined)).toEqual(whole);
});

test('marks records whole where there are more user records than can be kept', () => {
  const lines = Array.from({ length: 12 }, (_, n) => rowOf(n, { userRecords: 10_001 }));
  const userRecords = lines.flatMap(({ n }) => Array.from({ length: 10_000 }, (_, m) => `${n}.${m}`));
  const marked = rowsToMark(lines, { positions: lines.map(({ n }) => n), userRecords, counts });
  expect([marked.positions.length, marked.userRecords.length]).toEqual([12, 0]);
});
