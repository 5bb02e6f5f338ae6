import { describe, expect, it } from 'vitest';
import { backoffMillis, countRepeats } from './retry.ts';

const PACING = { backoffFirstSeconds: 0.2, backoffMaximumSeconds: 60 };

describe('backoffMillis', () => {
  it('doubles up to its maximum', () => {
    expect([1, 2, 3, 9, 10, 2000].map((failure) => backoffMillis(failure, PACING))).toEqual([
      200, 400, 800, 51_200, 60_000, 60_000,
    ]);
  });
});

describe('countRepeats', () => {
  it('stops at the number of attempts', () => {
    const limits = { attempts: 3, lastStartMillis: Infinity };
    expect(countRepeats(0, 0, 1000, limits, PACING)).toEqual({
      count: 3,
      lastStartMillis: 2600,
      nextStartMillis: 4400,
    });
  });

  it('begins no attempt after the last moment, and one exactly at it', () => {
    expect(countRepeats(0, 0, 0, { attempts: Infinity, lastStartMillis: 600 }, PACING).count).toBe(3);
    expect(countRepeats(0, 0, 0, { attempts: Infinity, lastStartMillis: 599 }, PACING).count).toBe(2);
  });

  it('begins none at the last moment where that is too late', () => {
    const count = (lastStartMillis: number, pacing = PACING) =>
      countRepeats(0, 0, 0, { attempts: Infinity, lastStartMillis, isLastExcluded: true }, pacing).count;
    expect([count(600), count(601)]).toEqual([2, 3]);
    const steady = { backoffFirstSeconds: 1, backoffMaximumSeconds: 1 };
    expect([count(10_000, steady), count(10_001, steady)]).toEqual([10, 11]);
  });

  it('gives the same by division as one by one', () => {
    const year = { attempts: Infinity, lastStartMillis: 365 * 86_400_000 };
    let at = 0;
    let count = 0;
    while (at <= year.lastStartMillis) at += backoffMillis(++count, PACING);
    expect(countRepeats(0, 0, 0, year, PACING)).toMatchObject({ count, nextStartMillis: at });
  });

  it('says that nothing ends attempts without wait or without limit', () => {
    const never = { attempts: Infinity, lastStartMillis: Infinity };
    expect(countRepeats(0, 0, 0, never, PACING).count).toBe(Infinity);
    const noWait = { backoffFirstSeconds: 0, backoffMaximumSeconds: 60 };
    expect(countRepeats(0, 0, 0, { attempts: Infinity, lastStartMillis: 1000 }, noWait).count).toBe(Infinity);
  });
});
