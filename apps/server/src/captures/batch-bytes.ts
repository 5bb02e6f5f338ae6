import type { Batch, ByteSpan } from '@shardscope/event-model';

/** The part of the content that the batch's event and its records take up. */
export function extentOf(batch: Batch): ByteSpan {
  let { start, end } = batch.span;
  for (let i = 0; i < batch.recordSpans.length; i += 2) {
    start = Math.min(start, batch.recordSpans[i] as number);
    end = Math.max(end, batch.recordSpans[i + 1] as number);
  }
  return { start, end };
}

/** The same batch over bytes of which the first `offset` were left out. */
export function moveBatch(batch: Batch, offset: number): Batch {
  const move = ({ start, end }: ByteSpan): ByteSpan => ({ start: start - offset, end: end - offset });
  return {
    ...batch,
    span: move(batch.span),
    recordSpans: batch.recordSpans.map((at) => at - offset),
    ...(batch.recordsSpan !== undefined && { recordsSpan: move(batch.recordsSpan) }),
  };
}

/** Up to which record (exclusive) one decoding job goes that begins at `from`: by number, and by bytes unless one alone is larger. */
export function slabEnd(batch: Batch, from: number, to: number, maxRecords: number, maxBytes: number): number {
  let bytes = 0;
  let n = from;
  while (n < to && n - from < maxRecords) {
    bytes += (batch.recordSpans[n * 2 + 1] as number) - (batch.recordSpans[n * 2] as number);
    if (n > from && bytes > maxBytes) break;
    n++;
  }
  return n;
}
