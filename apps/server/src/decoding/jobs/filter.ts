import { createJsonTape, type KinesisRecord, peel, peelRecordData } from '@shardscope/event-model';
import { ENGINES } from '../../filter/engines.ts';
import { type Failure, type Filter, type FilterAnswer, isMatcher, type Matcher } from '../../filter/filter.ts';
import { DecodedSubject } from '../decoded-subject.ts';
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

type Tally = { scanned: number; matches: number[]; failed: number; cut: number; failure?: Failure };

/** Which records of a slab a filter takes, by their positions in the batch. */
export function filterJob(slab: FilterJobInput, beat: Beat): JobOutput {
  return judged(slab.filter, (matcher, tally) => {
    const skipped = new Set(slab.skip.map((skip) => skip.position));
    const count = slabLength(slab);
    for (let i = 0; i < count && Date.now() < slab.until; i++) {
      beat(i);
      const { record } = readSlabRecord(slab, i, { tape });
      const data = dataOf(slab.content, record);
      const isLost = data === undefined || skipped.has(i);
      const n = slab.first + i;
      const layer = isLost ? undefined : peelRecordData(data, peelOptionsOf(slab.plan, n));
      judge(matcher, tally, n, layer && new DecodedSubject(layer, metadataOf(record)));
    }
  });
}

export type FilterSampleInput = { readonly bytes: Uint8Array; readonly filter: Filter };

/** The same for bytes that stand for the data of a record. */
export function filterSampleJob({ bytes, filter }: FilterSampleInput): JobOutput {
  return judged(filter, (matcher, tally) => {
    judge(matcher, tally, 0, new DecodedSubject(peel(bytes, peeling), {}));
  });
}

function judged({ engine, expression }: Filter, judgeAll: (matcher: Matcher, tally: Tally) => void): JobOutput {
  const matcher = ENGINES[engine].read(expression);
  if (!isMatcher(matcher)) return { output: matcher satisfies FilterAnswer };
  const tally: Tally = { scanned: 0, matches: [], failed: 0, cut: 0 };
  judgeAll(matcher, tally);
  return { output: { kind: 'judged', ...tally } satisfies FilterAnswer };
}

function judge(matcher: Matcher, tally: Tally, position: number, subject: DecodedSubject | undefined): void {
  tally.scanned++;
  if (subject === undefined || subject.isFailed) {
    tally.failed++;
    return;
  }
  const verdict = matcher(subject);
  if (verdict === true) tally.matches.push(position);
  else if (verdict !== false) {
    tally.failed++;
    tally.failure ??= { position, message: verdict.failed };
  }
  if (subject.isCut) tally.cut++;
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
