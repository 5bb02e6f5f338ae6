import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { bytesAnswer, noQuery, problems } from './answers.ts';
import { createNonce, pagePolicy } from './headers.ts';
import { formatProblem, type Problem } from './problems.ts';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/** Addresses that the page resolves itself: plain segments, and nothing that looks like the API, an asset or a file. */
export function isPagePath(path: string): boolean {
  return /^\/(?!(?:api|assets|healthz|readyz)(?:\/|$))(?:[\w-]+\/)*[\w-]*$/i.test(path);
}

/** Each built file is a route of its own: no address is ever turned into a path on the disk. */
export async function pageRoutes(app: FastifyInstance, options: { readonly webDist: string }): Promise<void> {
  const schema = { querystring: noQuery, response: { 200: bytesAnswer('*/*'), ...problems() }, hide: true };
  // The page reads its own query; the server ignores it.
  app.get(
    '/',
    { config: { role: 'anyone' }, schema: { ...schema, querystring: z.looseObject({}) } },
    async (_request, reply) => sendPage(reply, options.webDist),
  );
  for (const path of listFiles(options.webDist)) {
    if (path === '/index.html') continue;
    const file = join(options.webDist, path);
    app.get(path, { config: { role: 'anyone' }, schema }, async (_request, reply) => {
      // The build puts a hash of the content into the names under /assets.
      const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      return reply.header('cache-control', cache).type(typeOf(path)).send(readFileSync(file));
    });
  }
}

export function sendPage(reply: FastifyReply, webDist: string): FastifyReply {
  const file = join(webDist, 'index.html');
  if (!existsSync(file))
    return sendHtml(reply.code(503), 'The page is not built', '<p>Run <code>npm start</code>, which builds it.</p>');
  const nonce = createNonce();
  return reply
    .headers({ 'content-security-policy': pagePolicy(nonce) })
    .type('text/html; charset=utf-8')
    .send(readFileSync(file, 'utf8').replaceAll('{{csp-nonce}}', nonce));
}

/** For a person who opens an address that the gate refuses; programs get problem details. */
export function sendRefusalPage(reply: FastifyReply, cause: Problem, path: string, requestId: string): FastifyReply {
  // Followed from our own page, the same link is a request of this site.
  const again =
    cause.code === 'fetch-site-not-allowed' && isPagePath(path) ? `<p><a href="${path}">Open ${path}</a></p>` : '';
  const { title } = JSON.parse(formatProblem(cause, requestId)) as { title: string };
  return sendHtml(reply.code(cause.status), title, `<p>${escapeHtml(cause.message)}</p>${again}`);
}

function sendHtml(reply: FastifyReply, title: string, body: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shardscope</title><h1>${escapeHtml(title)}</h1>${body}</html>`,
    );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function typeOf(path: string): string {
  return TYPES[posix.extname(path).slice(1)] ?? 'application/octet-stream';
}

function listFiles(root: string, under = '/'): string[] {
  if (!existsSync(join(root, under))) return [];
  return readdirSync(join(root, under)).flatMap((name) => {
    const path = posix.join(under, name);
    return statSync(join(root, path)).isDirectory() ? listFiles(root, path) : [path];
  });
}
