import type { Batch } from '@shardscope/event-model';
import { SEGMENT_BYTES, SEGMENT_RECORDS } from '../decoding/decoding.ts';
import { slabEnd } from './batch-bytes.ts';

/** Positions `from` to `to` (exclusive). */
export type Range = { readonly from: number; readonly to: number };

/** A job takes as many records as a segment holds, so that another request gets its turn between two of them. */
export function slabRanges(batch: Batch, from: number, to: number): Range[] {
  const ranges: Range[] = [];
  for (let at = from; at < to; ) {
    const end = slabEnd(batch, at, to, SEGMENT_RECORDS, SEGMENT_BYTES);
    ranges.push({ from: at, to: end });
    at = end;
  }
  return ranges;
}

/** What `ask` gives for every range, in their order; as many are asked at once as there are `lanes`. All but the first are continued. */
export async function eachSlab<R extends Range, Answer>(
  lanes: number,
  ranges: readonly R[],
  ask: (range: R, continued: boolean) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = new Array(ranges.length);
  let next = 0;
  const lane = async () => {
    for (let i = next++; i < ranges.length; i = next++) answers[i] = await ask(ranges[i] as R, i > 0);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, ranges.length) }, lane));
  return answers;
}
