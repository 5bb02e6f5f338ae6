import type { Fate } from '@shardscope/event-model';
import { expect, test } from 'vitest';
import { rowOf } from './rows.test-builder.ts';
import { BINS, binRows, momentAt, shareOf, withinSpan } from './time-bins.ts';

const done: Fate = { final: 'done', deliveries: 1, because: { kind: 'succeeded' }, grade: 'documented' };
const again: Fate = { ...done, deliveries: 3 };
const none = new Set<number>();

test('puts the first record into the first bar and the last into the last', () => {
  const strip = binRows([rowOf(0, { arrivalMillis: 5000 }), rowOf(1, { arrivalMillis: 9000 })], {
    fates: undefined,
    marked: none,
  });

  expect(strip?.span).toEqual({ fromMillis: 5000, toMillis: 9000 });
  expect(strip?.lanes[0]?.bins.map(({ at }) => at)).toEqual([0, BINS - 1]);
});

test('colours by fate, and a marked record as lost whatever its fate', () => {
  const rows = [0, 1, 2].map((n) => rowOf(n, { arrivalMillis: 5000 }));
  const strip = binRows(rows, { fates: [done, again, again], marked: new Set([2]) });

  expect(strip?.lanes[0]?.bins[0]?.counts).toEqual({ plain: 0, done: 1, quiet: 0, again: 1, blocked: 0, gone: 1 });
});

test('gives every shard a lane, in the order of their names', () => {
  const rows = ['b', 'a', 'b'].map((shardId, n) => rowOf(n, { shardId, arrivalMillis: n }));
  const strip = binRows(rows, { fates: undefined, marked: none });

  expect(strip?.lanes.map(({ shardId, bins }) => [shardId, bins.length])).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

test('gives one moment a place in the middle', () => {
  const strip = binRows([rowOf(0, { arrivalMillis: 7000 })], { fates: undefined, marked: none });

  expect(strip?.lanes[0]?.bins[0]?.at).toBe(BINS / 2);
});

test('counts records without an arrival, and has no strip of them alone', () => {
  expect(binRows([rowOf(0)], { fates: undefined, marked: none })).toBeUndefined();
  expect(binRows([rowOf(0), rowOf(1, { arrivalMillis: 1 })], { fates: undefined, marked: none })?.untimed).toBe(1);
});

test('loses no record of ten thousand', () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => rowOf(n, { arrivalMillis: 1_545_084_650_987 + n * 7 }));
  const strip = binRows(rows, { fates: undefined, marked: none });

  expect(strip?.lanes[0]?.bins.reduce((sum, { total }) => sum + total, 0)).toBe(10_000);
});

test('finds the moment of a share again', () => {
  const span = { fromMillis: 1000, toMillis: 3000 };
  expect(momentAt(shareOf(1500, span), span)).toBe(1500);
  expect(momentAt(2, span)).toBe(3000);
});

test('draws what a filter lets through, over the time and the lanes of all', () => {
  const rows = [
    rowOf(0, { arrivalMillis: 0, shardId: 'shardId-000000000000' }),
    rowOf(1, { arrivalMillis: 500, shardId: 'shardId-000000000001' }),
    rowOf(2, { arrivalMillis: 1000, shardId: 'shardId-000000000000' }),
  ];

  const strip = binRows(rows, { fates: undefined, marked: new Set(), lets: ({ n }) => n === 1 });

  expect(strip?.span).toEqual({ fromMillis: 0, toMillis: 1000 });
  expect(strip?.lanes.map(({ bins }) => bins.map(({ first }) => first))).toEqual([[], [1]]);
});

test('ends a brush where the records end', () => {
  const span = { fromMillis: 1000, toMillis: 3000 };
  expect(withinSpan({ fromMillis: 0, toMillis: 2000 }, span)).toEqual({ fromMillis: 1000, toMillis: 2000 });
  expect(withinSpan({ fromMillis: 1500, toMillis: 1e15 }, span)).toEqual({ fromMillis: 1500, toMillis: 3000 });
  expect(withinSpan(undefined, span)).toBeUndefined();
});
