import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestApp, TOKEN } from '../test/app.ts';

let server: Awaited<ReturnType<typeof createTestApp>>;
let port = 0;
beforeEach(async () => {
  server = await createTestApp();
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  port = Number(new URL(server.address()).port);
});
afterEach(() => server.close());

/** What comes back over a bare socket until the server hangs up. */
function talk(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1');
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

it('listens on 127.0.0.1 and knows the port it got', async () => {
  const answer = await fetch(`${server.address()}/api/session`, { headers: { authorization: `Bearer ${TOKEN}` } });
  expect([answer.status, await answer.json()]).toEqual([200, { actor: 'owner', role: 'admin' }]);
});

it('answers what is not HTTP with a bare 400 and hangs up', async () => {
  expect(await talk('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 Bad Request\r\nConnection: close/);
});

it('refuses a request that states two lengths, and reads no second one behind it', async () => {
  const two = `POST /api/session HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n`;
  const answer = await talk(`${two}2\r\n{}\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400']);
});

it('refuses headers over 16 KiB', async () => {
  const long = `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`;
  expect(await talk(long)).toMatch(/^HTTP\/1.1 431/);
});

it('gives a problem for a percent sign that stands for nothing', async () => {
  const answer = await fetch(`${server.address()}/api/captures/%E0%A4%A`);
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'request-invalid']);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

it('stops although a client never sends the rest of its request', async () => {
  const head = `POST /api/session HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`;
  const requested = once(server.app.server, 'request');
  const dawdling = talk(head);
  await requested;
  await server.app.close();
  // Hung up by the stop: the limit of a request would have answered 408.
  expect(await dawdling).not.toContain('408');
});

it('takes no new request while it stops, and says so', async () => {
  const half = `GET /api/session HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`;
  const socket = connect(port, '127.0.0.1');
  const answered = new Promise<string>((resolve) => socket.once('data', (bytes) => resolve(bytes.toString())));
  const connected = once(server.app.server, 'connection');
  socket.write(half);
  const [served] = (await connected) as [Socket];
  await expect.poll(() => served.bytesRead).toBe(half.length);
  const closing = server.app.close();
  // The first thing that a stop does.
  await expect.poll(() => server.app.server.listening).toBe(false);
  socket.write('\r\n');
  const answer = await answered;
  expect(answer).toMatch(/^HTTP\/1.1 503 /);
  expect(answer).toContain('"code":"server-stopping"');
  socket.destroy();
  await closing;
});
