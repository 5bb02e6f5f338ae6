import type { RowAddress } from '@shardscope/event-model';
import type { CaptureRow, PlannedBatch } from './captures.ts';
import type { RowsSource } from './read-rows.ts';
import { readSlab } from './read-slab.ts';
import { slabRanges } from './slab-ranges.ts';

type Wanted = { readonly from: RowAddress; readonly records: number; readonly limit: number };

/** User records of a batch from one on, over as many records as it takes: pieces of JSON text, and where to go on. */
export async function readUserRecords(
  { captures, decoding }: RowsSource,
  capture: CaptureRow,
  batch: PlannedBatch,
  { from, records, limit }: Wanted,
): Promise<{ readonly pieces: Uint8Array[]; readonly next?: RowAddress }> {
  const pieces: Uint8Array[] = [];
  let left = limit;
  let within = from.userRecord ?? 0;
  // One after the other: how many records a page needs is known only when the ones before are read.
  for (const range of slabRanges(batch, from.position, records)) {
    if (left === 0) return { pieces, next: { position: range.from, userRecord: 0 } };
    const slab = await readSlab(captures, capture, batch, range.from, range.to);
    const continued = pieces.length > 0;
    const { rows, count, next } = await decoding.userRecords(slab, { from: within, limit: left, continued });
    pieces.push(rows);
    left -= count;
    within = 0;
    if (next !== undefined) return { pieces, next };
  }
  return { pieces };
}
