import { MAX_BATCH_RECORDS } from '@shardscope/event-model';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { sql } from 'kysely';
import { z } from 'zod';
import { noQuery, problems } from '../answers.ts';
import type { Config } from '../config.ts';
import type { Demo } from '../demo/demo.ts';
import type { Store } from '../store/store.ts';

const configSchema = z.strictObject({
  limits: z.strictObject({ jsonBodyBytes: z.int(), fileBytes: z.int(), batchRecords: z.int() }),
  readOnly: z.boolean(),
  replay: z.strictObject({ allow: z.array(z.string()), configFile: z.string() }),
  aws: z.strictObject({
    region: z.string().optional(),
    profile: z.string().optional(),
    endpoint: z.string().optional(),
    lambdaEndpoint: z.string().optional(),
    endpointIsCustom: z.boolean(),
  }),
  store: z.strictObject({ kind: z.enum(['embedded', 'postgres']), capturesBytes: z.int() }),
  demo: z.enum(['off', 'starting', 'ready', 'failed']),
});

/** What the screen must know of how this server was started. */
export const configRoutes: FastifyPluginAsyncZod<{ config: Config; store: Store; demo: Demo }> = async (
  app,
  { config, store, demo },
) => {
  app.get(
    '/api/config',
    { config: { role: 'viewer' }, schema: { querystring: noQuery, response: { 200: configSchema, ...problems() } } },
    async () => {
      const { region, profile, endpoint, lambdaEndpoint } = config;
      const stored = await store.db
        .selectFrom('captures')
        .select(sql<number>`coalesce(sum(bytes), 0)`.as('bytes'))
        .where('state', '=', 'ready')
        .executeTakeFirstOrThrow();
      return {
        limits: { jsonBodyBytes: config.jsonBodyBytes, fileBytes: config.fileBytes, batchRecords: MAX_BATCH_RECORDS },
        readOnly: config.readOnly,
        replay: { allow: [...config.replayAllow()], configFile: config.configFile },
        aws: {
          ...(region && { region }),
          ...(profile && { profile }),
          ...(endpoint && { endpoint }),
          ...(lambdaEndpoint && { lambdaEndpoint }),
          endpointIsCustom: endpoint !== undefined,
        },
        store: { kind: store.kind, capturesBytes: stored.bytes },
        demo: demo.state,
      };
    },
  );
};
