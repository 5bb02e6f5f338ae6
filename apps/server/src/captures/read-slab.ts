import type { Batch } from '@shardscope/event-model';
import type { RecordSlab } from '../decoding/decoding.ts';
import type { CaptureReader, CaptureRow, PlannedBatch } from './captures.ts';

/** Bytes between two records that are read along rather than left out. */
const WASTE_BYTES = 64 * 1024;

/** Records `from` to `to` (exclusive) of a batch, with their bytes. */
export async function readSlab(
  captures: CaptureReader,
  capture: CaptureRow,
  { plan, ...batch }: PlannedBatch,
  from: number,
  to: number,
): Promise<RecordSlab> {
  const spans = batch.recordSpans.slice(from * 2, to * 2);
  const planned = { first: from, ...(plan && { plan }) };
  const part = {
    ...batch,
    issues: [],
    recordIndexes: Int32Array.from({ length: to - from }, (_, i) => batch.recordIndexes?.[from + i] ?? from + i),
  };
  let start = spans[0] ?? 0;
  let end = start;
  let wanted = 0;
  for (let i = 0; i < spans.length; i += 2) {
    start = Math.min(start, spans[i] as number);
    end = Math.max(end, spans[i + 1] as number);
    wanted += (spans[i + 1] as number) - (spans[i] as number);
  }
  if (end - start <= 2 * wanted + WASTE_BYTES) {
    const content = await captures.readContent(capture, start, end);
    return { content, batch: { ...part, recordSpans: spans.map((at) => at - start) }, ...planned };
  }
  // Records of many shards lie between these: each is fetched by itself, so that a slab stays as small as its records.
  return { ...(await gather(captures, capture, spans, wanted, part)), ...planned };
}

async function gather(
  captures: CaptureReader,
  capture: CaptureRow,
  spans: Int32Array,
  bytes: number,
  batch: Batch,
): Promise<Omit<RecordSlab, 'first'>> {
  const content = new Uint8Array(bytes);
  const recordSpans = new Int32Array(spans.length);
  let at = 0;
  for (let i = 0; i < spans.length; i += 2) {
    const record = await captures.readContent(capture, spans[i] as number, spans[i + 1] as number);
    content.set(record, at);
    recordSpans.set([at, at + record.length], i);
    at += record.length;
  }
  return { content, batch: { ...batch, recordSpans } };
}
