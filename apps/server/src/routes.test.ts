import type { InjectOptions } from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createTestApp, HOST } from '../test/app.ts';

const server = await createTestApp();
afterAll(server.close);

type Schema = { safeParse(value: unknown): z.ZodSafeParseResult<unknown> };
type RouteSchema = { querystring?: Schema; body?: Schema; response?: Record<string, unknown> };

/** POST only because the question is too large for an address. A route that computes is added here on purpose. */
const COMPUTING = [
  'POST /api/decode',
  'POST /api/filter/test',
  'POST /api/predictions',
  'POST /api/predictions/filter',
  'POST /api/predictions/shard',
  'POST /api/predictions/mapping/read',
  'POST /api/predictions/mapping/write',
];
/** Anyone may: health, the page, and signing in. */
const OPEN_API = ['POST /api/session'];

const routes = server.routes.map((route) => ({
  name: `${String(route.method)} ${route.url}`,
  method: route.method as NonNullable<InjectOptions['method']>,
  url: route.url.replace(/:\w+/g, '0'),
  config: route.config ?? {},
  schema: (route.schema ?? {}) as RouteSchema,
}));
const closed = routes.filter((route) => route.config.role !== 'anyone');
const viewer = await server.signInAs('vic', 'viewer');

describe.each(closed)('$name', (route) => {
  it('answers 401 without a token', async () => {
    const answer = await server.app.inject({ method: route.method, url: route.url, headers: { host: HOST } });
    expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
  });

  it('answers 403 to a foreign Host', async () => {
    const answer = await server.call(route.method, route.url, { headers: { host: 'evil.example:8642' } });
    expect(answer.statusCode).toBe(403);
  });
});

describe.each(closed.filter((route) => route.config.mutates && !route.config.ownSession))('$name', (route) => {
  it('answers 403 to a viewer', async () => {
    const headers = { authorization: `Bearer ${viewer}` };
    const answer = await server.call(route.method, route.url, { headers, payload: {} });
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'role-not-enough']);
  });
});

describe.each(routes)('$name', (route) => {
  const isRead = route.method === 'GET' || route.method === 'HEAD';

  it('says what it does', () => {
    const { mutates, computes } = route.config;
    expect(isRead ? !mutates && !computes : mutates !== computes).toBe(true);
    if (computes) expect(COMPUTING).toContain(route.name);
  });

  it('is open to anyone only where it must be', () => {
    if (route.config.role === 'anyone' && route.url.startsWith('/api')) expect(OPEN_API).toContain(route.name);
  });

  it('refuses what it does not know', () => {
    if (route.url !== '/') expect(rejects(route.schema.querystring)).toBe(true);
    const takesJson = !isRead && !(route.config.computes && route.config.tooLarge);
    if (takesJson) expect(rejects(route.schema.body)).toBe(true);
  });

  it('has a schema for every status', () => {
    const statuses = Object.keys(route.schema.response ?? {});
    expect(statuses.some((status) => status.startsWith('2'))).toBe(true);
    expect(statuses).toEqual(expect.arrayContaining(['400', '401', '403', '413', '415', '429', '500', '503']));
  });
});

function rejects(schema: Schema | undefined): boolean {
  const issues = schema?.safeParse({ notAProperty: 'x' }).error?.issues ?? [];
  return JSON.stringify(issues).includes('unrecognized_keys');
}
