import type { RowAddress } from '@shardscope/event-model';
import type { Row } from '../api/shapes.ts';

export type FoundIds = {
  /** Positions of the records that the text names, ascending. */
  readonly positions: readonly number[];
  /** User records that it names by their sub-sequence numbers. */
  readonly userRecords: readonly RowAddress[];
  /** Different ids of the text that name a record or a user record. */
  readonly matched: number;
  /** What looks like a sequence number and is of no record of this batch, or of no user record of its aggregate. */
  readonly strangers: readonly string[];
};

/** A sequence number of Kinesis has 56 digits; ids of test data are shorter, numbers in log lines shorter still. */
const LOOKS_LIKE_ID = /^\d{20,}/;

/**
 * A sequence number, and what may follow it as a sub-sequence number: `4959...-3`, `4959...:3`, `4959....3`, or as the KCL prints
 * it, `{SequenceNumber: 4959...,SubsequenceNumber: 3}`.
 */
const IDS = /(\d+)(?:(?:[-.:/]|"?,\s*"?sub-?sequenceNumber"?[:=]\s*"?)(\d{1,5})(?!\d))?/gi;

/**
 * Records that a text names by their sequence numbers, and user records by their sub-sequence numbers: a list of ids, log lines,
 * a response, with anything around them. Numbers are compared as text, never rounded.
 */
export function positionsInText(text: string, rows: readonly Row[]): FoundIds {
  const rowsOf = rowsBySequenceNumber(rows);
  const positions = new Set<number>();
  const userRecords = new Map<string, RowAddress>();
  const matched = new Set<string>();
  const strangers = new Set<string>();
  for (const [whole, id = '', sub] of text.matchAll(IDS)) {
    const named = rowsOf.get(id);
    if (named === undefined) {
      if (LOOKS_LIKE_ID.test(id)) strangers.add(id);
      continue;
    }
    const found = rowsNamed(named, sub === undefined ? undefined : Number(sub));
    if (found.length === 0) strangers.add(whole);
    else matched.add(found.some(({ userRecord }) => userRecord !== undefined) ? whole : id);
    for (const row of found) {
      if (row.userRecord === undefined) positions.add(row.position);
      else userRecords.set(`${row.position}.${row.userRecord}`, row);
    }
  }
  return {
    positions: [...positions].sort((a, b) => a - b),
    userRecords: [...userRecords.values()],
    matched: matched.size,
    strangers: [...strangers],
  };
}

function rowsBySequenceNumber(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const rowsOf = new Map<string, Row[]>();
  for (const row of rows) {
    const id = row.sequenceNumber ?? '';
    const same = rowsOf.get(id);
    if (same === undefined) rowsOf.set(id, [row]);
    else same.push(row);
  }
  return rowsOf;
}

/** None where an aggregate holds no such user record. Behind the number of any other record, a number says something else. */
function rowsNamed(named: readonly Row[], sub: number | undefined): readonly RowAddress[] {
  if (sub === undefined) return named.map(({ n }) => ({ position: n }));
  // Through an enhanced fan-out consumer the user records of an aggregate are records, in their order, of one sequence number.
  const opened = named.length > 1 ? named[sub] : undefined;
  if (opened !== undefined) return [{ position: opened.n }];
  return named.flatMap(({ n, userRecords }) => {
    if (userRecords === undefined) return [{ position: n }];
    return sub < userRecords ? [{ position: n, userRecord: sub }] : [];
  });
}
