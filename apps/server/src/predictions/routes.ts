import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { noQuery, problems } from '../answers.ts';
import { sendJsonBytes } from '../send-bytes.ts';
import { predictedSchema } from './answers.ts';
import { askPrediction, type PredictionOptions } from './ask-prediction.ts';
import { mappingRoutes } from './mapping-routes.ts';
import { predictBody, predictShardBody } from './questions.ts';
import { predictedShardSchema } from './shard-answers.ts';

const predictSchema = {
  querystring: noQuery,
  body: predictBody,
  response: { 200: predictedSchema, ...problems(404) },
};

const predictShardSchema = {
  querystring: noQuery,
  body: predictShardBody,
  response: { 200: predictedShardSchema, ...problems(404) },
};

/** What Lambda would do with a stored batch: the model's answer, over the batch's own facts. Nothing is kept. */
export const predictionRoutes: FastifyPluginAsyncZod<PredictionOptions> = async (app, options) => {
  await app.register(mappingRoutes);
  const config = { role: 'viewer', computes: true } as const;
  app.post('/api/predictions', { config, schema: predictSchema }, async ({ body }, reply) => {
    return sendJsonBytes(reply, [await askPrediction(options, body)]);
  });
  // The records of the batch as a run of records of their shard, cut by the mapping into batches and lanes.
  app.post('/api/predictions/shard', { config, schema: predictShardSchema }, async ({ body }, reply) => {
    return sendJsonBytes(reply, [await askPrediction(options, body)]);
  });
};
