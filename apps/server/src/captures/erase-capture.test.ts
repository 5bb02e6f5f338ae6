import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';
import { openEmbedded } from '../store/embedded.ts';

const folder = mkdtempSync(join(tmpdir(), 'shardscope-erase-'));
const server = await createTestApp({ store: await openEmbedded({ file: join(folder, 'shardscope.db') }) });
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Each in every way it is stored: as it came, and as the base64 of a record. */
const CANARY = 'canary-7f3a9b2c-of-a-deleted-payload';
const ENCODED = Buffer.from(CANARY).toString('base64');

function filesWith(text: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));
}

it('leaves a deleted payload in no file of the data directory, also not what was planned from it', async () => {
  const headers = { 'content-type': 'application/octet-stream' };
  const payload = eventOf(Array.from({ length: 200 }, (_, i) => recordOf(i, CANARY)));
  const id = (await server.call('POST', '/api/captures?title=canary', { headers, payload })).json().id;
  const plan = { captureId: id, batch: 0, target: 'sample:orders-partial' };
  expect((await server.call('POST', '/api/replays', { payload: plan })).statusCode).toBe(201);
  expect(filesWith(ENCODED)).not.toEqual([]);

  expect((await server.call('DELETE', `/api/captures/${id}`)).statusCode).toBe(204);
  expect([filesWith(CANARY), filesWith(ENCODED)]).toEqual([[], []]);
  expect((await server.call('GET', `/api/replays?captureId=${id}`)).json().items).toEqual([]);
});
