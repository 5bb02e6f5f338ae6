import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { openEmbedded } from '../store/embedded.ts';
import type { Store } from '../store/store.ts';
import { appendAudit, listAudit, verifyAudit } from './audit.ts';

let store: Store;
beforeEach(async () => {
  store = await openEmbedded({ file: ':memory:' });
  for (const subject of ['one', 'two', 'three']) await append(subject);
});

function append(subject: string) {
  const entry = {
    actor: 'ann',
    role: 'operator',
    action: 'replay.send',
    subject,
    facts: { bytes: 12, dry: undefined },
  };
  return store.db.transaction().execute((queries) => appendAudit(queries, 1_764_000_000_000, entry));
}

/** As somebody with the file in hand would: the triggers stop only honest programs. */
async function tamper(statement: string): Promise<void> {
  for (const verb of ['update', 'delete']) await sql.raw(`drop trigger if exists audit_no_${verb}`).execute(store.db);
  await sql.raw(statement).execute(store.db);
}

it('chains each row to the one before', async () => {
  const [third, second] = await listAudit(store, 10, undefined);
  expect(third?.previousHash).toBe(second?.hash);
  expect(await verifyAudit(store)).toEqual({ ok: true, rows: 3 });
});

it.each([
  ["update audit set subject = 'twp' where n = 2", 2],
  ['update audit set facts = \'{"bytes":13}\' where n = 3', 3],
  ['update audit set created_at = created_at + 1 where n = 1', 1],
  ['delete from audit where n = 2', 2],
  ['delete from audit where n = 3', 3],
])('names the row after "%s"', async (statement, firstBad) => {
  await tamper(statement);
  expect(await verifyAudit(store)).toMatchObject({ ok: false, firstBad });
});

it('goes with its transaction', async () => {
  const failing = store.db.transaction().execute(async (queries) => {
    await appendAudit(queries, 1, { actor: 'a', role: 'admin', action: 'x.y', subject: 's', facts: {} });
    throw new Error('refused');
  });
  await expect(failing).rejects.toThrow('refused');
  expect(await verifyAudit(store)).toEqual({ ok: true, rows: 3 });
});

it('lists pages of rows, the newest first, and verifies over HTTP', async () => {
  const server = await createTestApp({ store });
  const first = (await server.call('GET', '/api/audit?limit=2')).json();
  expect(first.items.map((row: { subject: string }) => row.subject)).toEqual(['three', 'two']);
  const next = (await server.call('GET', `/api/audit?limit=2&cursor=${first.nextCursor}`)).json();
  expect(next).toMatchObject({ items: [{ subject: 'one', facts: { bytes: 12 }, at: '2025-11-24T16:00:00.000Z' }] });
  expect(next.nextCursor).toBeUndefined();
  expect((await server.call('GET', '/api/audit/verify')).json()).toEqual({ ok: true, rows: 3 });
});
