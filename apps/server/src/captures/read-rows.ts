import type { Decoding } from '../decoding/decoding.ts';
import type { CaptureReader, CaptureRow, PlannedBatch } from './captures.ts';
import { readSlab } from './read-slab.ts';
import { eachSlab, type Range, slabRanges } from './slab-ranges.ts';

export type RowsSource = { readonly captures: CaptureReader; readonly decoding: Decoding };

/** Rows `from` to `to` (exclusive) as pieces of JSON text. */
export function readRows(
  { captures, decoding }: RowsSource,
  capture: CaptureRow,
  batch: PlannedBatch,
  { from, to }: Range,
): Promise<Uint8Array[]> {
  return eachSlab(decoding.lanes, slabRanges(batch, from, to), async (range, continued) => {
    const slab = await readSlab(captures, capture, batch, range.from, range.to);
    return decoding.rows(slab, { continued });
  });
}

/** The rows at these positions, in ascending order. What lies between them is read along, and not decoded. */
export function readRowsAt(
  { captures, decoding }: RowsSource,
  capture: CaptureRow,
  batch: PlannedBatch,
  positions: readonly number[],
): Promise<Uint8Array[]> {
  const [first] = positions;
  const last = positions.at(-1);
  if (first === undefined || last === undefined) return Promise.resolve([]);
  const wanted = slabRanges(batch, first, last + 1).flatMap(({ from, to }) => {
    const inside = positions.filter((position) => position >= from && position < to);
    return inside.length === 0 ? [] : [{ from: inside[0] as number, to: (inside.at(-1) as number) + 1, inside }];
  });
  return eachSlab(decoding.lanes, wanted, async ({ from, to, inside }, continued) => {
    const slab = await readSlab(captures, capture, batch, from, to);
    return decoding.rows(slab, { continued, only: inside.map((position) => position - from) });
  });
}
