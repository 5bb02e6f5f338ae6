import type { Insertable } from 'kysely';
import { appendAudit } from '../audit/audit.ts';
import { problem } from '../problems.ts';
import type { CaptureTable } from '../store/schema.ts';
import type { Queries, Store } from '../store/store.ts';
import type { CaptureDraft, CaptureWriter, Writer } from './captures.ts';
import { nextTurn } from './next-turn.ts';
import { addBatchRows } from './sql-batches.ts';
import type { SqlSegments } from './sql-segments.ts';
import { refuseOverCap, type StorageCap } from './storage-cap.ts';

export type CaptureWriterOptions = {
  readonly store: Store;
  readonly segments: SqlSegments;
  readonly cap: StorageCap;
  /** Where the audit is, when that is another store. */
  readonly audits?: Store;
};

export function createCaptureWriter(options: CaptureWriterOptions): CaptureWriter {
  const { store, segments, cap } = options;
  const changeAudited = createAudited(options);
  return {
    beginCapture: (draft, writer) => beginCapture(store, draft, writer, cap),
    addSegment: (id, segment, writer) => segments.add(id, segment, writer),
    addBatches: (id, first, batches, writer) => addBatchRows(store, id, first, batches, writer),
    async publishCapture(draft, writer) {
      const found = await changeAudited(draft.id, 'capture.save', writer, savedFacts(draft), async (queries) => {
        const change = queries.updateTable('captures').set({ state: 'ready' }).where('id', '=', draft.id);
        return (await change.executeTakeFirst()).numUpdatedRows > 0n;
      });
      // Silence here would answer 201 for a capture that is not there.
      if (!found) throw goneWhileSaving();
    },
    discardCapture: (id) => erase(store, segments, id),
    renameCapture: (id, title, writer) =>
      changeAudited(id, 'capture.rename', writer, {}, async (queries) => {
        const change = queries
          .updateTable('captures')
          .set((row) => ({ title, revision: row('revision', '+', 1) }))
          .where('id', '=', id)
          .where('state', '=', 'ready');
        return (await change.executeTakeFirst()).numUpdatedRows > 0n;
      }),
    async removeCapture(id, writer) {
      // Invisible first, in one row; the bytes then go a piece at a time, and a crash between leaves nothing to be seen.
      const found = await changeAudited(id, 'capture.delete', writer, {}, async (queries) => {
        const change = queries
          .updateTable('captures')
          .set({ state: 'writing' })
          .where('id', '=', id)
          .where('state', '=', 'ready');
        return (await change.executeTakeFirst()).numUpdatedRows > 0n;
      });
      if (!found) return false;
      await erase(store, segments, id);
      await forgetReplayed(store, id);
      await store.eraseDeleted();
      return true;
    },
  };
}

type ChangeAudited = (
  subject: string,
  action: string,
  writer: Writer,
  facts: Parameters<typeof appendAudit>[2]['facts'],
  change: (queries: Queries) => Promise<boolean>,
) => Promise<boolean>;

/** Both the change and the row that tells of it, or neither. Nothing is told of a change that found nothing. */
function createAudited({ store, audits }: CaptureWriterOptions): ChangeAudited {
  return async (subject, action, writer, facts, change) => {
    const now = await store.now();
    return store.db.transaction().execute(async (transaction) => {
      const changed = await change(transaction);
      const append = (queries: Queries) => appendAudit(queries, now, { ...writer, action, subject, facts });
      if (changed) await (audits === undefined ? append(transaction) : audits.db.transaction().execute(append));
      return changed;
    });
  };
}

/** Of a capture in memory not even the hash is written down: a short payload could be guessed from it. */
function savedFacts({ kind, bytes, sha256, records, batches, inMemory }: CaptureDraft) {
  return { kind, bytes, records, batches, ...(inMemory === true ? { inMemory } : { sha256 }) };
}

function goneWhileSaving() {
  return problem(
    'storage-failed',
    {},
    'The capture was removed while it was being saved, so nothing was kept. Send it again.',
  );
}

async function beginCapture(store: Store, draft: CaptureDraft, writer: Writer, cap: StorageCap): Promise<void> {
  const createdAt = await store.now();
  await store.db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('captures')
      .values(toRow(draft, writer, createdAt))
      .execute();
    // After the insert, so that two that are saved at once cannot both count themselves in.
    await refuseOverCap(transaction, draft, cap);
  });
}

function toRow(draft: CaptureDraft, writer: Writer, createdAt: number): Insertable<CaptureTable> {
  return {
    id: draft.id,
    title: draft.title,
    kind: draft.kind,
    kind_title: draft.kindTitle,
    message: draft.message,
    content_type: draft.contentType ?? null,
    bytes: draft.bytes,
    content_bytes: draft.contentBytes,
    gzipped: draft.gzipped ? 1 : 0,
    sha256: draft.sha256,
    records: draft.records,
    batches: draft.batches,
    issues: draft.issues,
    issue_list: JSON.stringify(draft.issueList),
    on_failure: draft.onFailure === undefined ? null : JSON.stringify(draft.onFailure),
    reading: draft.reading === undefined ? null : JSON.stringify(draft.reading),
    source: draft.source,
    state: 'writing',
    actor: writer.actor,
    role: writer.role,
    revision: 1,
    created_at: createdAt,
  };
}

/** What was sent of a deleted capture goes with it. That it was sent, where and with what outcome stays in the history. */
async function forgetReplayed(store: Store, id: string): Promise<void> {
  await store.db.deleteFrom('replays').where('capture_id', '=', id).where('status', '=', 'planned').execute();
  await store.db
    .updateTable('replays')
    .set({ payload: null, answer: null, log_tail: null })
    .where('capture_id', '=', id)
    .execute();
}

/** A segment a statement: overwriting a large capture at once would hold up every other request. */
async function erase(store: Store, segments: SqlSegments, id: string): Promise<void> {
  segments.forget(id);
  const rows = await store.db.selectFrom('segments').select(['part', 'n']).where('capture_id', '=', id).execute();
  for (const { part, n } of rows) {
    await store.db
      .deleteFrom('segments')
      .where('capture_id', '=', id)
      .where('part', '=', part)
      .where('n', '=', n)
      .execute();
    await nextTurn();
  }
  await store.db.deleteFrom('captures').where('id', '=', id).execute();
}
