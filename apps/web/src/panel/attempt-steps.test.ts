import { expect, test } from 'vitest';
import { rowOfAttempt } from './attempt-steps.ts';

const attempts = [
  { ordinal: 1, count: 1 },
  { ordinal: 2, count: 1447 },
  { ordinal: 1449, count: 1 },
];

test('finds the row of an attempt, folded repeats included', () => {
  expect([1, 2, 1448, 1449].map((ordinal) => rowOfAttempt(attempts, ordinal))).toEqual([0, 1, 1, 2]);
});

test('finds none where the story has no such attempt', () => {
  expect([undefined, 0, 1450].map((ordinal) => rowOfAttempt(attempts, ordinal))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
