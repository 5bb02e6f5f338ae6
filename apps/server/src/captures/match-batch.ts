import { parseRowAddress } from '@shardscope/event-model';
import type { Decoding } from '../decoding/decoding.ts';
import {
  type BatchMatcher,
  type Filter,
  type Judged,
  type Matches,
  type MatchesPart,
  NO_USER_RECORDS,
} from '../filter/filter.ts';
import { refuseFilter } from '../filter/questions.ts';
import type { CaptureReader } from './captures.ts';
import { findBatch } from './find-capture.ts';
import { readSlab } from './read-slab.ts';
import { slabRanges } from './slab-ranges.ts';
import { slabsAsDone } from './slabs-as-done.ts';

/** After `scanSeconds`, what is left of a batch stays unscanned, and the counts say so. */
export type ScanLimits = { readonly scanSeconds: number };

export function createBatchMatcher(
  captures: CaptureReader,
  decoding: Decoding,
  { scanSeconds }: ScanLimits,
): BatchMatcher {
  async function* matchParts(captureId: string, batchNumber: number, filter: Filter): AsyncGenerator<MatchesPart> {
    const { capture, batch, records } = await findBatch(captures, captureId, batchNumber);
    const until = Date.now() + scanSeconds * 1000;
    // A batch without records is asked too: its filter may be wrong all the same.
    const ranges = records === 0 ? [{ from: 0, to: 0 }] : slabRanges(batch, 0, records);
    const answers = slabsAsDone(decoding.lanes, ranges, async ({ from, to }, continued) => {
      const slab = await readSlab(captures, capture, batch, from, to);
      return decoding.filter(slab, filter, { continued, until });
    });
    const [matches, userRecords]: [number[], string[]] = [[], []];
    let sum: Matches = { total: records, scanned: 0, matches, userRecords, failed: 0, cut: 0, inside: NO_USER_RECORDS };
    for await (const answer of answers) {
      if (answer.kind === 'refused') refuseFilter(filter, answer);
      for (const position of answer.matches) matches.push(position);
      for (const row of answer.userRecords) userRecords.push(row);
      sum = added(sum, answer);
      yield { positions: answer.matches, userRecords: answer.userRecords, sum };
    }
  }
  return {
    matchParts,
    async match(captureId, batchNumber, filter) {
      let whole: Matches | undefined;
      for await (const { sum } of matchParts(captureId, batchNumber, filter)) whole = sum;
      if (whole === undefined) throw new Error('A batch was held against a filter and gave no answer.');
      const userRecords = whole.userRecords.toSorted(byPlace);
      return { ...whole, matches: whole.matches.toSorted((a, b) => a - b), userRecords };
    },
  };
}

function byPlace(one: string, other: string): number {
  const [a, b] = [parseRowAddress(one), parseRowAddress(other)];
  return (a?.position ?? 0) - (b?.position ?? 0) || (a?.userRecord ?? 0) - (b?.userRecord ?? 0);
}

function added(sum: Matches, { scanned, failed, cut, inside, failure }: Judged): Matches {
  const earlier = failure === undefined || (sum.failure && sum.failure.position < failure.position);
  const first = earlier ? sum.failure : failure;
  return {
    ...sum,
    scanned: sum.scanned + scanned,
    failed: sum.failed + failed,
    cut: sum.cut + cut,
    inside: {
      scanned: sum.inside.scanned + inside.scanned,
      matched: sum.inside.matched + inside.matched,
      failed: sum.inside.failed + inside.failed,
      cut: sum.inside.cut + inside.cut,
    },
    ...(first && { failure: first }),
  };
}
