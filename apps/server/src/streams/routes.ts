import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problems } from '../answers.ts';
import { placeShape, regionName, streamName } from './answers.ts';
import { listShards, listStreams } from './list-streams.ts';
import type { FindPlace } from './streams.ts';

const listQuery = z.strictObject({ region: regionName.optional() });
const listAnswer = z.strictObject({
  ...placeShape,
  items: z.array(z.strictObject({ name: z.string(), status: z.string().optional(), openShards: z.int().optional() })),
  cut: z.boolean(),
});
const streamAnswer = z.strictObject({
  ...placeShape,
  name: z.string(),
  shards: z.array(
    z.strictObject({
      shardId: z.string(),
      state: z.enum(['open', 'closed']),
      startingHashKey: z.string(),
      endingHashKey: z.string(),
      parentShardId: z.string().optional(),
      adjacentParentShardId: z.string().optional(),
    }),
  ),
});

export const streamRoutes: FastifyPluginAsyncZod<{ findPlace: FindPlace }> = async (app, { findPlace }) => {
  app.get(
    '/api/streams',
    {
      config: { role: 'viewer' },
      schema: { querystring: listQuery, response: { 200: listAnswer, ...problems(404, 422) } },
    },
    async ({ query }) => {
      const place = findPlace(query.region);
      return { region: place.region, endpoint: place.endpoint, ...(await listStreams(place)) };
    },
  );

  app.get(
    '/api/streams/:name',
    {
      config: { role: 'viewer' },
      schema: {
        params: z.strictObject({ name: streamName }),
        querystring: listQuery,
        response: { 200: streamAnswer, ...problems(404, 422) },
      },
    },
    async ({ params: { name }, query }) => {
      const place = findPlace(query.region);
      return { region: place.region, endpoint: place.endpoint, name, shards: await listShards(place, name) };
    },
  );
};
