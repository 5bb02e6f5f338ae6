import type { Row } from '../api/shapes.ts';
import type { TimeSpan } from '../state/location.ts';

/** A test for rows that hold every word of the text, in whatever case; `undefined` where there are no words to hold. */
export function wordTest(text: string): ((row: Row) => boolean) | undefined {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  return (row) => {
    const hay =
      `${row.preview}\n${row.partitionKey ?? ''}\n${row.sequenceNumber ?? ''}\n${row.arrival ?? ''}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  };
}

/** Rows that hold every word of the text in preview, partition key, sequence number or arrival, and arrived in the span. */
export function filterRows(rows: readonly Row[], text: string, span?: TimeSpan): readonly Row[] {
  const holds = wordTest(text);
  const inTime = span === undefined ? rows : rows.filter((row) => isWithin(row.arrivalMillis, span));
  return holds === undefined ? inTime : inTime.filter(holds);
}

export function isWithin(millis: number | undefined, span: TimeSpan): boolean {
  return millis !== undefined && millis >= span.fromMillis && millis <= span.toMillis;
}
