import type { RowAddress } from '../respond/row-address.ts';
import type { Fate, Prediction, RecordFacts, Totals } from './prediction.ts';

/**
 * The fate of a row. A user record shares that of its aggregate; one that did not fail itself stands behind one that did, and is done
 * where Lambda never learns of that one.
 *
 * @param isMarked whether the row itself is marked
 */
export function fateOfRow(
  { fates }: Pick<Prediction, 'fates'>,
  { position, userRecord }: RowAddress,
  isMarked: boolean,
): Fate | undefined {
  const fate = fates[position];
  if (fate === undefined || userRecord === undefined || isMarked) return fate;
  const { kind } = fate.because;
  if (kind === 'itself') return { ...fate, because: { kind: 'behind', position } };
  const isUnheard = kind === 'report-ignored' || kind === 'not-reported';
  return isUnheard ? { ...fate, because: { kind: 'succeeded' } } : fate;
}

/** User records by what becomes of them; a record that is no aggregate counts as one. `undefined` where there is no aggregate. */
export function countUserRecords(
  fates: readonly Fate[],
  records: readonly RecordFacts[],
): Totals['userRecords'] | undefined {
  if (!records.some((record) => record.userRecords !== undefined)) return undefined;
  const count = { all: 0, redelivered: 0, discarded: 0, expired: 0 };
  for (const [position, { final, deliveries }] of fates.entries()) {
    const inside = records[position]?.userRecords ?? 1;
    count.all += inside;
    if (deliveries > 1) count.redelivered += inside;
    if (final === 'discarded') count.discarded += inside;
    if (final === 'expired') count.expired += inside;
  }
  return count;
}
