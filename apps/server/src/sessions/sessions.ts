import type { Caller, Role } from '../access.ts';
import { ROLES } from '../access.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Store } from '../store/store.ts';
import { createSecret, isSameDigest, sha256Of } from './secrets.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const CODE_MILLIS = 5 * MINUTE;
export const IDLE_MILLIS = 8 * HOUR;
export const SESSION_MILLIS = 7 * 24 * HOUR;

export type SignedIn = {
  readonly token: string;
  readonly actor: string;
  readonly role: Role;
  readonly expiresAt: number;
};

/** Sign-ins live in the store, hashed: they outlive a restart, and the database gives none away. */
export interface Sessions {
  /** A one-time code for whoever asks, in the caller's own name. */
  createCode(caller: { actor: string; role: Role }): Promise<{ code: string; expiresAt: number }>;
  /** `undefined`: unknown, used, or expired. */
  swapCode(code: string): Promise<SignedIn | undefined>;
  findCaller(token: string): Promise<Caller | undefined>;
  end(sessionSha256: string, caller: { actor: string; role: Role }): Promise<void>;
}

export function createSessions(store: Store, ownerToken: string): Sessions {
  const ownerSha256 = sha256Of(ownerToken);
  return {
    createCode: (caller) => createCode(store, caller),
    swapCode: (code) => swapCode(store, code),
    findCaller: async (token) => {
      const digest = sha256Of(token);
      if (isSameDigest(digest, ownerSha256)) return { actor: 'owner', role: 'admin' };
      return findSession(store, digest);
    },
    end: (sessionSha256, caller) =>
      store.db.transaction().execute(async (queries) => {
        await queries.deleteFrom('sessions').where('token_sha256', '=', sessionSha256).execute();
        await appendAudit(queries, await store.now(), {
          ...caller,
          action: 'session.end',
          subject: caller.actor,
          facts: {},
        });
      }),
  };
}

async function createCode(store: Store, caller: { actor: string; role: Role }) {
  const now = await store.now();
  const code = createSecret();
  const expiresAt = now + CODE_MILLIS;
  await store.db.transaction().execute(async (queries) => {
    await queries.deleteFrom('codes').where('expires_at', '<', now).execute();
    await queries
      .insertInto('codes')
      .values({
        actor: caller.actor,
        role: caller.role,
        revision: 1,
        code_sha256: sha256Of(code),
        expires_at: expiresAt,
        used_at: null,
        created_at: now,
      })
      .execute();
  });
  return { code, expiresAt };
}

async function swapCode(store: Store, code: string): Promise<SignedIn | undefined> {
  const now = await store.now();
  return store.db.transaction().execute(async (queries) => {
    // One statement decides: of two that bring the same code, one finds it unused.
    const used = await queries
      .updateTable('codes')
      .set({ used_at: now, revision: 2 })
      .where('code_sha256', '=', sha256Of(code))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning(['actor', 'role'])
      .executeTakeFirst();
    const role = ROLES.find((one) => one === used?.role);
    if (!used || !role) return undefined;
    const token = createSecret();
    const expiresAt = now + SESSION_MILLIS;
    await queries.deleteFrom('sessions').where('expires_at', '<', now).execute();
    await queries
      .insertInto('sessions')
      .values({
        actor: used.actor,
        role,
        revision: 1,
        token_sha256: sha256Of(token),
        last_used_at: now,
        expires_at: expiresAt,
        created_at: now,
      })
      .execute();
    await appendAudit(queries, now, {
      actor: used.actor,
      role,
      action: 'session.start',
      subject: used.actor,
      facts: {},
    });
    return { token, actor: used.actor, role, expiresAt };
  });
}

async function findSession(store: Store, digest: string): Promise<Caller | undefined> {
  const row = await store.db.selectFrom('sessions').selectAll().where('token_sha256', '=', digest).executeTakeFirst();
  const role = ROLES.find((one) => one === row?.role);
  if (!row || !role || !isSameDigest(row.token_sha256, digest)) return undefined;
  const now = await store.now();
  if (now >= row.expires_at || now - row.last_used_at >= IDLE_MILLIS) return undefined;
  // Once a minute is enough to know that it is in use, and spares a write a request.
  if (now - row.last_used_at >= MINUTE) {
    await store.db.updateTable('sessions').set({ last_used_at: now }).where('token_sha256', '=', digest).execute();
  }
  return { actor: row.actor, role, expiresAt: row.expires_at, sessionSha256: digest };
}
