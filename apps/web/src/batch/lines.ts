import type { Row, UserRecordRow } from '../api/shapes.ts';

/** A line of the table: a record or, with `m`, a user record under it, which shares what it has no own of. */
export type Line = Row & { readonly m?: number; readonly explicitHashKey?: string };

export function lineOf({ userRecords: _all, partitionKey: _around, ...shared }: Row, inside: UserRecordRow): Line {
  return { ...shared, ...inside };
}

/** All lines, user records under their records; the same list where none is open. */
export function withUserRecords(rows: readonly Row[], opened: ReadonlyMap<number, readonly Line[]>): readonly Line[] {
  if (opened.size === 0) return rows;
  return rows.flatMap((row) => [row, ...(opened.get(row.n) ?? [])]);
}

/** How many user records there are in all. */
export function countUserRecords(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + (row.userRecords ?? 0), 0);
}
