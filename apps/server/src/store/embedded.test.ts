import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEmbedded } from './embedded.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shardscope-embedded-'));
  file = join(folder, 'shardscope.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hashOfFile = () => createHash('sha256').update(readFileSync(file)).digest('hex');

async function fill(): Promise<void> {
  const store = await openEmbedded({ file });
  for (let n = 0; n < 200; n += 1) {
    const row = { actor: 'a', role: 'admin', revision: 1, created_at: n, name: `n${n}`, value: 'x'.repeat(500) };
    await store.db.insertInto('settings').values(row).execute();
  }
  await store.close();
}

it('writes ahead and waits for the disk', async () => {
  const store = await openEmbedded({ file });
  const read = async (name: string) =>
    (await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(store.db)).rows;
  expect(await read('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  expect(await read('synchronous')).toEqual([{ synchronous: 2 }]);
  expect(await read('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
  await store.close();
});

it('refuses a second opener with the pid of the first', async () => {
  const first = await openEmbedded({ file });
  const second = openEmbedded({ file, ownerPid: () => 4711 });
  await expect(second).rejects.toMatchObject({ code: 'store-in-use', exitCode: 4, message: /in use by pid 4711/ });
  await first.db.selectFrom('settings').selectAll().execute();
  await first.close();
});

it.each([
  ['the header', 0],
  ['the middle', 40_960],
])('refuses a file with noise over %s and leaves it as it is', async (_where, at) => {
  await fill();
  const bytes = readFileSync(file);
  for (let n = at; n < at + 4096; n += 1) bytes[n] = (n * 31 + 7) % 251;
  writeFileSync(file, bytes);
  const before = hashOfFile();
  await expect(openEmbedded({ file })).rejects.toMatchObject({ code: 'store-damaged', exitCode: 3 });
  expect(hashOfFile()).toBe(before);
});

it('refuses the database of a newer program and leaves it as it is', async () => {
  const newer: Migration = { name: 'newer', up: async () => undefined };
  await (await openEmbedded({ file, migrations: [...MIGRATIONS, newer] })).close();
  const before = hashOfFile();
  await expect(openEmbedded({ file })).rejects.toMatchObject({ code: 'store-newer', exitCode: 3 });
  expect(hashOfFile()).toBe(before);
});

it('keeps a copy of the state before an upgrade', async () => {
  await fill();
  const addTable: Migration = {
    name: 'add-table',
    up: async (db) => void (await db.schema.createTable('later').addColumn('a', 'text').execute()),
  };
  const store = await openEmbedded({ file, migrations: [...MIGRATIONS, addTable] });
  await sql`insert into later values ('x')`.execute(store.db);
  await store.close();
  const name = `shardscope.db.before-schema-${MIGRATIONS.length + 1}`;
  expect(readdirSync(folder)).toContain(name);
  const copy = await openEmbedded({ file: join(folder, name) });
  expect(await copy.db.selectFrom('settings').select('name').execute()).toHaveLength(200);
  await copy.close();
});

it('rolls an upgrade back as a whole when a step of it fails', async () => {
  await fill();
  const broken: Migration = {
    name: 'broken',
    up: async (db) => {
      await db.schema.createTable('half').addColumn('a', 'text').execute();
      throw new Error('killed here');
    },
  };
  await expect(openEmbedded({ file, migrations: [...MIGRATIONS, broken] })).rejects.toThrow('killed here');
  const store = await openEmbedded({ file });
  const tables = await sql<{ name: string }>`select name from sqlite_master where name = 'half'`.execute(store.db);
  expect(tables.rows).toEqual([]);
  await store.close();
});

it('says that the disk is full, keeps nothing of the half, and works again once there is room', async () => {
  const store = await openEmbedded({ file });
  const setting = (n: number) => ({ actor: 'a', role: 'admin', revision: 1, created_at: 1, name: `n${n}`, value: 'x' });
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 2}`).execute(store.db);
  const tooMuch = store.db.transaction().execute(async (queries) => {
    await queries.insertInto('settings').values(setting(1)).execute();
    await queries
      .insertInto('settings')
      .values({ ...setting(2), value: 'x'.repeat(100_000) })
      .execute();
  });
  await expect(tooMuch).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  expect(await store.db.selectFrom('settings').select('name').execute()).toEqual([]);
  await sql.raw('pragma max_page_count = 1000000').execute(store.db);
  await store.db.insertInto('settings').values(setting(3)).execute();
  expect(await store.db.selectFrom('settings').select('name').execute()).toEqual([{ name: 'n3' }]);
  await store.close();
});
