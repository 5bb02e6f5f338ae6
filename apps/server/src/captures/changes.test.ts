import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, TOKEN } from '../../test/app.ts';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';

const server = await createTestApp({ args: ['--port', '0'] });
let base = '';
beforeAll(async () => {
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
});
afterAll(server.close);

const authorization = `Bearer ${TOKEN}`;

function call(method: string, path: string, body?: unknown, headers = {}) {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  return fetch(base + path, {
    method,
    headers: { authorization, ...json, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

async function save(): Promise<string> {
  const data = Buffer.from(eventOf([recordOf(0), recordOf(1)])).toString('base64');
  return ((await (await call('POST', '/api/captures', { data })).json()) as { id: string }).id;
}

/** The stream of one capture, an event at a time. */
async function listen(id: string) {
  const leave = new AbortController();
  const response = await fetch(`${base}/api/captures/${id}/changes`, {
    headers: { authorization },
    signal: leave.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<string | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const event = text.slice(0, end);
        text = text.slice(end + 2);
        return event;
      }
      const piece = await reader?.read();
      if (piece === undefined || piece.done) return undefined;
      text += piece.value;
    }
  };
  return { response, next, leave: () => leave.abort() };
}

it('tells of marks, a new title and the end of a capture, to those who look at it', async () => {
  const [id, other] = [await save(), await save()];
  const [stream, elsewhere] = [await listen(id), await listen(other)];
  expect(await stream.next()).toBe('event: hello\ndata: {}');
  expect(await elsewhere.next()).toBe('event: hello\ndata: {}');

  await call('PUT', `/api/captures/${id}/batches/0/marks`, { positions: [1] }, { 'if-match': '"0"' });
  expect(await stream.next()).toBe('event: marks\ndata: {"kind":"marks","batch":0,"revision":1}');
  const stale = await call('PUT', `/api/captures/${id}/batches/0/marks`, { positions: [0] }, { 'if-match': '"0"' });
  expect(stale.status).toBe(412);
  await call('PATCH', `/api/captures/${id}`, { title: 'x' });
  expect(await stream.next()).toBe('event: renamed\ndata: {"kind":"renamed"}');
  await call('DELETE', `/api/captures/${id}`);
  expect(await stream.next()).toBe('event: deleted\ndata: {"kind":"deleted"}');

  await call('PATCH', `/api/captures/${other}`, { title: 'y' });
  expect(await elsewhere.next()).toMatch(/^event: renamed/);
  stream.leave();
  elsewhere.leave();
});

it('sends every header that other answers have', async () => {
  const { response, leave } = await listen(await save());
  const { headers } = response;
  expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  expect(headers.get('access-control-allow-origin')).toBeNull();
  leave();
});

it('answers a problem for a capture that is not there, and 401 without a token', async () => {
  const unknown = await call('GET', '/api/captures/7d3e2f80-5f5c-4f0e-9d35-1f5a3b1f7a10/changes');
  expect([unknown.status, unknown.headers.get('content-type')]).toEqual([
    404,
    'application/problem+json; charset=utf-8',
  ]);
  const malformed = await call('GET', '/api/captures/17/changes');
  expect([malformed.status, ((await malformed.json()) as { detail: string }).detail]).toEqual([
    400,
    'params/id: must be the id of a capture (a UUID): GET /api/captures lists them',
  ]);
  expect((await fetch(`${base}/api/captures/17/changes`)).status).toBe(401);
});

it('says bye when the server stops, and does not hold it up', async () => {
  const own = await createTestApp();
  await own.app.listen({ host: '127.0.0.1', port: 0 });
  const before = base;
  base = `http://127.0.0.1:${(own.app.server.address() as AddressInfo).port}`;
  const stream = await listen(await save());
  await stream.next();
  base = before;
  // Held up, it would end by hanging up on the page, without a goodbye.
  await own.close();
  expect(await stream.next()).toBe('event: bye\ndata: {}');
  expect(await stream.next()).toBeUndefined();
});
