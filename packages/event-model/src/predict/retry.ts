import type { Assumptions } from './assumptions.ts';

/** How attempts follow each other in simulated time. */
export type Pacing = Pick<Assumptions, 'backoffFirstSeconds' | 'backoffMaximumSeconds'>;

/** What ends a row of equal attempts before they end by themselves. */
export type RepeatLimits = {
  /** At most this many attempts; may be Infinity. */
  readonly attempts: number;
  /** No attempt begins later than this, in milliseconds; may be Infinity. */
  readonly lastStartMillis: number;
  /** Nor does one begin at that moment. */
  readonly isLastExcluded?: boolean;
};

export type Repeats = {
  /** Attempts in the row, at least 1; Infinity when nothing ends it. */
  readonly count: number;
  /** Start of the last one. */
  readonly lastStartMillis: number;
  /** Start of the attempt that would follow. */
  readonly nextStartMillis: number;
};

/** Milliseconds from the end of the `failure`-th failed attempt (from 1) to the next: doubling, up to the maximum. */
export function backoffMillis(failure: number, pacing: Pacing): number {
  const seconds = pacing.backoffFirstSeconds * 2 ** (failure - 1);
  return 1000 * Math.min(Math.max(0, seconds), Math.max(0, pacing.backoffMaximumSeconds));
}

/**
 * Counts attempts that nothing but time tells apart. While the wait grows it counts one by one; once the wait is constant
 * the rest is a division, so a year of retries costs no more than a minute.
 *
 * @param startMillis when the first of them begins
 * @param failures failed attempts before it
 * @param durationMillis how long one attempt takes
 */
export function countRepeats(
  startMillis: number,
  failures: number,
  durationMillis: number,
  limits: RepeatLimits,
  pacing: Pacing,
): Repeats {
  let at = startMillis;
  for (let count = 1; ; count++) {
    const wait = durationMillis + backoffMillis(failures + count, pacing);
    if (count >= limits.attempts || !mayStart(at + wait, limits)) {
      return { count, lastStartMillis: at, nextStartMillis: at + wait };
    }
    if (durationMillis + backoffMillis(failures + count + 1, pacing) === wait) {
      const more = Math.min(limits.attempts - count, wait > 0 ? fittingIn(limits, at, wait) : Infinity);
      if (more === Infinity) return { count: more, lastStartMillis: at, nextStartMillis: at };
      return { count: count + more, lastStartMillis: at + more * wait, nextStartMillis: at + (more + 1) * wait };
    }
    at += wait;
  }
}

function mayStart(millis: number, { lastStartMillis, isLastExcluded }: RepeatLimits): boolean {
  return isLastExcluded ? millis < lastStartMillis : millis <= lastStartMillis;
}

/** How many waits of one length end in time. */
function fittingIn({ lastStartMillis, isLastExcluded }: RepeatLimits, at: number, wait: number): number {
  const waits = (lastStartMillis - at) / wait;
  return isLastExcluded ? Math.ceil(waits) - 1 : Math.floor(waits);
}
