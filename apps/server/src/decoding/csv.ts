import type { Row } from '@shardscope/event-model';
import { CSV_COLUMNS } from './decoding.ts';

/** One row as a line of RFC 4180, every cell quoted. */
export function csvLineOf(batch: number, row: Row): string {
  const cells: Record<(typeof CSV_COLUMNS)[number], string | number | boolean | undefined> = {
    batch,
    position: row.n,
    sequenceNumber: row.sequenceNumber,
    shardId: row.shardId,
    partitionKey: row.partitionKey,
    approximateArrivalTimestamp: row.arrival,
    eventBytes: row.eventBytes,
    dataBytes: row.dataBytes,
    decoded: row.path.join(' > '),
    status: row.status,
    preview: row.preview,
    previewCut: row.previewCut,
    issues: row.issues.map((issue) => issue.message).join(' '),
  };
  return `${CSV_COLUMNS.map((column) => cellOf(String(cells[column] ?? ''))).join(',')}\r\n`;
}

/** A spreadsheet runs what begins like a formula; behind an apostrophe it is text, and the apostrophe is not shown. */
function cellOf(text: string): string {
  const inert = /^\s*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${inert.replaceAll('"', '""')}"`;
}
