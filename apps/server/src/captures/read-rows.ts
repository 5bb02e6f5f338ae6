import type { Batch } from '@shardscope/event-model';
import { type Decoding, SEGMENT_BYTES, SEGMENT_RECORDS } from '../decoding/decoding.ts';
import { slabEnd } from './batch-bytes.ts';
import type { CaptureReader, CaptureRow } from './captures.ts';
import { readSlab } from './read-slab.ts';

type Range = { readonly from: number; readonly to: number };

/**
 * Rows `from` to `to` (exclusive) as pieces of JSON text. A job takes as many records as a segment holds, so that another
 * request gets its turn between two of them; as many run at once as there are workers.
 */
export async function readRows(
  captures: CaptureReader,
  decoding: Decoding,
  capture: CaptureRow,
  batch: Batch,
  { from, to }: Range,
): Promise<Uint8Array[]> {
  const ranges = slabRanges(batch, from, to);
  const pieces: Uint8Array[] = new Array(ranges.length);
  let next = 0;
  let isFirst = true;
  const lane = async () => {
    for (let i = next++; i < ranges.length; i = next++) {
      const range = ranges[i] as Range;
      const slab = await readSlab(captures, capture, batch, range.from, range.to);
      const continued = !isFirst;
      isFirst = false;
      pieces[i] = await decoding.rows(slab, { continued });
    }
  };
  await Promise.all(Array.from({ length: Math.min(decoding.lanes, ranges.length) }, lane));
  return pieces;
}

function slabRanges(batch: Batch, from: number, to: number): Range[] {
  const ranges: Range[] = [];
  for (let at = from; at < to; ) {
    const end = slabEnd(batch, at, to, SEGMENT_RECORDS, SEGMENT_BYTES);
    ranges.push({ from: at, to: end });
    at = end;
  }
  return ranges;
}
