import { ModelError } from '../errors.ts';
import type { Batch } from '../event/batch.ts';

/** How many records the batch has. */
export function recordCount(batch: Batch): number {
  return batch.recordSpans.length / 2;
}

/** The source of one record, as it stands in the content. */
export function recordSource(content: Uint8Array, batch: Batch, position: number): Uint8Array {
  return content.subarray(batch.recordSpans[position * 2], batch.recordSpans[position * 2 + 1]);
}

/** Everything of the event up to the bracket that opens its records, and from the bracket that closes them. */
export function envelopeOf(
  content: Uint8Array,
  batch: Batch,
): { readonly head: Uint8Array; readonly tail: Uint8Array } {
  const { span, recordsSpan } = batch;
  if (recordsSpan === undefined) {
    throw new ModelError('batch-not-replayable', 'No event stands around these records. Send the whole batch instead.');
  }
  return {
    head: content.subarray(span.start, recordsSpan.start),
    tail: content.subarray(recordsSpan.end, span.end),
  };
}

const COMMA = 0x2c;

/** Head, the records with commas between them, tail. */
export function joinEvent(head: Uint8Array, records: readonly Uint8Array[], tail: Uint8Array): Uint8Array {
  const length = records.reduce((sum, record) => sum + record.length, head.length + tail.length + records.length - 1);
  const bytes = new Uint8Array(length);
  bytes.set(head, 0);
  let at = head.length;
  for (const [index, record] of records.entries()) {
    if (index > 0) bytes[at++] = COMMA;
    bytes.set(record, at);
    at += record.length;
  }
  bytes.set(tail, at);
  return bytes;
}
