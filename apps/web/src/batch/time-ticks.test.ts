import { expect, test } from 'vitest';
import { ticksOf } from './time-ticks.ts';

const at = Date.UTC(2026, 10, 24, 11, 4, 0);
const labels = (width: number) => ticksOf({ fromMillis: at, toMillis: at + width }, 'utc').map(({ label }) => label);

test('stands on round seconds', () => {
  expect(labels(40_000)).toEqual(['11:04:00', '11:04:10', '11:04:20', '11:04:30', '11:04:40']);
});

test('writes milliseconds where seconds would repeat', () => {
  expect(labels(900)).toEqual(['11:04:00.000', '11:04:00.200', '11:04:00.400', '11:04:00.600', '11:04:00.800']);
});

test('writes dates over days', () => {
  expect(labels(3 * 86_400_000)).toEqual(['2026-11-25', '2026-11-26', '2026-11-27']);
});

test.each([1, 77, 1234, 59_999, 7_200_000, 1e9, 1e11])('keeps to a few ticks over %d ms', (width) => {
  expect(labels(width).length).toBeLessThanOrEqual(7);
});
