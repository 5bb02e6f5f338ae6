import { type AuditEntry, appendAudit } from '../audit/audit.ts';
import { problem } from '../problems.ts';
import type { Queries, Store } from '../store/store.ts';
import { toPlannedRow, toReplayRow, toResultColumns } from './replay-rows.ts';
import type { BegunSend, ReplayPlan, ReplayStore, Writer } from './replays.ts';

/** `audits` is where the audit is, when that is another store: what was sent where is on record, also of what is kept nowhere. */
export function createReplayStore(store: Store, audits: Store = store): ReplayStore {
  const auditing = auditingIn(store, audits);
  const select = () => store.db.selectFrom('replays').selectAll();
  return {
    now: () => store.now(),
    async addPlan(plan, writer) {
      const now = await store.now();
      await store.db.transaction().execute(async (queries) => {
        await queries
          .insertInto('replays')
          .values(toPlannedRow(plan, writer, now))
          .execute();
        await auditing.append(queries, now, {
          ...writer,
          action: 'replay.plan',
          subject: plan.id,
          facts: auditing.factsOf(plan),
        });
      });
    },
    async find(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row && toReplayRow(row);
    },
    async findByKey(key) {
      const row = await select().where('idempotency_key', '=', key).executeTakeFirst();
      return row && toReplayRow(row);
    },
    async list(captureId, limit) {
      const of = captureId === undefined ? select() : select().where('capture_id', '=', captureId);
      return (await of.orderBy('created_at', 'desc').orderBy('id').limit(limit).execute()).map(toReplayRow);
    },
    begin: (id, send, writer) => begin(store, auditing, id, send, writer),
    finish: (row, result, writer) => finish(store, auditing, row, result, writer),
    async addReading(id, readJson, predictionJson) {
      const columns = { read_response: readJson, prediction: predictionJson };
      await store.db.updateTable('replays').set(columns).where('id', '=', id).execute();
    },
    async noteRefusal(subject, code, writer) {
      const now = await store.now();
      await audit(audits.db, now, { ...writer, action: 'replay.refused', subject, facts: { code } });
    },
  };
}

async function finish(store: Store, auditing: Auditing, ...[row, result, writer]: Parameters<ReplayStore['finish']>) {
  const now = await store.now();
  const facts = {
    ...auditing.factsOf(row),
    outcome: result.outcome,
    statusCode: result.statusCode,
    requestId: result.requestId,
  };
  await store.db.transaction().execute(async (queries) => {
    await queries.updateTable('replays').set(toResultColumns(result, now)).where('id', '=', row.id).execute();
    await auditing.appendOutcome(queries, now, { ...writer, action: 'replay.outcome', subject: row.id, facts });
  });
}

async function begin(store: Store, auditing: Auditing, id: string, send: BegunSend, writer: Writer): Promise<boolean> {
  return store.db.transaction().execute(async (queries) => {
    const now = await store.now();
    const taken = await queries
      .selectFrom('replays')
      .select('id')
      .where('idempotency_key', '=', send.key)
      .executeTakeFirst();
    if (taken !== undefined) return false;
    const { numUpdatedRows } = await queries
      .updateTable('replays')
      .set({
        status: 'sending',
        idempotency_key: send.key,
        fingerprint: send.fingerprint,
        reason: send.reason ?? null,
        mapping: send.mapping === undefined ? null : JSON.stringify(send.mapping),
        sent_at: now,
        message: 'Being sent.',
      })
      .where('id', '=', id)
      .where('status', '=', 'planned')
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    const row = await queries.selectFrom('replays').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const facts = { ...auditing.factsOf(toReplayRow(row)), ...(send.reason !== undefined && { reason: send.reason }) };
    await auditing.append(queries, now, { ...writer, action: 'replay.send', subject: id, facts });
    return true;
  });
}

/** Without the hash where the payload is kept nowhere: a short one could be guessed from it. */
function factsOf(plan: ReplayPlan, kept: boolean): AuditEntry['facts'] {
  return {
    target: plan.target.id,
    qualifier: plan.target.qualifier,
    endpoint: plan.target.endpoint,
    region: plan.target.region,
    profile: plan.target.profile,
    role: plan.target.role,
    account: plan.notes.callerAccount,
    production: plan.target.production,
    captureId: plan.captureId,
    payloadBytes: plan.payloadBytes,
    ...(kept && { payloadSha256: plan.payloadSha256 }),
  };
}

/** Inside the transaction of the change, or in one of its own where the audit is another store. */
function inAudit(store: Store, audits: Store, queries: Queries, write: (queries: Queries) => Promise<unknown>) {
  return audits === store ? write(queries) : audits.db.transaction().execute(write);
}

type Auditing = {
  readonly append: typeof audit;
  readonly appendOutcome: typeof audit;
  readonly factsOf: (plan: ReplayPlan) => AuditEntry['facts'];
};

function auditingIn(store: Store, audits: Store): Auditing {
  const inOwn =
    (write: (queries: Queries, now: number, entry: AuditEntry) => Promise<unknown>): typeof audit =>
    async (queries, now, entry) => {
      await inAudit(store, audits, queries, (own) => write(own, now, entry));
    };
  return {
    append: inOwn(audit),
    // It has been sent: that its outcome could not be written is no reason to say that nothing was.
    appendOutcome: inOwn(appendAudit),
    factsOf: (plan) => factsOf(plan, audits === store),
  };
}

/** What cannot be written into the audit does not happen. */
async function audit(queries: Queries, now: number, entry: AuditEntry): Promise<void> {
  try {
    await appendAudit(queries, now, entry);
  } catch (cause) {
    throw problem(
      'audit-unavailable',
      {},
      'The audit row could not be written, so nothing was sent. Make room on the disk, or look into the log of the server.',
      { cause },
    );
  }
}

/** What a server that was stopped left in the middle of a send: whether the function ran is not known, and it is not sent again. */
export async function recoverReplays(store: Store): Promise<number> {
  const writer: Writer = { actor: 'server', role: 'admin' };
  const replays = createReplayStore(store);
  const rows = await store.db.selectFrom('replays').selectAll().where('status', '=', 'sending').execute();
  for (const row of rows.map(toReplayRow)) {
    const message =
      'The server stopped while this was being sent, so the function may have run. Look into its log before you send again.';
    await replays.finish(row, { outcome: 'unknown', message }, writer);
  }
  return rows.length;
}
