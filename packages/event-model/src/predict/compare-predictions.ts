import type { Fate, Prediction } from './prediction.ts';

/** One figure of two predictions. */
export type Figure = {
  readonly current: number;
  readonly proposed: number;
  /** What the proposal adds; below zero what it saves. */
  readonly difference: number;
};

/** What a change of settings does to a batch. Positions are those of the batch. */
export type PredictionComparison = {
  readonly invocations: Figure;
  /** Times that a record was handed to the function, summed over all records. */
  readonly deliveries: Figure;
  readonly redeliveries: Figure;
  readonly blockedSeconds: Figure;
  /** Records that are never processed: discarded, expired, or done although the function said that they failed. */
  readonly recordsLost: Figure;
  /** Of those, the ones that no message and no error tells of. */
  readonly lostSilently: Figure;
  readonly messages: Figure;
  /** Lost now, and no more with the proposal. */
  readonly saved: readonly number[];
  /** Lost only with the proposal. */
  readonly newlyLost: readonly number[];
  /** How many records end otherwise or are delivered another number of times. */
  readonly changed: number;
  /** False when one of the two stopped before its end: its figures are lower bounds. */
  readonly isComplete: boolean;
};

/**
 * Holds the prediction with proposed settings against the one with the current ones.
 *
 * @param current,proposed of the same records
 * @example comparePredictions(withoutBisect, withBisect).saved // [3, 4, 5]
 */
export function comparePredictions(current: Prediction, proposed: Prediction): PredictionComparison {
  const saved: number[] = [];
  const newlyLost: number[] = [];
  let changed = 0;
  for (const [position, before] of current.fates.entries()) {
    const after = proposed.fates[position];
    if (after === undefined || before === after) continue;
    if (before.final !== after.final || before.deliveries !== after.deliveries) changed++;
    if (isLost(before) && !isLost(after)) saved.push(position);
    if (!isLost(before) && isLost(after)) newlyLost.push(position);
  }
  const figure = (of: (prediction: Prediction) => number) => figureOf(of(current), of(proposed));
  return {
    invocations: figure(({ totals }) => totals.invocations),
    deliveries: figure(({ fates }) => fates.reduce((sum, fate) => sum + fate.deliveries, 0)),
    redeliveries: figure(({ totals }) => totals.redeliveries),
    blockedSeconds: figure(({ totals }) => totals.blockedSeconds),
    recordsLost: figure(({ fates }) => fates.filter(isLost).length),
    lostSilently: figure(lostSilently),
    messages: figure(({ messages }) => messages.length),
    saved,
    newlyLost,
    changed,
    isComplete: !current.truncated && !proposed.truncated,
  };
}

function figureOf(current: number, proposed: number): Figure {
  return { current, proposed, difference: proposed - current };
}

/** Never processed with success, as far as the function itself says. A filtered record was not wanted. */
export function isLost({ final, because }: Fate): boolean {
  return final === 'discarded' || final === 'expired' || isLostThoughDone(because);
}

function isLostThoughDone({ kind }: Fate['because']): boolean {
  return kind === 'report-ignored' || kind === 'not-reported' || kind === 'behind';
}

function lostSilently({ fates, messages }: Prediction): number {
  const lost = fates.filter(isLost).length;
  const told = messages.reduce((sum, { from, to, records }) => sum + (records ?? to - from), 0);
  return lost - told;
}
