import type { Row } from '../api/shapes.ts';

export type FoundIds = {
  /** Positions of the records that the text names, ascending. */
  readonly positions: readonly number[];
  /** Different ids of the text that name a record. */
  readonly matched: number;
  /** What looks like a sequence number and is of no record of this batch. */
  readonly strangers: readonly string[];
};

/** A sequence number of Kinesis has 56 digits; ids of test data are shorter, numbers in log lines shorter still. */
const LOOKS_LIKE_ID = /^\d{20,}$/;

/**
 * Records that a text names by their sequence numbers: a list of ids, log lines, a response, with anything around them.
 * Numbers are compared as text, never rounded.
 */
export function positionsInText(text: string, rows: readonly Row[]): FoundIds {
  const positionsOf = new Map<string, Row[]>();
  for (const row of rows) {
    const id = row.sequenceNumber ?? '';
    positionsOf.set(id, [...(positionsOf.get(id) ?? []), row]);
  }
  const positions: number[] = [];
  const strangers: string[] = [];
  let matched = 0;
  for (const id of new Set(text.match(/\d+/g))) {
    const named = positionsOf.get(id);
    if (named !== undefined) {
      matched++;
      for (const { n } of named) positions.push(n);
    } else if (LOOKS_LIKE_ID.test(id)) strangers.push(id);
  }
  return { positions: positions.sort((a, b) => a - b), matched, strangers };
}
