import {
  aggregateRowsOf,
  type Batch,
  formatRowAddress,
  openUserRecord,
  parseRowAddress,
  type RecordDetail,
  type UserRecordRow,
  userRecordDetailOf,
  userRecordRowOf,
} from '@shardscope/event-model';
import type { UserRecords, UserRecordsPage } from '../shapes.ts';
import { peelRecord, placeOf, readPeeledRow } from './read-records.ts';
import { inSlices } from './slices.ts';

/** The user records of one record as lines of the table. */
export function readUserRecords(content: Uint8Array, batch: Batch, n: number): UserRecords {
  const aggregate = aggregateAt(content, batch, n);
  const rows = aggregate.parts.map((_, m) => userRecordRowOf(n, m, aggregate));
  return { rows, counts: { total: aggregate.total, listed: rows.length } };
}

/** Those of a whole batch from `cursor` on, and where the next ones are. */
export async function readAllUserRecords(
  content: Uint8Array,
  batch: Batch,
  { cursor, limit }: { readonly cursor: string; readonly limit: number },
): Promise<UserRecordsPage> {
  const rows = await inSlices(userRecordsFrom(content, batch, cursor, limit + 1));
  const next = rows[limit];
  if (next === undefined) return { rows };
  return { rows: rows.slice(0, limit), nextCursor: formatRowAddress({ position: next.n, userRecord: next.m }) };
}

function* userRecordsFrom(content: Uint8Array, batch: Batch, cursor: string, limit: number): Generator<UserRecordRow> {
  const { position = 0, userRecord = 0 } = parseRowAddress(cursor) ?? {};
  const records = batch.recordSpans.length / 2;
  let left = limit;
  for (let n = position; n < records && left > 0; n++) {
    const aggregate = aggregateAt(content, batch, n);
    for (let m = n === position ? userRecord : 0; m < aggregate.parts.length && left > 0; m++, left--) {
      yield userRecordRowOf(n, m, aggregate);
    }
  }
}

function aggregateAt(content: Uint8Array, batch: Batch, n: number) {
  const { peeled, place } = readPeeledRow(content, batch, n);
  return aggregateRowsOf(peeled, place.pointer);
}

/** One user record; `undefined` where there is none of that number. */
export function readUserRecord(content: Uint8Array, batch: Batch, n: number, m: number): RecordDetail | undefined {
  const place = placeOf(content, batch, n);
  const opened = openUserRecord(peelRecord(content, place), m);
  return opened && userRecordDetailOf(place, m, opened);
}
