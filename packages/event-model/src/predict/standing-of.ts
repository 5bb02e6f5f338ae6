import type { Fate, NextStep, Prediction } from './prediction.ts';
import { hasRecord } from './records-of.ts';

/** How a record stands when the story has come to one of its rows. */
export type Standing = {
  /** How often the function was handed it until then. */
  readonly deliveries: number;
  /** Absent while later rows have the record; until then what becomes of it is open. */
  readonly fate?: Fate;
  /** What followed the last row that had it; absent before its first. */
  readonly next?: NextStep;
};

/**
 * How a record stands after a row of the story, for a person who steps through the attempts.
 *
 * A record that no row has, such as a filtered one or one that expired before its first delivery, has its fate from the start.
 *
 * @param position of the record in the batch
 * @param row index in `prediction.attempts`; folded repeats count as one step
 * @example standingOf(prediction, 3, 0) // { deliveries: 1, next: 'checkpoint' }: it stood behind the first checkpoint
 */
export function standingOf(
  prediction: Pick<Prediction, 'attempts' | 'fates' | 'laneOfRecord'>,
  position: number,
  row: number,
): Standing {
  let deliveries = 0;
  let next: NextStep | undefined;
  for (const [index, attempt] of prediction.attempts.entries()) {
    if (!hasRecord(prediction, attempt, position)) continue;
    if (index > row) return next === undefined ? { deliveries } : { deliveries, next };
    if (attempt.delivered) deliveries += attempt.count;
    next = attempt.next;
  }
  const fate = prediction.fates[position];
  return { deliveries, ...(fate && { fate }), ...(next && { next }) };
}
