import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTestApp, HOST } from '../../test/app.ts';
import { CODE_MILLIS, IDLE_MILLIS, SESSION_MILLIS } from './sessions.ts';

let server: Awaited<ReturnType<typeof createTestApp>>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  server = await createTestApp();
});
afterEach(async () => {
  await server.close();
  vi.useRealTimers();
});

const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const later = (millis: number) => vi.setSystemTime(Date.now() + millis);

function swap(code: string) {
  return server.app.inject({ method: 'POST', url: '/api/session', headers: { host: HOST }, payload: { code } });
}

it('swaps a code for a session once, without a token', async () => {
  const made = (await server.call('POST', '/api/session/codes')).json();
  expect(made.url).toBe(`http://127.0.0.1:8642/#code=${made.code}`);
  const first = await swap(made.code);
  expect(first.statusCode).toBe(201);
  expect(first.json()).toMatchObject({ actor: 'owner', role: 'admin' });
  expect((await server.call('GET', '/api/session', as(first.json().token))).json()).toMatchObject({ actor: 'owner' });
  const second = await swap(made.code);
  expect([second.statusCode, second.json().code]).toEqual([401, 'token-wrong']);
});

it('refuses a code that is older than five minutes', async () => {
  const { code } = await server.sessions.createCode({ actor: 'ann', role: 'viewer' });
  later(CODE_MILLIS);
  expect((await swap(code)).statusCode).toBe(401);
});

it('ends a session that was idle for eight hours, and keeps one that was used', async () => {
  const token = await server.signInAs('ann', 'viewer');
  for (let n = 0; n < 3; n += 1) {
    later(IDLE_MILLIS - 1);
    expect((await server.call('GET', '/api/session', as(token))).statusCode).toBe(200);
  }
  later(IDLE_MILLIS);
  expect((await server.call('GET', '/api/session', as(token))).statusCode).toBe(401);
});

it('ends a session after seven days, however busy', async () => {
  const token = await server.signInAs('ann', 'viewer');
  const hour = 3_600_000;
  for (let passed = hour; passed < SESSION_MILLIS; passed += hour) {
    later(hour);
    expect((await server.call('GET', '/api/session', as(token))).statusCode).toBe(200);
  }
  later(hour);
  expect((await server.call('GET', '/api/session', as(token))).statusCode).toBe(401);
});

it('ends a session when its owner signs out', async () => {
  const token = await server.signInAs('ann', 'viewer');
  expect((await server.call('DELETE', '/api/session', as(token))).statusCode).toBe(204);
  expect((await server.call('GET', '/api/session', as(token))).statusCode).toBe(401);
});

it('keeps a session over a restart, and no secret in the store', async () => {
  const token = await server.signInAs('ann', 'operator');
  const restarted = await createTestApp({ store: server.store });
  expect((await restarted.call('GET', '/api/session', as(token))).json()).toMatchObject({
    actor: 'ann',
    role: 'operator',
  });
  const rows = [
    await server.store.db.selectFrom('sessions').selectAll().execute(),
    await server.store.db.selectFrom('codes').selectAll().execute(),
    await server.store.db.selectFrom('audit').selectAll().execute(),
  ];
  expect(JSON.stringify(rows)).not.toContain(token);
});

it('gives a code in the name of the caller, never more', async () => {
  const token = await server.signInAs('vic', 'viewer');
  const { code } = (await server.call('POST', '/api/session/codes', as(token))).json();
  expect((await swap(code)).json()).toMatchObject({ actor: 'vic', role: 'viewer' });
});
