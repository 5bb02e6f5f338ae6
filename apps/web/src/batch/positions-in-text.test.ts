import { expect, test } from 'vitest';
import { positionsInText } from './positions-in-text.ts';
import { rowOf } from './rows.test-builder.ts';

const id = (n: number) => `4959033827149025660855969253836157109592157598913658${n}`;
const rows = [1000, 1001, 1002, 1001].map((n, i) => rowOf(i, { sequenceNumber: id(n) }));

test('takes the ids of a response', () => {
  const response = `{"batchItemFailures":[{"itemIdentifier":"${id(1002)}"},{"itemIdentifier":"${id(1000)}"}]}`;
  expect(positionsInText(response, rows)).toEqual({ positions: [0, 2], userRecords: [], matched: 2, strangers: [] });
});

test('takes the ids of log lines, and no other number in them', () => {
  const line = `2026-11-24T02:11:09.123Z 8d1f ERROR shardId-000000000006:${id(1000)} after 1500 ms`;
  expect(positionsInText(line, rows)).toEqual({ positions: [0], userRecords: [], matched: 1, strangers: [] });
});

test('marks every record that repeats an id', () => {
  expect(positionsInText(id(1001), rows)).toEqual({ positions: [1, 3], userRecords: [], matched: 1, strangers: [] });
});

test('names what is of no record, once, and does not round it to a neighbour', () => {
  expect(positionsInText(`${id(1003)}\n${id(1003)}`, rows).strangers).toEqual([id(1003)]);
});

const aggregates = [rowOf(0), rowOf(1, { userRecords: 12 }), rowOf(2, { userRecords: 3 })];

test.each([
  '1001-3',
  '1001:3',
  '1001.3',
  '{SequenceNumber: 1001,SubsequenceNumber: 3}',
  '{"sequenceNumber":"1001","subSequenceNumber":3}',
])('finds a user record by %s', (text) => {
  expect(positionsInText(`failed at ${text} again`, aggregates)).toEqual({
    positions: [],
    userRecords: [{ position: 1, userRecord: 3 }],
    matched: 1,
    strangers: [],
  });
});

test('says which user records an aggregate does not hold', () => {
  const { userRecords, strangers } = positionsInText('1002-2, 1002-3', aggregates);
  expect(userRecords).toEqual([{ position: 2, userRecord: 2 }]);
  expect(strangers).toEqual(['1002-3']);
});

test('takes a number behind a record that is no aggregate for something else', () => {
  expect(positionsInText('1000:42 failed', aggregates).positions).toEqual([0]);
});

test('finds the record that a fan-out consumer gets for a user record', () => {
  const opened = [rowOf(0), ...[1, 2, 3].map((n) => rowOf(n, { sequenceNumber: '77' }))];
  expect(positionsInText('77-2', opened).positions).toEqual([3]);
  expect(positionsInText('77', opened).positions).toEqual([1, 2, 3]);
});
