import {
  createJsonTape,
  decodeBase64,
  type FilterVerdicts,
  filterVerdicts,
  readFilterPatterns,
} from '@shardscope/event-model';
import type { PredictQuestion } from '../decoding.ts';
import { readSlabRecord, slabLength } from '../record-slab.ts';
import type { Beat } from '../worker-messages.ts';

const NO_DATA = new Uint8Array();

/** Holds the stored records against filter patterns; `undefined` where there are none. */
export function filterBatch(
  { content, batch }: Pick<PredictQuestion, 'content' | 'batch'>,
  patterns: readonly string[],
  beat: Beat,
): FilterVerdicts | undefined {
  if (patterns.length === 0) return undefined;
  const slab = { content, batch, first: 0 };
  const tape = createJsonTape();
  const records = function* () {
    for (let i = 0; i < slabLength(slab); i++) {
      beat(i);
      const { dataSpan } = readSlabRecord(slab, i, { tape }).record;
      const decoded = dataSpan && decodeBase64(content.subarray(dataSpan.start, dataSpan.end));
      yield { data: (decoded && 'bytes' in decoded ? decoded.bytes : undefined) ?? NO_DATA };
    }
  };
  return filterVerdicts(readFilterPatterns(patterns), records());
}
