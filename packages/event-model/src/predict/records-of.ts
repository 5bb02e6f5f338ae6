import type { AttemptRange, Prediction } from './prediction.ts';

/**
 * Positions of the records that an attempt or a message is about: its range without what a filter took out.
 *
 * @example recordsOf(prediction, { from: 2, to: 5, records: 2 }) // [2, 4], where a filter dropped record 3
 */
export function recordsOf({ fates }: Pick<Prediction, 'fates'>, { from, to }: AttemptRange): number[] {
  const positions: number[] = [];
  for (let position = from; position < to; position++) {
    if (fates[position]?.final !== 'filtered') positions.push(position);
  }
  return positions;
}
