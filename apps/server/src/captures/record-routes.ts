import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { bytesAnswer, noQuery, problems, wholeNumber } from '../answers.ts';
import { recordDetailSchema, rowsPageSchema } from '../decoding/answers.ts';
import type { Decoding, RecordSlab } from '../decoding/decoding.ts';
import { sendDownload, sendJsonBytes } from '../send-bytes.ts';
import type { CaptureReader } from './captures.ts';
import { batchParams, findBatch, noLayer, noRecord, recordParams } from './find-capture.ts';
import { readRows } from './read-rows.ts';
import { readSlab } from './read-slab.ts';

export type RecordOptions = { readonly captures: CaptureReader; readonly decoding: Decoding };

const rowsQuery = z.strictObject({
  cursor: wholeNumber(0, 10_000_000).optional(),
  limit: wholeNumber(1, 10_000).optional(),
});
const rowsSchema = { params: batchParams, querystring: rowsQuery, response: { 200: rowsPageSchema, ...problems(404) } };

const detailSchema = {
  params: recordParams,
  querystring: noQuery,
  response: { 200: recordDetailSchema, ...problems(404) },
};

const dataQuery = z.strictObject({
  layer: z
    .string()
    .regex(/^0(\.\d{1,5}){0,15}$/, 'must be the id of a layer, such as 0.0')
    .optional(),
  as: z.enum(['bytes', 'text']).optional(),
});
const dataSchema = { params: recordParams, querystring: dataQuery, response: { 200: bytesAnswer(), ...problems(404) } };

/** Rows, records and their bytes: written by a worker, and sent as they are. The schemas describe them; no serializer runs. */
export const recordRoutes: FastifyPluginAsyncZod<RecordOptions> = async (app, { captures, decoding }) => {
  const config = { role: 'viewer' } as const;

  app.get('/api/captures/:id/batches/:b/records', { config, schema: rowsSchema }, async (request, reply) => {
    const { params, query } = request;
    const { cursor = 0, limit = 1000 } = query;
    const { capture, batch, records } = await findBatch(captures, params.id, params.b);
    const to = Math.min(records, cursor + limit);
    const rows = await readRows(captures, decoding, capture, batch, { from: cursor, to });
    const counts = { total: records, issues: batch.issueCount ?? batch.issues.length };
    const rest = JSON.stringify({ ...(to < records && { nextCursor: String(to) }), counts });
    return sendJsonBytes(reply, ['{"rows":[', ...withCommas(rows), `],${rest.slice(1)}`]);
  });

  app.get('/api/captures/:id/batches/:b/records/:n', { config, schema: detailSchema }, async ({ params }, reply) =>
    sendJsonBytes(reply, [await decoding.detail(await readOne(captures, params))]),
  );

  app.get('/api/captures/:id/batches/:b/records/:n/data', { config, schema: dataSchema }, async (request, reply) => {
    const { params, query } = request;
    const { layer = '0', as = 'bytes' } = query;
    const bytes = (await decoding.data(await readOne(captures, params), layer, as)) ?? noLayer(layer);
    const ending = as === 'text' ? 'json' : 'bin';
    return sendDownload(reply, `record-${params.b}-${params.n}-layer-${layer}.${ending}`, bytes);
  });
};

async function readOne(captures: CaptureReader, params: z.output<typeof recordParams>): Promise<RecordSlab> {
  const { capture, batch, records } = await findBatch(captures, params.id, params.b);
  if (params.n >= records) noRecord(records, params.n);
  return readSlab(captures, capture, batch, params.n, params.n + 1);
}

function withCommas(pieces: readonly Uint8Array[]): (Uint8Array | string)[] {
  return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [',', piece]));
}
