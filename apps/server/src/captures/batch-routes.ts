import { batchSummaryOf } from '@shardscope/event-model';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noQuery, problems } from '../answers.ts';
import { batchDetailSchema, batchSummarySchema, toBatchDetail } from './capture-answers.ts';
import type { CaptureReader } from './captures.ts';
import { batchParams, captureParams, findBatchRow, findCapture } from './find-capture.ts';

const batchesSchema = z.strictObject({ items: z.array(batchSummarySchema) });

export const batchRoutes: FastifyPluginAsyncZod<{ captures: CaptureReader }> = async (app, { captures }) => {
  const config = { role: 'viewer' } as const;

  app.get(
    '/api/captures/:id/batches',
    {
      config,
      schema: { params: captureParams, querystring: noQuery, response: { 200: batchesSchema, ...problems(404) } },
    },
    async ({ params: { id } }) => {
      await findCapture(captures, id);
      return { items: (await captures.listBatches(id)).map(batchSummaryOf) };
    },
  );

  app.get(
    '/api/captures/:id/batches/:b',
    {
      config,
      schema: { params: batchParams, querystring: noQuery, response: { 200: batchDetailSchema, ...problems(404) } },
    },
    async ({ params: { id, b } }) => toBatchDetail(await findBatchRow(captures, id, b)),
  );
};
