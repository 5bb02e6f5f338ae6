import { expect, test } from 'vitest';
import { behaviourOf, failingOf, howOftenOf, timesOf } from './function-choice.ts';

test.each([
  { kind: 'reports-marked', stopsAtFirst: true },
  { kind: 'powertools-batch', throwsWhenAllFail: false },
  { kind: 'recovers', times: 3 },
  { kind: 'throttled', times: 1, failing: { kind: 'throws-on-marked' } },
] as const)('asks two questions about $kind, and makes the same of the answers', (behaviour) => {
  const failing = failingOf(behaviour) ?? { kind: 'times-out-on-marked' };
  expect(behaviourOf(failing, howOftenOf(behaviour), timesOf(behaviour))).toEqual(behaviour);
});

test('knows no failing of an exact response', () => {
  expect(failingOf({ kind: 'returns', payloadText: '{}' })).toBeUndefined();
});
