import type { AttemptRange, Prediction } from './prediction.ts';

/**
 * Positions of the records that an attempt or a message is about: its range without what a filter took out and what other lanes have.
 *
 * @example recordsOf(prediction, { from: 2, to: 5, records: 2 }) // [2, 4], where a filter dropped record 3
 */
export function recordsOf(
  { fates, laneOfRecord }: Pick<Prediction, 'fates' | 'laneOfRecord'>,
  { from, to, lane }: AttemptRange,
): number[] {
  const positions: number[] = [];
  for (let position = from; position < to; position++) {
    const isOfLane = lane === undefined || laneOfRecord?.[position] === lane;
    if (isOfLane && fates[position]?.final !== 'filtered') positions.push(position);
  }
  return positions;
}
