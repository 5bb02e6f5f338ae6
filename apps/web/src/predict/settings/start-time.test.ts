import { expect, test } from 'vitest';
import { formatStart, parseStart } from './start-time.ts';

test.each([
  ['2019-01-01T00:00:00Z', 1_546_300_800],
  ['2019-01-01 00:00:00.5', 1_546_300_800.5],
  ['2019-01-01', 1_546_300_800],
  ['2019-01-01T01:00+01:00', 1_546_300_800],
  [' 1546300800.5 ', 1_546_300_800.5],
])('reads the time %s', (text, seconds) => {
  expect(parseStart(text)).toBe(seconds);
  expect(parseStart(formatStart(seconds))).toBe(seconds);
});

test.each(['', 'soon', '2019-13-01T00:00:00Z', '2019-01-01T', '-5', '1e3'])('reads no time in %j', (text) => {
  expect(parseStart(text)).toBeUndefined();
});

test('writes seconds that no calendar has as they are', () => {
  expect(formatStart(1e15)).toBe('1000000000000000');
});
