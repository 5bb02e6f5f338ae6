import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problems } from '../answers.ts';
import { askedPlace, placeShape, toPlace } from '../aws/answers.ts';
import { streamName } from './answers.ts';
import { listShards, listStreams } from './list-streams.ts';
import type { FindPlace, FindStreamAccount } from './streams.ts';

const listQuery = z.strictObject(askedPlace);
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

type StreamOptions = {
  readonly findPlace: FindPlace;
  readonly findAccount: FindStreamAccount;
};

/** The account is asked for beside the streams: neither waits for the other. */
export const streamRoutes: FastifyPluginAsyncZod<StreamOptions> = async (app, { findPlace, findAccount }) => {
  app.get(
    '/api/streams',
    {
      config: { role: 'viewer' },
      schema: { querystring: listQuery, response: { 200: listAnswer, ...problems(404, 422) } },
    },
    async ({ query }) => {
      const place = await findPlace(query);
      const [streams, account] = await Promise.all([listStreams(place), findAccount(place)]);
      return { ...toPlace(place, 'kinesis', account), ...streams };
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
      const place = await findPlace(query);
      const [shards, account] = await Promise.all([listShards(place, name), findAccount(place)]);
      return { ...toPlace(place, 'kinesis', account), name, shards };
    },
  );
};
