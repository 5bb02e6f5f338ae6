import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noQuery, problems, wholeNumber } from '../answers.ts';
import type { Store } from '../store/store.ts';
import { listAudit, verifyAudit } from './audit.ts';

const pageQuery = z.strictObject({
  limit: wholeNumber(1, 1000).optional(),
  cursor: wholeNumber(1, Number.MAX_SAFE_INTEGER).optional(),
});

const auditRowSchema = z.strictObject({
  n: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  role: z.string(),
  action: z.string(),
  subject: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  hash: z.string(),
  previousHash: z.string(),
});
const pageSchema = z.strictObject({ items: z.array(auditRowSchema), nextCursor: z.string().optional() });
const verdictSchema = z.strictObject({ ok: z.boolean(), rows: z.int(), firstBad: z.int().optional() });

export const auditRoutes: FastifyPluginAsyncZod<{ store: Store }> = async (app, { store }) => {
  app.get(
    '/api/audit',
    { config: { role: 'viewer' }, schema: { querystring: pageQuery, response: { 200: pageSchema, ...problems() } } },
    async (request) => {
      const { limit = 100, cursor } = request.query;
      const rows = await listAudit(store, limit, cursor);
      const last = rows.at(-1);
      const items = rows.map((row) => ({ ...row, at: new Date(row.at).toISOString(), facts: present(row.facts) }));
      return { items, ...(last && last.n > 1 && { nextCursor: String(last.n) }) };
    },
  );

  app.get(
    '/api/audit/verify',
    { config: { role: 'viewer' }, schema: { querystring: noQuery, response: { 200: verdictSchema, ...problems() } } },
    async () => verifyAudit(store),
  );
};

function present<T>(facts: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
