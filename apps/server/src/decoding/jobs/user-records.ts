import { type PlannedUserRecords, recordPointer } from '@shardscope/event-model';
import type { UserRecordsAnswer } from '../decoding.ts';
import { peelPlannedUserRecords } from '../planned-peeling.ts';
import { readSlabRecord, type SlabJobInput, slabLength } from '../record-slab.ts';
import type { JobOutput } from '../worker-loop.ts';
import type { Beat } from '../worker-messages.ts';
import { dataOf } from './rows.ts';

/** `from`: the first user record of the slab's first record that is wanted; `limit`: how many rows in all. */
export type UserRecordsJobInput = SlabJobInput & { readonly from: number; readonly limit: number };

/** The user records of a slab as rows, up to a limit: aggregates lie close, and one page may end inside one of them. */
export function userRecordsJob(slab: UserRecordsJobInput, beat: Beat): JobOutput {
  const skipped = new Set(slab.skip.map(({ position }) => position));
  const rows: string[] = [];
  let first: PlannedUserRecords | undefined;
  let next: UserRecordsAnswer['next'];
  for (let i = 0; i < slabLength(slab) && next === undefined; i++) {
    beat(i);
    const position = slab.first + i;
    if (rows.length >= slab.limit) next = { position, userRecord: 0 };
    else if (!skipped.has(i)) {
      const aggregate = aggregateAt(slab, i);
      const from = i === 0 ? slab.from : 0;
      const to = Math.min(aggregate.listed, from + slab.limit - rows.length);
      for (let m = from; m < to; m++) rows.push(JSON.stringify(aggregate.rowOf(m)));
      if (to < aggregate.listed) next = { position, userRecord: to };
      if (i === 0) first = aggregate;
    }
  }
  const json = new TextEncoder().encode(rows.join(','));
  const output: UserRecordsAnswer = {
    rows: json,
    count: rows.length,
    ...(next !== undefined && { next }),
    total: first?.total ?? 0,
    listed: first?.listed ?? 0,
  };
  return { output, transfer: [json.buffer] };
}

function aggregateAt(slab: UserRecordsJobInput, i: number): PlannedUserRecords {
  const data = dataOf(slab.content, readSlabRecord(slab, i).record);
  return peelPlannedUserRecords(slab.plan, slab.first + i, data, recordPointer(slab.batch, i));
}
