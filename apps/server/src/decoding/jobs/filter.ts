import { createJsonTape, type KinesisRecord, peel, peelRecordData } from '@shardscope/event-model';
import { ENGINES } from '../../filter/engines.ts';
import { type Filter, type FilterAnswer, isMatcher } from '../../filter/filter.ts';
import { DecodedSubject, subjectsOf } from '../decoded-subject.ts';
import { FilterTally } from '../filter-tally.ts';
import { nodeInflaters } from '../inflaters.ts';
import { PEEL_LIMITS } from '../peel-limits.ts';
import { peelOptionsOf } from '../planned-peeling.ts';
import { readSlabRecord, type SlabJobInput, slabLength } from '../record-slab.ts';
import type { JobOutput } from '../worker-loop.ts';
import type { Beat } from '../worker-messages.ts';
import { dataOf } from './rows.ts';

const tape = createJsonTape();
const peeling = { inflaters: nodeInflaters, limits: PEEL_LIMITS, tape };

/** `until`: milliseconds of the clock at which what is left stays unscanned. */
export type FilterJobInput = SlabJobInput & { readonly filter: Filter; readonly until: number };

/** Which records of a slab a filter takes, by their positions in the batch. */
export function filterJob(slab: FilterJobInput, beat: Beat): JobOutput {
  return judged(slab.filter, (tally) => {
    const skipped = new Set(slab.skip.map((skip) => skip.position));
    const count = slabLength(slab);
    for (let i = 0; i < count && Date.now() < slab.until; i++) {
      beat(i);
      const { record } = readSlabRecord(slab, i, { tape });
      const data = dataOf(slab.content, record);
      const isLost = data === undefined || skipped.has(i);
      const n = slab.first + i;
      const layer = isLost ? undefined : peelRecordData(data, peelOptionsOf(slab.plan, n));
      tally.judge(n, layer && subjectsOf(layer, () => metadataOf(record)));
    }
  });
}

const NO_METADATA = () => ({});

export type FilterSampleInput = { readonly bytes: Uint8Array; readonly filter: Filter };

/** The same for bytes that stand for the data of a record. */
export function filterSampleJob({ bytes, filter }: FilterSampleInput): JobOutput {
  return judged(filter, (tally) => {
    tally.judge(0, { whole: new DecodedSubject(peel(bytes, peeling), NO_METADATA) });
  });
}

function judged({ engine, expression }: Filter, judgeAll: (tally: FilterTally) => void): JobOutput {
  const matcher = ENGINES[engine].read(expression);
  if (!isMatcher(matcher)) return { output: matcher satisfies FilterAnswer };
  const tally = new FilterTally(matcher);
  judgeAll(tally);
  return { output: tally.answer() satisfies FilterAnswer };
}

/** By the names that a filter pattern can use. */
function metadataOf(record: KinesisRecord): Record<string, string> {
  const { partitionKey, sequenceNumber, eventId, arrivalText } = record;
  return {
    ...(partitionKey !== undefined && { partitionKey }),
    ...(sequenceNumber !== undefined && { sequenceNumber }),
    ...(eventId !== undefined && { eventID: eventId }),
    ...(arrivalText !== undefined && { approximateArrivalTimestamp: arrivalText }),
  };
}
