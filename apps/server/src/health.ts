import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { sql } from 'kysely';
import { z } from 'zod';
import { noQuery, problems } from './answers.ts';
import { problem } from './problems.ts';
import type { Store } from './store/store.ts';

const statusSchema = z.strictObject({ status: z.enum(['ok', 'ready']) });

/** `healthz`: the process answers. `readyz`: and its store too. They say nothing else, since anyone may ask. */
export const healthRoutes: FastifyPluginAsyncZod<{ store: Store }> = async (app, { store }) => {
  const schema = { querystring: noQuery, response: { 200: statusSchema, ...problems() } };
  app.get('/healthz', { config: { role: 'anyone' }, schema, logLevel: 'silent' }, async () => ({
    status: 'ok' as const,
  }));
  app.get('/readyz', { config: { role: 'anyone' }, schema, logLevel: 'silent' }, async () => {
    try {
      await sql`select 1`.execute(store.db);
    } catch (cause) {
      throw problem('storage-failed', {}, 'The store does not answer.', { cause });
    }
    return { status: 'ready' as const };
  });
};
