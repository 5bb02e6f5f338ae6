import {
  formatRowAddress,
  openUserRecord,
  type PlannedUserRecords,
  parseRowAddress,
  type RecordDetail,
  type UserRecordRow,
  userRecordDetailOf,
} from '@shardscope/event-model';
import type { UserRecords, UserRecordsPage } from '../shapes.ts';
import { dataOf, type OpenBatch, peelRecord, placeOf } from './read-records.ts';
import { inSlices } from './slices.ts';

/** The user records of one record as lines of the table. */
export function readUserRecords(open: OpenBatch, n: number): UserRecords {
  const { total, listed, rowOf } = aggregateAt(open, n);
  return { rows: Array.from({ length: listed }, (_, m) => rowOf(m)), counts: { total, listed } };
}

/** Those of a whole batch from `cursor` on, and where the next ones are. */
export async function readAllUserRecords(
  open: OpenBatch,
  { cursor, limit }: { readonly cursor: string; readonly limit: number },
): Promise<UserRecordsPage> {
  const rows = await inSlices(userRecordsFrom(open, cursor, limit + 1));
  const next = rows[limit];
  if (next === undefined) return { rows };
  return { rows: rows.slice(0, limit), nextCursor: formatRowAddress({ position: next.n, userRecord: next.m }) };
}

function* userRecordsFrom(open: OpenBatch, cursor: string, limit: number): Generator<UserRecordRow> {
  const { position = 0, userRecord = 0 } = parseRowAddress(cursor) ?? {};
  const records = open.batch.recordSpans.length / 2;
  let left = limit;
  for (let n = position; n < records && left > 0; n++) {
    const { listed, rowOf } = aggregateAt(open, n);
    for (let m = n === position ? userRecord : 0; m < listed && left > 0; m++, left--) yield rowOf(m);
  }
}

function aggregateAt(open: OpenBatch, n: number): PlannedUserRecords {
  const place = placeOf(open, n);
  return open.peeling.userRecordsOf(n, dataOf(open, place), place.pointer);
}

/** One user record; `undefined` where there is none of that number. */
export function readUserRecord(open: OpenBatch, n: number, m: number): RecordDetail | undefined {
  const place = placeOf(open, n);
  const opened = openUserRecord(peelRecord(open, place), m);
  if (opened === undefined) return undefined;
  const detail = userRecordDetailOf(place, m, opened);
  // The layer of the aggregate has this user record alone, so that nothing has to say which one is meant.
  const [userRecord] = opened.layer.children;
  const findings = userRecord === undefined ? [] : open.peeling.findingsOf(userRecord, place.pointer);
  return { ...detail, issues: [...detail.issues, ...findings] };
}
