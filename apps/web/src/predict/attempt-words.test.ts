import type { Attempt } from '@shardscope/event-model';
import { describe, expect, it } from 'vitest';
import { attemptWords, ordinalsOf, recordsWords } from './attempt-words.ts';

const PLACE = { open: 0, isRest: false, isNext: false };
const FIRST = { from: 0, to: 12, count: 1, outcome: 'threw', next: 'retry' } as const;

function wordsOf(change: object, place: object = {}): string {
  const attempt = { verdict: { kind: 'complete-failure' }, ...FIRST, ...change } as unknown as Attempt;
  const { subject, outcome } = attemptWords(attempt, { ...PLACE, ...place }, 7, 0);
  return `${subject} ${outcome}`.trim();
}

describe('attemptWords', () => {
  it('says what was delivered, how it failed and what follows', () => {
    expect(wordsOf({})).toBe('throws, retry');
    expect(wordsOf({ next: 'bisect' }, { half: 'left' })).toBe('left half throws, bisect');
    expect(wordsOf({ next: 'checkpoint' }, { isRest: true })).toBe('the rest checkpoint before 7');
    expect(wordsOf({ next: 'done' }, { isRest: true, isToppedUp: true })).toBe('the rest and new records done');
    expect(wordsOf({ from: 7, to: 8, count: 3, next: 'discard' })).toBe('record 7 throws × 2 more, discarded');
    expect(wordsOf({ next: 'done', lane: 1 })).toBe('lane 2 done');
  });

  it('names the invocation that ends a window, which has no records', () => {
    const final = { from: 4, to: 4, window: { isFinal: true } };
    expect(wordsOf({ ...final, next: 'done' })).toBe('final invocation of the window done');
    expect(recordsWords({ from: 4, to: 4 })).toBe('no records');
  });

  it('counts folded repeats', () => {
    expect(wordsOf({ count: 10_000, next: 'expire' })).toBe('throws × 9,999 more, until expiry');
    expect(ordinalsOf({ ordinal: 2, count: 10_000 } as Attempt)).toBe('2–10,001');
  });
});
