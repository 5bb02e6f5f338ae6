import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createTestApp, HOST } from '../test/app.ts';
import { isPagePath } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'shardscope-page-'));
const webDist = join(folder, 'dist');
mkdirSync(join(webDist, 'assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'not for you');
writeFileSync(join(webDist, 'index.html'), '<meta name="csp-nonce" content="{{csp-nonce}}"><div id="root"></div>');
writeFileSync(join(webDist, 'assets', 'index-1a2b.js'), 'export {};');

const server = await createTestApp({ args: ['--web-dist', webDist] });
afterAll(server.close);
const open = (url: string) => server.app.inject({ url, headers: { host: HOST } });

it('gives each answer a nonce of its own, the same in the page and in its policy', async () => {
  const nonceOf = async () => {
    const answer = await open('/');
    const [, nonce] = /content="([\w-]+)"/.exec(answer.body) ?? [];
    expect(answer.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}';`);
    return nonce;
  };
  expect(await nonceOf()).not.toBe(await nonceOf());
});

it('allows the page nothing unsafe and nothing foreign', async () => {
  const policy = String((await open('/')).headers['content-security-policy']);
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(policy).not.toMatch(/unsafe-|\*|https?:/);
  expect((await open('/')).headers).toMatchObject({ 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
});

it('opens a deep link as the page, without a token', async () => {
  const answer = await open('/captures/0d9f3c62-1a3e-4d1b-8a55-0f9f2a7d8a11/batches/0?record=3');
  expect([answer.statusCode, answer.body.includes('id="root"')]).toEqual([200, true]);
});

it('serves a built file for good', async () => {
  const answer = await open('/assets/index-1a2b.js');
  expect(answer.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});

it.each([
  '/assets/../../secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/assets/%00',
  '/assets/gone.js',
  '/.env',
  '/package.json',
  '/index.html.map',
])('gives nothing for %s', async (url) => {
  const answer = await open(url);
  expect([400, 401, 404]).toContain(answer.statusCode);
  expect(answer.body).not.toContain('not for you');
});

it.each([
  '/api',
  '/API/captures',
  '//api/captures',
  '/./x',
  '/x/../api',
  '/assets/x',
  '/a%2fb',
  '/api\\x',
  '/x.js',
  '/readyz',
])('does not take %s for an address of the page', (path) => {
  expect(isPagePath(path)).toBe(false);
});

it('says what to do when the page is not built', async () => {
  const bare = await createTestApp({ args: ['--web-dist', join(folder, 'nowhere')] });
  const answer = await bare.app.inject({ url: '/', headers: { host: HOST } });
  expect([answer.statusCode, answer.body.includes('npm start')]).toEqual([503, true]);
  await bare.close();
});
