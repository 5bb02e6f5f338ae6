import { SEGMENT_BYTES, SEGMENT_RECORDS, type SegmentCut } from './decoding.ts';

/**
 * Cuts `length` bytes behind whole records where it can. A record larger than a segment is cut inside; bytes are read by
 * range, so nothing depends on where a cut lies.
 *
 * @param spans start and end of each record, in any order, not overlapping
 */
export function cutSegments(length: number, spans: readonly Int32Array[]): SegmentCut[] {
  const records = inOrder(spans);
  const count = records.length / 2;
  const cuts: SegmentCut[] = [];
  let record = 0;
  for (let start = 0; start < length; ) {
    const first = record;
    const limit = Math.min(length, start + SEGMENT_BYTES);
    while (record < count && record - first < SEGMENT_RECORDS && endOf(records, record) <= limit) record++;
    let end = limit;
    if (record < count) {
      const next = records[record * 2] as number;
      if (record > first) end = endOf(records, record - 1);
      else if (next > start) end = Math.min(limit, next);
      else record++;
    }
    const recordOffsets = records.slice(first * 2, record * 2);
    cuts.push(record > first ? { start, end, firstRecord: first, recordOffsets } : { start, end, recordOffsets });
    start = end;
  }
  return cuts;
}

function endOf(records: Int32Array, record: number): number {
  return records[record * 2 + 1] as number;
}

/** Batches of one event can interleave: their records in the order of the bytes. */
function inOrder(spans: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(spans.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of spans) {
    all.set(part, at);
    at += part.length;
  }
  let sorted = true;
  for (let i = 2; i < all.length; i += 2) if ((all[i] as number) < (all[i - 2] as number)) sorted = false;
  if (sorted) return all;
  const order = Uint32Array.from({ length: all.length / 2 }, (_, i) => i);
  order.sort((a, b) => (all[a * 2] as number) - (all[b * 2] as number));
  const result = new Int32Array(all.length);
  order.forEach((from, to) => {
    result.set(all.subarray(from * 2, from * 2 + 2), to * 2);
  });
  return result;
}
