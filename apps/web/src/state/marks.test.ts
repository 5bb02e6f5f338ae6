import { expect, test } from 'vitest';
import { changeMarks, type Marks, type MarksChange, NO_MARKS, neighbourMark } from './marks.ts';

const after = (...changes: MarksChange[]): Marks => changes.reduce(changeMarks, NO_MARKS);

test('keeps positions ascending, once each', () => {
  expect(
    after({ kind: 'toggle', position: 7 }, { kind: 'toggle', position: 2 }, { kind: 'replace', positions: [9, 2, 9] })
      .positions,
  ).toEqual([2, 9]);
});

test('adds to what is marked', () => {
  expect(after({ kind: 'toggle', position: 4 }, { kind: 'add', positions: [5, 3, 4] }).positions).toEqual([3, 4, 5]);
});

test('inverts within the batch', () => {
  expect(after({ kind: 'toggle', position: 1 }, { kind: 'invert', records: 4 }).positions).toEqual([0, 2, 3]);
});

test('undoes step by step to the beginning, then stays', () => {
  const marks = after({ kind: 'toggle', position: 1 }, { kind: 'clear' }, { kind: 'undo' });
  expect(marks.positions).toEqual([1]);
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
