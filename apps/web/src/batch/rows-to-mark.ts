import type { RowAddress } from '@shardscope/event-model';
import type { FilterMatches } from '../api/source.ts';
import { rowAt, rowKeyOfText } from '../state/row-key.ts';
import type { Line } from './lines.ts';

/** What a change of marks names: records by their positions, and user records. */
export type RowsToMark = { readonly positions: readonly number[]; readonly userRecords: readonly RowAddress[] };

/** More than the server keeps; then the records around them are marked whole, which comes to the same response. */
const MAX_USER_RECORDS = 100_000;

/**
 * Of the lines that a filter let through: where it found user records, they are what fails, and not the whole of their record, closed
 * or open. A closed aggregate of which every user record was found is marked as the one record that it is.
 */
export function rowsToMark(lines: readonly Line[], part: FilterMatches | undefined): RowsToMark {
  const inside = insideOf(part);
  const open = new Set(lines.flatMap(({ n, m }) => (m === undefined ? [] : [n])));
  const positions: number[] = [];
  const userRecords: RowAddress[] = [];
  for (const { n, m, userRecords: all } of lines) {
    const found = inside.get(n) ?? [];
    if (m !== undefined) userRecords.push({ position: n, userRecord: m });
    else if (open.has(n)) continue;
    else if (found.length === 0 || found.length === all) positions.push(n);
    else for (const userRecord of found) userRecords.push({ position: n, userRecord });
  }
  if (userRecords.length <= MAX_USER_RECORDS) return { positions, userRecords };
  return { positions: [...new Set(lines.map(({ n }) => n))], userRecords: [] };
}

function insideOf(part: FilterMatches | undefined): ReadonlyMap<number, readonly number[]> {
  const inside = new Map<number, number[]>();
  for (const text of part?.userRecords ?? []) {
    const key = rowKeyOfText(text);
    if (key === undefined) continue;
    const { position, userRecord = 0 } = rowAt(key);
    const of = inside.get(position);
    if (of === undefined) inside.set(position, [userRecord]);
    else of.push(userRecord);
  }
  return inside;
}
