import { createHash } from 'node:crypto';
import type { Queries, Store } from '../store/store.ts';

/** What happened: who did what to what. Sizes, hashes, names; never a payload, never a secret. */
export type AuditEntry = {
  readonly actor: string;
  readonly role: string;
  /** `session.start`, `capture.delete`, `replay.send`: the word, then the verb. */
  readonly action: string;
  readonly subject: string;
  readonly facts: Readonly<Record<string, string | number | boolean | undefined>>;
};

export type AuditRow = AuditEntry & {
  readonly n: number;
  readonly at: number;
  readonly hash: string;
  readonly previousHash: string;
};

export const FIRST_HASH = '0'.repeat(64);
/** The setting that holds the last row's number and hash, so that a cut-off tail is noticed too. */
const HEAD = 'audit.head';

/**
 * Adds one row to the chain, inside the transaction of the change it tells of: both are on the disk, or neither is. When it
 * throws, the change must not happen.
 */
export async function appendAudit(queries: Queries, at: number, entry: AuditEntry): Promise<AuditRow> {
  const last = await queries.selectFrom('audit').select(['n', 'hash']).orderBy('n', 'desc').limit(1).executeTakeFirst();
  const n = (last?.n ?? 0) + 1;
  const previousHash = last?.hash ?? FIRST_HASH;
  const facts = JSON.stringify(entry.facts);
  const row = {
    n,
    actor: entry.actor,
    role: entry.role,
    revision: 1,
    created_at: at,
    action: entry.action,
    subject: entry.subject,
    facts,
    previous_hash: previousHash,
  };
  const hash = hashOf(row);
  await queries
    .insertInto('audit')
    .values({ ...row, hash })
    .execute();
  const head = {
    value: JSON.stringify({ n, hash }),
    actor: entry.actor,
    role: entry.role,
    created_at: at,
    revision: n,
  };
  await queries
    .insertInto('settings')
    .values({ name: HEAD, ...head })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(head))
    .execute();
  return { ...entry, n, at, hash, previousHash };
}

type Hashed = {
  n: number;
  created_at: number;
  actor: string;
  role: string;
  action: string;
  subject: string;
  facts: string;
  previous_hash: string;
};

function hashOf(row: Hashed): string {
  const text = JSON.stringify([
    row.previous_hash,
    row.n,
    row.created_at,
    row.actor,
    row.role,
    row.action,
    row.subject,
    row.facts,
  ]);
  return createHash('sha256').update(text).digest('hex');
}

export type AuditVerdict = { readonly ok: boolean; readonly rows: number; readonly firstBad?: number };

/** Walks the whole chain. `firstBad` is the number of the first row that is changed, missing, or out of place. */
export async function verifyAudit(store: Store): Promise<AuditVerdict> {
  let previous = FIRST_HASH;
  let n = 0;
  for (;;) {
    const page = await store.db.selectFrom('audit').selectAll().where('n', '>', n).orderBy('n').limit(1000).execute();
    for (const row of page) {
      n += 1;
      if (row.n !== n || row.previous_hash !== previous || row.hash !== hashOf(row))
        return { ok: false, rows: n, firstBad: n };
      previous = row.hash;
    }
    if (page.length < 1000) break;
  }
  const head = await store.db.selectFrom('settings').select('value').where('name', '=', HEAD).executeTakeFirst();
  const expected = head?.value ?? JSON.stringify({ n: 0, hash: FIRST_HASH });
  const isWhole = expected === JSON.stringify({ n, hash: previous });
  return isWhole ? { ok: true, rows: n } : { ok: false, rows: n, firstBad: n + 1 };
}

/** The newest first, from before row `before`. */
export async function listAudit(store: Store, limit: number, before: number | undefined): Promise<AuditRow[]> {
  let query = store.db.selectFrom('audit').selectAll().orderBy('n', 'desc').limit(limit);
  if (before !== undefined) query = query.where('n', '<', before);
  return (await query.execute()).map((row) => ({
    n: row.n,
    at: row.created_at,
    actor: row.actor,
    role: row.role,
    action: row.action,
    subject: row.subject,
    facts: JSON.parse(row.facts) as AuditEntry['facts'],
    hash: row.hash,
    previousHash: row.previous_hash,
  }));
}
