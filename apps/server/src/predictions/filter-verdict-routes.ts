import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noQuery, problems } from '../answers.ts';
import { sendJsonBytes } from '../send-bytes.ts';
import { patternAnswerSchema } from './answers.ts';
import type { PredictionOptions } from './ask-prediction.ts';
import { filterPatternsSchema } from './questions.ts';
import { readStoredBatch } from './stored-batch.ts';

const verdictSchema = z
  .strictObject({
    delivered: z.boolean(),
    answers: z.array(patternAnswerSchema),
    deliveredBySpelling: z.boolean().optional(),
    data: z.enum(['json', 'gzip', 'kpl-aggregate', 'other']),
  })
  .meta({ id: 'FilterVerdict' });

/** Records with one verdict share it: `ofRecord` has its index for every record. */
export const filterVerdictsSchema = z
  .strictObject({ verdicts: z.array(verdictSchema), ofRecord: z.array(z.int()) })
  .meta({ id: 'FilterVerdicts' });

const verdictsSchema = {
  querystring: noQuery,
  body: z.strictObject({ captureId: z.uuid(), batch: z.int().min(0), filterPatterns: filterPatternsSchema.min(1) }),
  response: { 200: filterVerdictsSchema, ...problems(404) },
};

/** What filter criteria say of every record of a stored batch: for a screen that predicts by itself. A refused pattern matches nothing. */
export const filterVerdictRoutes: FastifyPluginAsyncZod<PredictionOptions> = async (app, { captures, decoding }) => {
  const config = { role: 'viewer', computes: true } as const;
  app.post('/api/predictions/filter', { config, schema: verdictsSchema }, async ({ body }, reply) => {
    const stored = await readStoredBatch(captures, body.captureId, body.batch);
    return sendJsonBytes(reply, [await decoding.verdicts({ ...stored, patterns: body.filterPatterns })]);
  });
};
