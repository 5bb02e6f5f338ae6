import {
  type DecoderName,
  type Issue,
  type KplUserRecord,
  type PeeledPart,
  type PeeledRow,
  recordPointer,
} from '@shardscope/event-model';
import type { UserRecordsAnswer } from '../decoding.ts';
import { rowPeelerOf } from '../planned-peeling.ts';
import { readSlabRecord, type SlabJobInput, slabLength } from '../record-slab.ts';
import { isAggregate, type Row } from '../row.ts';
import type { JobOutput } from '../worker-loop.ts';
import type { Beat } from '../worker-messages.ts';
import { dataOf } from './rows.ts';

/** `from`: the first user record of the slab's first record that is wanted; `limit`: how many rows in all. */
export type UserRecordsJobInput = SlabJobInput & { readonly from: number; readonly limit: number };

/** One line of the table under its record. What it shares with the record stands there. */
export type UserRecordRow = Pick<
  Row,
  'n' | 'partitionKey' | 'path' | 'status' | 'preview' | 'previewCut' | 'issues'
> & {
  /** Its place in the aggregate, which is its sub-sequence number. */
  readonly m: number;
  readonly explicitHashKey?: string;
  readonly dataBytes: number;
};

/** The user records of a slab as rows, up to a limit: aggregates lie close, and one page may end inside one of them. */
export function userRecordsJob(slab: UserRecordsJobInput, beat: Beat): JobOutput {
  const skipped = new Set(slab.skip.map(({ position }) => position));
  const rows: string[] = [];
  let first: Aggregate = NO_AGGREGATE;
  let next: UserRecordsAnswer['next'];
  for (let i = 0; i < slabLength(slab) && next === undefined; i++) {
    beat(i);
    const position = slab.first + i;
    if (rows.length >= slab.limit) next = { position, userRecord: 0 };
    else if (!skipped.has(i)) {
      const aggregate = aggregateAt(slab, i);
      const from = i === 0 ? slab.from : 0;
      const to = Math.min(aggregate.parts.length, from + slab.limit - rows.length);
      for (let m = from; m < to; m++) rows.push(JSON.stringify(userRecordRowOf(position, m, aggregate)));
      if (to < aggregate.parts.length) next = { position, userRecord: to };
      if (i === 0) first = aggregate;
    }
  }
  const json = new TextEncoder().encode(rows.join(','));
  const output: UserRecordsAnswer = {
    rows: json,
    count: rows.length,
    ...(next !== undefined && { next }),
    total: first.total,
    listed: first.parts.length,
  };
  return { output, transfer: [json.buffer] };
}

/** The user records of a record, and where the record stands in the input. */
type Aggregate = {
  readonly pointer: string;
  readonly path: readonly DecoderName[];
  readonly total: number;
  readonly parts: readonly PeeledPart[];
};

const NO_AGGREGATE: Aggregate = { pointer: '', path: [], total: 0, parts: [] };

function aggregateAt(slab: UserRecordsJobInput, i: number): Aggregate {
  const data = dataOf(slab.content, readSlabRecord(slab, i).record);
  const peeled: PeeledRow | undefined = data && rowPeelerOf(slab.plan, slab.first + i)(data);
  if (peeled?.frame === undefined || !isAggregate(peeled)) return NO_AGGREGATE;
  const { total, parts } = peeled.frame;
  return { pointer: recordPointer(slab.batch, i), path: peeled.path.slice(0, 2), total, parts };
}

function userRecordRowOf(n: number, m: number, { parts, path, pointer }: Aggregate): UserRecordRow {
  const part = parts[m] as PeeledPart;
  const keys = keysOfPart(part);
  return {
    n,
    m,
    ...keysOf(keys),
    dataBytes: part.dataBytes,
    path: [...path, ...part.path],
    status: part.status,
    preview: part.preview.text,
    previewCut: part.preview.cut,
    issues: userRecordIssues(keys, pointer),
  };
}

/** What is known of a user record's keys, present where it is. */
export type UserRecordKeys = Pick<KplUserRecord, 'partitionKey' | 'explicitHashKey'>;

/** What the aggregate says of one of its parts, by the names of its facts. */
function keysOfPart({ facts }: PeeledPart): UserRecordKeys {
  const named = (wanted: string) => facts.find(([name]) => name === wanted)?.[1];
  return { partitionKey: named('partition key'), explicitHashKey: named('explicit hash key') };
}

export function keysOf({ partitionKey, explicitHashKey }: UserRecordKeys) {
  return {
    ...(partitionKey !== undefined && { partitionKey }),
    ...(explicitHashKey !== undefined && { explicitHashKey }),
  };
}

/** `pointer`: of the record around it, because nothing in the input names a user record. */
export function userRecordIssues({ partitionKey }: UserRecordKeys, pointer: string): readonly Issue[] {
  if (partitionKey !== undefined) return [];
  const message =
    "The user record's partition key lies outside the aggregate's table, so it is not known. The KCL fails on such an aggregate.";
  return [{ code: 'kpl-key-index', pointer, message, severity: 'error' }];
}
