import { isJsonDocument, readJson } from '../bytes/json-document.ts';
import { ModelError } from '../errors.ts';
import type { Batch } from '../event/batch.ts';
import type { ByteSpan } from '../event/kinesis-event.ts';

/** An event with records of several shards, or with too many of them, is opened as several batches over one span. */
export function holdsWholeEvent(content: Uint8Array, batch: Batch): boolean {
  if (batch.recordIndexes !== undefined) return false;
  if (recordCount(batch) === 0) return true;
  let before = recordSpan(batch, 0).start - 1;
  while (isSpace(content[before])) before--;
  let after = recordSpan(batch, recordCount(batch) - 1).end;
  while (isSpace(content[after])) after++;
  return content[before] === OPEN && content[after] === CLOSE;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

const OPEN = 0x5b;
const CLOSE = 0x5d;

/** How many records the batch has. */
export function recordCount(batch: Batch): number {
  return batch.recordSpans.length / 2;
}

/** The source of one record, as it stands in the content. */
export function recordSource(content: Uint8Array, batch: Batch, position: number): Uint8Array {
  const { start, end } = recordSpan(batch, position);
  return content.subarray(start, end);
}

function recordSpan(batch: Batch, position: number): ByteSpan {
  return { start: batch.recordSpans[position * 2] as number, end: batch.recordSpans[position * 2 + 1] as number };
}

/** Everything of the event up to the bracket that opens its records, and from the bracket that closes them. */
export function envelopeOf(
  content: Uint8Array,
  batch: Batch,
): { readonly head: Uint8Array; readonly tail: Uint8Array } {
  const { start, end } = batch.span;
  const document = readJson(content.subarray(start, end));
  if (isJsonDocument(document)) {
    const first = recordSpan(batch, 0).start - start;
    for (const { value } of document.members(document.root)) {
      const span = document.span(value);
      if (document.kind(value) !== 'array' || first < span.start || first >= span.end) continue;
      return {
        head: content.subarray(start, start + span.start + 1),
        tail: content.subarray(start + span.end - 1, end),
      };
    }
  }
  throw new ModelError(
    'batch-not-replayable',
    'The event around the records could not be read. Send the whole batch instead.',
  );
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
