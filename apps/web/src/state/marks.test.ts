import { expect, test } from 'vitest';
import {
  changeMarks,
  type Marks,
  type MarksChange,
  markedPositions,
  marksOfRows,
  NO_MARKS,
  neighbourMark,
  rowsOfMarks,
} from './marks.ts';
import { rowKey } from './row-key.ts';

const after = (...changes: MarksChange[]): Marks => changes.reduce(changeMarks, NO_MARKS);
const stored = (...changes: MarksChange[]) => marksOfRows(after(...changes).rows);
const invert = { kind: 'invert', records: 4, userRecords: () => 3 } as const;

test('keeps positions ascending, once each', () => {
  expect(
    stored({ kind: 'toggle', position: 7 }, { kind: 'toggle', position: 2 }, { kind: 'replace', positions: [9, 2, 9] }),
  ).toEqual({ positions: [2, 9] });
});

test('adds to what is marked', () => {
  expect(stored({ kind: 'toggle', position: 4 }, { kind: 'add', positions: [5, 3, 4] })).toEqual({
    positions: [3, 4, 5],
  });
});

test('inverts within the batch', () => {
  expect(stored({ kind: 'toggle', position: 1 }, invert)).toEqual({ positions: [0, 2, 3] });
});

test('inverts inside an aggregate that is marked in part, and back', () => {
  const toggle = { kind: 'toggle', position: 1, userRecord: 2 } as const;
  const others = { positions: [0, 2, 3], userRecords: ['1.0', '1.1'] };
  expect(stored(toggle, invert)).toEqual(others);
  expect(stored(toggle, invert, invert)).toEqual({ positions: [], userRecords: ['1.2'] });
});

test('marks a user record beside its record, and takes each mark off by itself', () => {
  const inside = { kind: 'toggle', position: 3, userRecord: 11 } as const;
  const whole = { kind: 'toggle', position: 3 } as const;
  expect(stored(inside, whole)).toEqual({ positions: [3], userRecords: ['3.11'] });
  expect(stored(inside, whole, inside)).toEqual({ positions: [3] });
  expect(stored({ kind: 'add', positions: [9], userRecords: [{ position: 3, userRecord: 2 }] }, inside)).toEqual({
    positions: [9],
    userRecords: ['3.2', '3.11'],
  });
});

test('reports the record of a marked user record once', () => {
  const rows = rowsOfMarks({ positions: [7], userRecords: ['3.1', '3.0', '7.2'] });
  expect(markedPositions(rows)).toEqual([3, 7]);
  expect(marksOfRows(rows)).toEqual({ positions: [7], userRecords: ['3.0', '3.1', '7.2'] });
});

test('undoes step by step to the beginning, then stays', () => {
  const marks = after({ kind: 'toggle', position: 1 }, { kind: 'clear' }, { kind: 'undo' });
  expect(marks.rows).toEqual([rowKey(1)]);
  expect(changeMarks(changeMarks(marks, { kind: 'undo' }), { kind: 'undo' })).toEqual(NO_MARKS);
});

test('takes no undo step for a change that changes nothing', () => {
  expect(after({ kind: 'clear' })).toBe(NO_MARKS);
});

test('walks the marks round the end', () => {
  expect(neighbourMark([3, 8], 3, 1)).toBe(8);
  expect(neighbourMark([3, 8], 8, 1)).toBe(3);
  expect(neighbourMark([3, 8], 3, -1)).toBe(8);
  expect(neighbourMark([], 3, 1)).toBeUndefined();
});
