import { type Batch, type BatchFactsRow, type BatchRow, batchRowOf } from '@shardscope/event-model';
import type { Store } from '../store/store.ts';
import type { Writer } from './captures.ts';
import { readRowBytes, toRowBytes } from './row-bytes.ts';

export async function addBatchRows(
  store: Store,
  id: string,
  first: number,
  batches: readonly Batch[],
  writer: Writer,
): Promise<void> {
  const createdAt = await store.now();
  const rows = batches.map((batch, i) => {
    const { recordSpans, recordIndexes } = batch;
    const { n, records, issues, facts } = batchRowOf(first + i, batch);
    return {
      capture_id: id,
      n,
      facts: JSON.stringify(facts),
      record_spans: toRowBytes(recordSpans),
      record_indexes: recordIndexes === undefined ? null : toRowBytes(recordIndexes),
      records,
      issues,
      actor: writer.actor,
      role: writer.role,
      revision: 1,
      created_at: createdAt,
    };
  });
  if (rows.length > 0) await store.db.insertInto('batches').values(rows).execute();
}

export async function listBatchRows(store: Store, id: string): Promise<readonly BatchRow[]> {
  const rows = await selectFacts(store, id).orderBy('n').execute();
  return rows.map(toBatchRow);
}

export async function findBatchRow(store: Store, id: string, n: number): Promise<BatchRow | undefined> {
  const row = await selectFacts(store, id).where('n', '=', n).executeTakeFirst();
  return row && toBatchRow(row);
}

export async function findBatch(store: Store, id: string, n: number): Promise<Batch | undefined> {
  const row = await store.db
    .selectFrom('batches')
    .select(['facts', 'record_spans', 'record_indexes'])
    .where('capture_id', '=', id)
    .where('n', '=', n)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { eventBytes: _, envelopeBytes: __, ...facts } = readFacts(row.facts);
  return {
    ...facts,
    recordSpans: readRowBytes(row.record_spans),
    ...(row.record_indexes !== null && { recordIndexes: readRowBytes(row.record_indexes) }),
  };
}

function selectFacts(store: Store, id: string) {
  return store.db.selectFrom('batches').select(['n', 'facts', 'records', 'issues']).where('capture_id', '=', id);
}

function toBatchRow(row: { n: number; facts: string; records: number; issues: number }): BatchRow {
  return { n: row.n, records: row.records, issues: row.issues, facts: readFacts(row.facts) };
}

/** The row was written by {@link addBatchRows}; nobody else writes it. */
function readFacts(json: string): BatchFactsRow {
  return JSON.parse(json) as BatchFactsRow;
}
