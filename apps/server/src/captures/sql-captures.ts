import type { InputKind, Issue, OnFailureFacts } from '@shardscope/event-model';
import { type Selectable, sql } from 'kysely';
import type { CaptureTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { extentOf, moveBatch } from './batch-bytes.ts';
import type { CaptureQuery, CaptureReader, CaptureRow, Reading } from './captures.ts';
import { findBatch, findBatchRow, listBatchRows } from './sql-batches.ts';
import type { SqlSegments } from './sql-segments.ts';

export function createCaptureReader(store: Store, segments: SqlSegments): CaptureReader {
  const findCapture = async (id: string) => {
    const row = await selectReady(store).where('id', '=', id).executeTakeFirst();
    return row && toCaptureRow(row);
  };
  const readContent: CaptureReader['readContent'] = (capture, start, end) =>
    segments.read(capture.id, capture.gzipped ? 'content' : 'input', start, end);
  return {
    findCapture,
    listCaptures: (query) => listCaptures(store, query),
    listBatches: (id) => listBatchRows(store, id),
    findBatchRow: (id, n) => findBatchRow(store, id, n),
    findBatch: (id, n) => findBatch(store, id, n),
    async readBatch(id, n) {
      const capture = await findCapture(id);
      const batch = capture && (await findBatch(store, id, n));
      if (capture === undefined || batch === undefined) return undefined;
      const extent = extentOf(batch);
      return {
        content: await readContent(capture, extent.start, extent.end),
        batch: moveBatch(batch, extent.start),
      };
    },
    readContent,
    readInput: (capture) => segments.readAll(capture.id, 'input'),
  };
}

function selectReady(store: Store) {
  return store.db.selectFrom('captures').selectAll().where('state', '=', 'ready');
}

async function listCaptures(store: Store, query: CaptureQuery) {
  let select = selectReady(store);
  if (query.q !== undefined) {
    const pattern = `%${query.q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    select = select.where((row) =>
      row.or([
        sql<boolean>`lower(title) like ${pattern} escape '\\'`,
        sql<boolean>`lower(kind_title) like ${pattern} escape '\\'`,
      ]),
    );
  }
  if (query.cursor !== undefined) {
    const [time, id] = query.cursor.split('.');
    const before = Number(time);
    select = select.where((row) =>
      row.or([row('created_at', '<', before), row.and([row('created_at', '=', before), row('id', '<', id ?? '')])]),
    );
  }
  const rows = await select
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const items = rows.slice(0, query.limit).map(toCaptureRow);
  const last = items.at(-1);
  return rows.length > query.limit && last !== undefined
    ? { items, nextCursor: `${last.createdAt}.${last.id}` }
    : { items };
}

function toCaptureRow(row: Selectable<CaptureTable>): CaptureRow {
  return {
    id: row.id,
    title: row.title,
    kind: row.kind as InputKind,
    kindTitle: row.kind_title,
    message: row.message,
    ...(row.content_type !== null && { contentType: row.content_type }),
    bytes: row.bytes,
    contentBytes: row.content_bytes,
    gzipped: row.gzipped === 1,
    sha256: row.sha256,
    records: row.records,
    batches: row.batches,
    issues: row.issues,
    issueList: JSON.parse(row.issue_list) as Issue[],
    ...(row.on_failure !== null && { onFailure: JSON.parse(row.on_failure) as OnFailureFacts }),
    source: row.source,
    ...(row.reading !== null && { reading: JSON.parse(row.reading) as Reading }),
    createdAt: row.created_at,
    actor: row.actor,
  };
}
