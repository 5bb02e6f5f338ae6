import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbedded } from './embedded.ts';
import type { CaptureTable, SegmentTable } from './schema.ts';
import type { Store } from './store.ts';

const ROW = { actor: 'ann', role: 'operator', revision: 1, created_at: 1_764_000_000_123 };

function captureRow(id: string, more: Partial<CaptureTable> = {}): CaptureTable {
  return {
    ...ROW,
    id,
    title: 'stuck shard',
    kind: 'kinesis-event',
    kind_title: 'Lambda Kinesis event',
    message: '',
    content_type: null,
    bytes: 3,
    content_bytes: 3,
    gzipped: 0,
    sha256: 'aa',
    records: 1,
    batches: 1,
    issues: 0,
    issue_list: '[]',
    on_failure: null,
    reading: null,
    source: 'paste',
    state: 'ready',
    ...more,
  };
}

function segmentRow(captureId: string, bytes: Uint8Array): SegmentTable {
  const place = { part: 'input', n: 0, first_byte: 0, length: bytes.length, first_record: 0 } as const;
  return { ...ROW, ...place, capture_id: captureId, bytes, sha256: 'aa', record_offsets: null };
}

/** Every store passes the same suite; a dialect is one line here. */
const STORES: readonly { name: string; open(folder: string): Promise<Store> }[] = [
  { name: 'embedded', open: (folder) => openEmbedded({ file: join(folder, 'shardscope.db') }) },
];

describe.each(STORES)('$name store', ({ open }) => {
  let folder = '';
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shardscope-store-'));
    store = await open(folder);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives blobs back as the same bytes, and only those', async () => {
    const bytes = new Uint8Array([0xff, 0, 0x80, 1, 2]).subarray(1, 4);
    await store.db.insertInto('captures').values(captureRow('a')).execute();
    await store.db.insertInto('segments').values(segmentRow('a', bytes)).execute();
    const row = await store.db.selectFrom('segments').selectAll().executeTakeFirstOrThrow();
    expect(row.bytes).toBeInstanceOf(Uint8Array);
    expect([...row.bytes]).toEqual([0, 0x80, 1]);
    expect([row.created_at, row.record_offsets]).toEqual([ROW.created_at, null]);
  });

  it('takes segments, batches and marks away with their capture', async () => {
    await store.db.insertInto('captures').values(captureRow('a')).execute();
    await store.db
      .insertInto('segments')
      .values(segmentRow('a', new Uint8Array(3)))
      .execute();
    const marks = { ...ROW, capture_id: 'a', batch: 0, positions: '[1]', user_records: '[]', updated_at: 1 };
    await store.db.insertInto('marks').values(marks).execute();
    await store.db.deleteFrom('captures').where('id', '=', 'a').execute();
    expect(await store.db.selectFrom('segments').select('n').execute()).toEqual([]);
    expect(await store.db.selectFrom('marks').select('batch').execute()).toEqual([]);
  });

  it('refuses a segment of no capture', async () => {
    const orphan = store.db.insertInto('segments').values(segmentRow('none', new Uint8Array(1)));
    await expect(orphan.execute()).rejects.toThrow(/constraint/i);
  });

  it('keeps nothing of a transaction that throws', async () => {
    const failing = store.db.transaction().execute(async (queries) => {
      await queries.insertInto('captures').values(captureRow('a')).execute();
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await store.db.selectFrom('captures').select('id').execute()).toEqual([]);
  });

  it('refuses to change or delete a row of the audit', async () => {
    const row = { ...ROW, n: 1, action: 'a.b', subject: 's', facts: '{}', previous_hash: '0', hash: '1' };
    await store.db.insertInto('audit').values(row).execute();
    await expect(store.db.updateTable('audit').set({ subject: 'x' }).execute()).rejects.toThrow(/append-only/);
    await expect(store.db.deleteFrom('audit').execute()).rejects.toThrow(/append-only/);
  });

  it('finds what it committed after it is opened again', async () => {
    await store.db.insertInto('captures').values(captureRow('a')).execute();
    await store.close();
    store = await open(folder);
    expect(await store.db.selectFrom('captures').select('id').execute()).toEqual([{ id: 'a' }]);
  });

  it('refuses a value that the store cannot hold, and goes on', async () => {
    await expect(sql`select ${true}`.execute(store.db)).rejects.toThrow(/boolean/);
    expect((await sql<{ one: number }>`select 1 as one`.execute(store.db)).rows).toEqual([{ one: 1 }]);
  });

  it('leaves nothing readable of what was deleted', async () => {
    const canary = Buffer.from('canary-payload-0123456789'.repeat(500));
    await store.db.insertInto('captures').values(captureRow('a')).execute();
    await store.db.insertInto('segments').values(segmentRow('a', canary)).execute();
    await store.db.deleteFrom('captures').execute();
    await store.eraseDeleted();
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).includes('canary-payload')).toBe(false);
    }
  });
});
