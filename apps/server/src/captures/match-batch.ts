import type { Decoding } from '../decoding/decoding.ts';
import type { BatchMatcher, Filter, FilterAnswer, Matches } from '../filter/filter.ts';
import { refuseFilter } from '../filter/questions.ts';
import type { CaptureReader } from './captures.ts';
import { findBatch } from './find-capture.ts';
import { readSlab } from './read-slab.ts';
import { eachSlab, slabRanges } from './slab-ranges.ts';

/** After this long, what is left of a batch stays unscanned, and the counts say so. */
const FILTER_MILLIS = 10_000;

export function createBatchMatcher(captures: CaptureReader, decoding: Decoding): BatchMatcher {
  return {
    async match(captureId, batchNumber, filter) {
      const { capture, batch, records } = await findBatch(captures, captureId, batchNumber);
      const until = Date.now() + FILTER_MILLIS;
      // A batch without records is asked too: its filter may be wrong all the same.
      const ranges = records === 0 ? [{ from: 0, to: 0 }] : slabRanges(batch, 0, records);
      const answers = await eachSlab(decoding.lanes, ranges, async ({ from, to }, continued) => {
        const slab = await readSlab(captures, capture, batch, from, to);
        return decoding.filter(slab, filter, { continued, until });
      });
      return matchesOf(filter, answers, records);
    },
  };
}

function matchesOf(filter: Filter, answers: readonly FilterAnswer[], total: number): Matches {
  const whole = { total, scanned: 0, matches: [] as number[], failed: 0, cut: 0 };
  for (const answer of answers) {
    if (answer.kind === 'refused') refuseFilter(filter, answer);
    whole.scanned += answer.scanned;
    whole.failed += answer.failed;
    whole.cut += answer.cut;
    for (const position of answer.matches) whole.matches.push(position);
  }
  return whole;
}
