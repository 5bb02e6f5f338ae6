import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';

const server = await createTestApp({ args: ['--storage-bytes', '10000'] });
afterAll(server.close);

const post = (payload: Uint8Array, title: string) =>
  server.call('POST', `/api/captures?title=${title}`, {
    headers: { 'content-type': 'application/octet-stream' },
    payload: Buffer.from(payload),
  });
const plain = (length: number) => Buffer.alloc(length, 'a');

it('refuses a save over the cap, lists the largest captures, and saves again once there is room', async () => {
  expect((await post(plain(2000), 'small')).statusCode).toBe(201);
  const large = await post(plain(7000), 'large');
  expect(large.statusCode).toBe(201);

  const refused = await post(plain(2000), 'third');
  expect([refused.statusCode, refused.json().code]).toEqual([507, 'storage-cap-reached']);
  expect(refused.json()).toMatchObject({ storageBytes: 10_000, storedBytes: 9000, neededBytes: 2000 });
  expect(refused.json().largest.map((one: { title: string }) => one.title)).toEqual(['large', 'small']);
  expect(refused.json().detail).toMatch(/Nothing was saved.*"large" \(7000 bytes\).*--storage-bytes/);
  expect((await server.call('GET', '/api/captures')).json().items).toHaveLength(2);

  await server.call('DELETE', `/api/captures/${large.json().id}`);
  expect((await post(plain(2000), 'third')).statusCode).toBe(201);
});

it('counts what a gzipped input holds, not its own size alone', async () => {
  const answer = await post(gzipSync(plain(9000)), 'packed');
  expect([answer.statusCode, answer.json().code]).toEqual([507, 'storage-cap-reached']);
});

it('lets at most one of two through that fit alone and not together', async () => {
  const answers = await Promise.all([post(plain(4000), 'one'), post(plain(4000), 'two')]);
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 507]);
});
