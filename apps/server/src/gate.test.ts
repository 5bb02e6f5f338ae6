import type { IncomingMessage } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestApp, HOST, TOKEN } from '../test/app.ts';
import { addressesOf, refusedAddress } from './gate/address.ts';

const server = await createTestApp({ args: ['--allow-host', 'dev.example:9000,https://team.example'] });
afterAll(server.close);

const BEARER = `Bearer ${TOKEN}`;
/** Fresh source addresses, so that no test uses up the attempts of another. */
let sources = 0;
const freshSource = () => `127.0.1.${++sources}`;

async function codeOf(headers: Record<string, string | string[]>, url = '/api/config') {
  const answer = await server.app.inject({
    url,
    headers: { host: HOST, authorization: BEARER, ...headers } as Record<string, string>,
    remoteAddress: freshSource(),
  });
  return answer.statusCode === 200 ? 'let through' : answer.json().code;
}

describe('Host', () => {
  it.each([HOST, 'localhost:8642', '[::1]:8642', 'dev.example:9000', 'team.example'])(
    'lets %s through',
    async (host) => {
      expect(await codeOf({ host })).toBe('let through');
    },
  );

  it.each([
    'evil.example:8642',
    '',
    '127.0.0.1',
    '127.0.0.1:1',
    `127.0.0.1@evil.example`,
    '127.0.0.1.evil.example:8642',
    'evil.localhost:8642',
    '2130706433:8642',
    '[::ffff:127.0.0.1]:8642',
    `${HOST}/x`,
    '0.0.0.0:8642',
    'dev.example',
  ])('refuses "%s"', async (host) => {
    expect(await codeOf({ host })).toBe('host-not-allowed');
  });

  it('refuses a second one, and one that a proxy header claims', async () => {
    expect(await codeOf({ host: [HOST, 'evil.example'] })).toBe('host-not-allowed');
    expect(await codeOf({ host: 'evil.example', 'x-forwarded-host': HOST })).toBe('host-not-allowed');
  });

  it('names the setting on the page that refuses a name', async () => {
    const answer = await server.app.inject({ url: '/captures/x', headers: { host: 'devbox:8642' } });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(answer.body).toContain('SHARDSCOPE_ALLOW_HOST=devbox:8642');
  });

  it('does not repeat a name that could be markup', async () => {
    const answer = await server.app.inject({ url: '/', headers: { host: '<b>x</b>' } });
    expect([answer.statusCode, answer.body.includes('<b>')]).toEqual([403, false]);
  });
});

describe('Origin and Sec-Fetch-Site', () => {
  it.each(['http://127.0.0.1:8642', 'http://localhost:8642', 'https://team.example'])(
    'lets the origin %s through',
    async (origin) => {
      expect(await codeOf({ origin })).toBe('let through');
    },
  );

  it.each([
    'http://127.0.0.1:8643',
    'https://127.0.0.1:8642',
    'http://127.0.0.1',
    'null',
    'http://192.168.1.5',
    'file://',
    'chrome-extension://abcdefghijklmnop',
    'http://evil.localhost:8642',
    'http://team.example',
  ])('refuses the origin %s', async (origin) => {
    expect(await codeOf({ origin })).toBe('origin-not-allowed');
  });

  it('lets a request of its own page through, and no other site', async () => {
    expect(await codeOf({ 'sec-fetch-site': 'same-origin' })).toBe('let through');
    for (const site of ['same-site', 'cross-site', 'none', '']) {
      expect(await codeOf({ 'sec-fetch-site': site })).toBe('fetch-site-not-allowed');
    }
  });

  it('opens the page from an address that was typed, and offers a link where another site sent the reader', async () => {
    const open = (site: string) =>
      server.app.inject({ url: '/captures/1f', headers: { host: HOST, 'sec-fetch-site': site } });
    expect((await open('none')).statusCode).not.toBe(403);
    const sent = await open('cross-site');
    expect([sent.statusCode, sent.body.includes('<a href="/captures/1f">')]).toEqual([403, true]);
  });
});

describe('token', () => {
  it.each(['Bearer', 'Bearer ', `bearer ${TOKEN}`, `Basic ${TOKEN}`, `Bearer ${TOKEN}x`, `Bearer ${'a'.repeat(6000)}`])(
    'refuses "%s"',
    async (authorization) => {
      expect(await codeOf({ authorization })).toBe('token-wrong');
    },
  );

  it('takes it from no cookie and no query', async () => {
    const ask = (url: string) => server.app.inject({ url, headers: { host: HOST, cookie: `token=${TOKEN}` } });
    for (const url of ['/api/config', `/api/config?token=${TOKEN}`]) {
      const answer = await ask(url);
      expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
      expect(answer.body).not.toContain(TOKEN);
    }
  });

  it('answers the eleventh wrong one in a minute with 429, and a right one as ever', async () => {
    const remoteAddress = freshSource();
    const ask = (authorization?: string) =>
      server.app.inject({
        url: '/api/config',
        remoteAddress,
        headers: { host: HOST, ...(authorization && { authorization }) },
      });
    for (let n = 0; n < 20; n += 1) expect((await ask()).statusCode).toBe(401);
    for (let n = 0; n < 10; n += 1) expect((await ask('Bearer wrong')).statusCode).toBe(401);
    expect((await ask('Bearer wrong')).statusCode).toBe(429);
    expect((await ask(BEARER)).statusCode).toBe(200);
  });
});

describe('request', () => {
  it.each([
    ['text/plain', 'media-type-not-supported'],
    ['application/x-www-form-urlencoded', 'media-type-not-supported'],
    ['application/jsonx', 'media-type-not-supported'],
    ['application/json\tx', 'media-type-not-supported'],
    ['application/json; charset=utf-16', 'media-type-not-supported'],
    ['application/octet-stream', 'media-type-not-supported'],
  ])('refuses a body of %s', async (type, code) => {
    const answer = await server.call('POST', '/api/session/codes', {
      headers: { 'content-type': type },
      payload: '{}',
    });
    expect(answer.json().code).toBe(code);
  });

  it('refuses a body that is encoded, and one of no type', async () => {
    const send = (headers: Record<string, string>) =>
      server.call('POST', '/api/session', { headers, payload: Buffer.from('{"code":"x"}') });
    expect((await send({ 'content-type': 'application/json', 'content-encoding': 'gzip' })).json().code).toBe(
      'encoding-not-supported',
    );
    expect((await send({})).json().code).toBe('media-type-not-supported');
  });

  it('refuses a whole address in the request line', async () => {
    const request = (url: string) => ({ url, rawHeaders: ['Host', HOST] }) as IncomingMessage;
    const refusalOf = (url: string) => refusedAddress(request(url), addressesOf(8642, []))?.code;
    expect([refusalOf('http://evil.example/api/config'), refusalOf('/api/config')]).toEqual([
      'request-target-not-allowed',
      undefined,
    ]);
  });

  it('answers OPTIONS with 405 and sends no CORS header', async () => {
    const answer = await server.call('OPTIONS', '/api/config');
    expect(answer.statusCode).toBe(405);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('answers HEAD like GET, without the body', async () => {
    const answer = await server.call('HEAD', '/api/config');
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    expect((await server.app.inject({ method: 'HEAD', url: '/api/config', headers: { host: HOST } })).statusCode).toBe(
      401,
    );
  });

  it('says which methods an address takes', async () => {
    const answer = await server.call('POST', '/api/profiles', { payload: {} });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('gives the API its headers on every kind of answer', async () => {
    for (const url of ['/api/config', '/api/nope', '/api/config?x=1']) {
      const { headers } = await server.call('GET', url);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      expect(headers).not.toHaveProperty('server');
    }
  });
});

describe('read-only server', () => {
  it('refuses what changes something, and signs people in', async () => {
    const locked = await createTestApp({ args: ['--read-only'] });
    const changing = locked.routes.filter((route) => route.config?.mutates && !route.config.ownSession);
    for (const { method, url, config } of changing.filter((route) => route.config?.role !== 'anyone')) {
      const answer = await locked.call(method as 'POST', url, { payload: {} });
      expect([url, config?.role, answer.json().code]).toEqual([url, config?.role, 'read-only']);
    }
    expect(await locked.signInAs('ann', 'operator')).toMatch(/^[\w-]{43}$/);
    await locked.close();
  });
});
