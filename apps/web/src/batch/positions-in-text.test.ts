import { expect, test } from 'vitest';
import { positionsInText } from './positions-in-text.ts';
import { rowOf } from './rows.test-builder.ts';

const id = (n: number) => `4959033827149025660855969253836157109592157598913658${n}`;
const rows = [1000, 1001, 1002, 1001].map((n, i) => rowOf(i, { sequenceNumber: id(n) }));

test('takes the ids of a response', () => {
  const response = `{"batchItemFailures":[{"itemIdentifier":"${id(1002)}"},{"itemIdentifier":"${id(1000)}"}]}`;
  expect(positionsInText(response, rows)).toEqual({ positions: [0, 2], matched: 2, strangers: [] });
});

test('takes the ids of log lines, and no other number in them', () => {
  const line = `2026-11-24T02:11:09.123Z 8d1f ERROR shardId-000000000006:${id(1000)} after 1500 ms`;
  expect(positionsInText(line, rows)).toEqual({ positions: [0], matched: 1, strangers: [] });
});

test('marks every record that repeats an id', () => {
  expect(positionsInText(id(1001), rows)).toEqual({ positions: [1, 3], matched: 1, strangers: [] });
});

test('names what is of no record, once, and does not round it to a neighbour', () => {
  expect(positionsInText(`${id(1003)}\n${id(1003)}`, rows).strangers).toEqual([id(1003)]);
});
