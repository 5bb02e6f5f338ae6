import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';
import { openEmbedded } from '../store/embedded.ts';

let folder = '';
let server: Awaited<ReturnType<typeof createTestApp>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shardscope-memory-'));
  const store = await openEmbedded({ file: join(folder, 'shardscope.db') });
  server = await createTestApp({ store, args: ['--memory-bytes', '300000'] });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const CANARY = 'canary-51c08d7e-that-is-kept-nowhere';
const BYTES = { 'content-type': 'application/octet-stream' };
const payload = (records = 40) => eventOf(Array.from({ length: records }, (_, i) => recordOf(i, CANARY)));

const save = (query: string, body = payload()) =>
  server.call('POST', `/api/captures?${query}`, { headers: BYTES, payload: body });

function filesWith(...texts: string[]): string[] {
  return readdirSync(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name));
    return texts.some((text) => bytes.includes(text));
  });
}

/** A capture in memory that was renamed, marked and replayed. */
async function holdAndReplay() {
  const capture = (await save('title=secret-title&inMemory=true')).json();
  const at = `/api/captures/${capture.id}`;
  await server.call('PATCH', at, { payload: { title: 'secret-title, renamed' } });
  const marked = await server.call('PUT', `${at}/batches/0/marks`, {
    headers: { 'if-match': '"0"' },
    payload: { positions: [3] },
  });
  const plan = { captureId: capture.id, batch: 0, target: 'sample:orders-partial' };
  const planned = (await server.call('POST', '/api/replays', { payload: plan })).json();
  const sent = await server.call('POST', `/api/replays/${planned.id}/send`, {
    headers: { 'idempotency-key': planned.id },
    payload: {},
  });
  return { capture, at, marked, sent };
}

it('leaves nothing of a capture in memory on the disk: neither bytes, title, hash, marks, nor what was replayed', async () => {
  const { capture, at, marked, sent } = await holdAndReplay();

  expect(capture).toMatchObject({ inMemory: true, records: 40 });
  expect([marked.statusCode, sent.statusCode]).toEqual([200, 200]);
  expect((await server.call('GET', `${at}/batches/0/records`)).json().rows).toHaveLength(40);
  expect((await server.call('GET', `${at}/raw`)).body).toBe(payload());
  expect(filesWith(CANARY, Buffer.from(CANARY).toString('base64'), 'secret-title', capture.sha256)).toEqual([]);
});

it('stands in the list beside those on the disk, newest first, and says so', async () => {
  await save('title=oldest&inMemory=true');
  await save('title=on-disk');
  await save('title=held&inMemory=true');
  const { items } = (await server.call('GET', '/api/captures?limit=2')).json();
  const next = (await server.call('GET', '/api/captures?limit=2')).json().nextCursor;
  const older = (await server.call('GET', `/api/captures?limit=2&cursor=${next}`)).json();

  expect(items.map((item: { title: string; inMemory?: true }) => [item.title, item.inMemory])).toEqual([
    ['held', true],
    ['on-disk', undefined],
  ]);
  expect(older.items.map(({ title }: { title: string }) => title)).toEqual(['oldest']);
});

it('tells in the audit that something was held, and what was sent where', async () => {
  await holdAndReplay();
  const { items } = (await server.call('GET', '/api/audit')).json();
  const actions = items.map(({ action }: { action: string }) => action);

  expect(actions).toEqual(
    expect.arrayContaining(['capture.save', 'capture.rename', 'replay.plan', 'replay.send', 'replay.outcome']),
  );
  expect((await server.call('GET', '/api/audit/verify')).json().ok).toBe(true);
});

it('refuses what the memory has no room for, and names the setting', async () => {
  const refused = await save('inMemory=true', payload(700));

  expect(refused.json()).toMatchObject({ status: 507, code: 'storage-cap-reached' });
  expect(refused.json().detail).toContain('--memory-bytes');
});

it('is gone when it is deleted', async () => {
  const { id } = (await save('title=to-go&inMemory=true')).json();
  expect((await server.call('DELETE', `/api/captures/${id}`)).statusCode).toBe(204);
  expect((await server.call('GET', `/api/captures/${id}`)).statusCode).toBe(404);
});
