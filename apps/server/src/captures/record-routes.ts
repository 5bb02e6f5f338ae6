import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { bytesAnswer, noQuery, problems } from '../answers.ts';
import { recordDetailSchema } from '../decoding/answers.ts';
import type { Decoding } from '../decoding/decoding.ts';
import { sendDownload, sendJsonBytes } from '../send-bytes.ts';
import type { CaptureReader } from './captures.ts';
import { noLayer, recordParams } from './find-capture.ts';
import { readRecord } from './read-record.ts';

export type RecordOptions = { readonly captures: CaptureReader; readonly decoding: Decoding };

const detailSchema = {
  params: recordParams,
  querystring: noQuery,
  response: { 200: recordDetailSchema, ...problems(404) },
};

export const dataQuery = z.strictObject({
  layer: z
    .string()
    .regex(/^0(\.\d{1,5}){0,15}$/, 'must be the id of a layer, such as 0.0')
    .optional(),
  as: z
    .enum(['bytes', 'text', 'input'])
    .optional()
    .describe('bytes: what came out of it. text: its tree as JSON. input: what went in, which every layer has'),
});
const dataSchema = { params: recordParams, querystring: dataQuery, response: { 200: bytesAnswer(), ...problems(404) } };

/** Records and their bytes: written by a worker, and sent as they are. The schemas describe them; no serializer runs. */
export const recordRoutes: FastifyPluginAsyncZod<RecordOptions> = async (app, { captures, decoding }) => {
  const config = { role: 'viewer' } as const;

  app.get('/api/captures/:id/batches/:b/records/:n', { config, schema: detailSchema }, async ({ params }, reply) =>
    sendJsonBytes(reply, [await decoding.detail(await readRecord(captures, params))]),
  );

  app.get('/api/captures/:id/batches/:b/records/:n/data', { config, schema: dataSchema }, async (request, reply) => {
    const { params, query } = request;
    const { layer = '0', as = 'bytes' } = query;
    const bytes = (await decoding.data(await readRecord(captures, params), layer, as)) ?? noLayer(layer);
    const ending = as === 'text' ? 'json' : 'bin';
    return sendDownload(reply, `record-${params.b}-${params.n}-layer-${layer}.${ending}`, bytes);
  });
};
