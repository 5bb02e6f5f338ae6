import { afterAll, expect, it } from 'vitest';
import { createTestApp, HOST } from '../test/app.ts';

const server = await createTestApp();
afterAll(server.close);

it('answers health to anyone and tells nothing', async () => {
  const answer = await server.app.inject({ url: '/healthz', headers: { host: HOST } });
  expect([answer.statusCode, answer.body]).toEqual([200, '{"status":"ok"}']);
});

it('gives a problem for an address of the API that does not exist', async () => {
  const answer = await server.call('GET', '/api/definitely-not-here');
  expect(answer.statusCode).toBe(404);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.json()).toMatchObject({
    code: 'not-found',
    status: 404,
    title: 'Not found',
    requestId: expect.any(String),
  });
});

it('prints its OpenAPI document without a dangling reference', async () => {
  const answer = await server.call('GET', '/api/openapi.json');
  expect(answer.statusCode).toBe(200);
  const document = answer.json();
  for (const [, name] of answer.body.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    expect(document.components.schemas).toHaveProperty([String(name)]);
  }
});

it('says in its document which bodies are bytes', async () => {
  const { paths } = (await server.call('GET', '/api/openapi.json')).json();
  const typesOf = (url: string) => Object.keys(paths[url].post.requestBody.content);
  expect(typesOf('/api/captures')).toEqual(['application/json', 'application/octet-stream']);
  expect(typesOf('/api/decode')).toEqual(['application/octet-stream']);
  expect(typesOf('/api/session')).toEqual(['application/json']);
});
