import type { AttemptRange, Prediction } from './prediction.ts';

type Lanes = Pick<Prediction, 'fates' | 'laneOfRecord'>;

/**
 * Positions of the records that an attempt or a message is about: its range without what a filter took out and what other lanes have.
 *
 * @example recordsOf(prediction, { from: 2, to: 5, records: 2 }) // [2, 4], where a filter dropped record 3
 */
export function recordsOf(prediction: Lanes, range: AttemptRange): number[] {
  const positions: number[] = [];
  for (let position = range.from; position < range.to; position++) {
    if (hasRecord(prediction, range, position)) positions.push(position);
  }
  return positions;
}

/**
 * Tells whether an attempt or a message is about a record: inside its range, of its lane, and not filtered.
 *
 * @example hasRecord(prediction, { from: 2, to: 5, records: 2 }, 3) // false, where a filter dropped record 3
 */
export function hasRecord({ fates, laneOfRecord }: Lanes, range: AttemptRange, position: number): boolean {
  const { from, to, lane, records } = range;
  if (position < from || position >= to) return false;
  if (lane === undefined && records === undefined) return true;
  return (lane === undefined || laneOfRecord?.[position] === lane) && fates[position]?.final !== 'filtered';
}
