import type { RowAddress } from '@shardscope/event-model';
import { positionOf, type RowKey, rowAt, rowKey, rowKeyOfText } from './row-key.ts';

/** Rows of the batch that a person marked as failed, ascending, with the steps that lead back. */
export type Marks = {
  readonly rows: readonly RowKey[];
  readonly past: readonly (readonly RowKey[])[];
};

/** Records by their positions, and user records inside them. */
type MarkedRows = { readonly positions: readonly number[]; readonly userRecords?: readonly RowAddress[] };

export type MarksChange =
  | ({ readonly kind: 'toggle' } & RowAddress)
  | ({ readonly kind: 'add' | 'replace' } & MarkedRows)
  /** `userRecords` counts those that a record holds: where some of them are marked, the others are instead. */
  | { readonly kind: 'invert'; readonly records: number; readonly userRecords: (position: number) => number }
  | { readonly kind: 'clear' }
  | { readonly kind: 'undo' };

export const NO_MARKS: Marks = { rows: [], past: [] };

// Enough to walk back a night's work; the oldest steps fall off.
const MAX_PAST = 200;

export function changeMarks(marks: Marks, change: MarksChange): Marks {
  if (change.kind === 'undo') {
    const previous = marks.past.at(-1);
    return previous === undefined ? marks : { rows: previous, past: marks.past.slice(0, -1) };
  }
  return withRows(marks, nextRows(marks.rows, change));
}

/** Other rows, and the way back to those before. */
export function withRows(marks: Marks, rows: readonly RowKey[]): Marks {
  return sameRows(rows, marks.rows) ? marks : { rows, past: [...marks.past.slice(-MAX_PAST + 1), marks.rows] };
}

function nextRows(rows: readonly RowKey[], change: Exclude<MarksChange, { kind: 'undo' }>): readonly RowKey[] {
  switch (change.kind) {
    case 'toggle': {
      const key = rowKey(change.position, change.userRecord);
      return rows.includes(key) ? rows.filter((row) => row !== key) : ascending([...rows, key]);
    }
    case 'add':
      return ascending([...rows, ...keysOf(change)]);
    case 'invert':
      return inverted(rows, change);
    case 'clear':
      return [];
    case 'replace':
      return ascending(keysOf(change));
  }
}

function inverted(
  rows: readonly RowKey[],
  { records, userRecords }: Extract<MarksChange, { kind: 'invert' }>,
): RowKey[] {
  const marked = new Set(rows);
  const divided = new Set(rows.filter((row) => rowAt(row).userRecord !== undefined).map(positionOf));
  const next: RowKey[] = [];
  for (let position = 0; position < records; position++) {
    if (marked.has(rowKey(position))) continue;
    if (!divided.has(position)) next.push(rowKey(position));
    else {
      const inside = Array.from({ length: userRecords(position) }, (_, m) => rowKey(position, m));
      next.push(...inside.filter((row) => !marked.has(row)));
    }
  }
  return next;
}

function keysOf({ positions, userRecords = [] }: MarkedRows): RowKey[] {
  const inside = userRecords.map(({ position, userRecord }) => rowKey(position, userRecord));
  return [...positions.map((position) => rowKey(position)), ...inside];
}

/** As the server keeps them: user records by the numbers of their rows. */
export type StoredMarks = {
  readonly positions: readonly number[];
  readonly userRecords?: readonly string[];
};

export function rowsOfMarks({ positions, userRecords = [] }: StoredMarks): readonly RowKey[] {
  const inside = userRecords.flatMap((text) => rowKeyOfText(text) ?? []);
  return ascending([...positions.map((position) => rowKey(position)), ...inside]);
}

export function marksOfRows(rows: readonly RowKey[]): StoredMarks {
  const positions: number[] = [];
  const userRecords: string[] = [];
  for (const { position, userRecord } of rows.map(rowAt)) {
    if (userRecord === undefined) positions.push(position);
    else userRecords.push(`${position}.${userRecord}`);
  }
  return userRecords.length === 0 ? { positions } : { positions, userRecords };
}

/** The records that have a mark on them or inside them, ascending. */
export function markedPositions(rows: readonly RowKey[]): readonly number[] {
  return [...new Set(rows.map(positionOf))];
}

/** The marked row after (or before) `at`, round the end; `undefined` when nothing is marked. */
export function neighbourMark(rows: readonly RowKey[], at: RowKey, step: 1 | -1): RowKey | undefined {
  if (step === 1) return rows.find((row) => row > at) ?? rows[0];
  return rows.findLast((row) => row < at) ?? rows.at(-1);
}

export function sameRows(a: readonly RowKey[], b: readonly RowKey[]): boolean {
  return a.length === b.length && a.every((row, i) => row === b[i]);
}

function ascending(rows: readonly RowKey[]): readonly RowKey[] {
  return [...new Set(rows)].sort((a, b) => a - b);
}
