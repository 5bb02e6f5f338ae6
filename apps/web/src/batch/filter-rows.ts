import type { Row } from '../api/shapes.ts';

/** Rows that hold every word of the text, in whatever case, in preview, partition key, sequence number or arrival. */
export function filterRows(rows: readonly Row[], text: string): readonly Row[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const hay =
      `${row.preview}\n${row.partitionKey ?? ''}\n${row.sequenceNumber ?? ''}\n${row.arrival ?? ''}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}
