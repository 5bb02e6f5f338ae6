import type { Row } from '../api/shapes.ts';
import type { FilterMatches } from '../api/source.ts';
import type { TimeSpan } from '../state/location.ts';
import { type RowKey, rowKey, rowKeyOfText } from '../state/row-key.ts';
import type { AskedFilter } from './filter-language.ts';

/** Of a record, or of a user record inside one. */
export type LineTest = (line: Row & { readonly m?: number }) => boolean;

/** A test for rows that hold every word of the text, in whatever case; `undefined` where there are no words to hold. */
export function wordTest(text: string): LineTest | undefined {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  return (row) => {
    const hay =
      `${row.preview}\n${row.partitionKey ?? ''}\n${row.sequenceNumber ?? ''}\n${row.arrival ?? ''}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  };
}

/**
 * What a filter lets through, as far as it is known: words that the row itself holds, and whatever the source has found, which knows
 * the whole value. `undefined` where nothing is asked.
 */
export function lineTest(asked: AskedFilter | undefined, part: FilterMatches | undefined): LineTest | undefined {
  if (asked === undefined) return undefined;
  const found = foundRows(part);
  const isFound: LineTest = ({ n, m }) => found.has(rowKey(n, m));
  const inRow = asked.engine === 'text' ? wordTest(asked.expression) : undefined;
  return inRow === undefined ? isFound : (line) => inRow(line) || isFound(line);
}

/** What the source found, records and user records. */
export function foundRows(part: FilterMatches | undefined): ReadonlySet<RowKey> {
  const rows = new Set(part?.positions.map((position) => rowKey(position)));
  for (const text of part?.userRecords ?? []) {
    const row = rowKeyOfText(text);
    if (row !== undefined) rows.add(row);
  }
  return rows;
}

/** Rows that pass the test and arrived in the span; no test and no span let everything through. */
export function filterRows<Line extends Row>(
  rows: readonly Line[],
  lets: LineTest | undefined,
  span?: TimeSpan,
): readonly Line[] {
  const inTime = span === undefined ? rows : rows.filter((row) => isWithin(row.arrivalMillis, span));
  return lets === undefined ? inTime : inTime.filter(lets);
}

export function isWithin(millis: number | undefined, span: TimeSpan): boolean {
  return millis !== undefined && millis >= span.fromMillis && millis <= span.toMillis;
}
