import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noQuery, problems } from '../answers.ts';
import type { Demo } from '../demo/demo.ts';

const incidentsAnswer = z.strictObject({
  state: z.enum(['off', 'starting', 'ready', 'failed']),
  message: z.string().optional(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      about: z.string(),
      stream: z.string(),
      shardId: z.string(),
    }),
  ),
});

/** What the demo can show. An incident is opened by reading its shard: POST /api/reads. */
export const incidentRoutes: FastifyPluginAsyncZod<{ demo: Demo }> = async (app, { demo }) => {
  app.get(
    '/api/incidents',
    { config: { role: 'viewer' }, schema: { querystring: noQuery, response: { 200: incidentsAnswer, ...problems() } } },
    async () => ({
      state: demo.state,
      ...(demo.message !== undefined && { message: demo.message }),
      items: [...demo.incidents()],
    }),
  );
};
