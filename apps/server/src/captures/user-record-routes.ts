import { parseRowAddress, type RowAddress } from '@shardscope/event-model';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { bytesAnswer, noQuery, problems, wholeNumber } from '../answers.ts';
import { userRecordDetailSchema, userRecordsOfRecordSchema, userRecordsPageSchema } from '../decoding/answers.ts';
import { problem } from '../problems.ts';
import { sendDownload, sendJsonBytes } from '../send-bytes.ts';
import { batchParams, findBatch, noLayer, recordParams } from './find-capture.ts';
import { readRecord } from './read-record.ts';
import type { RowsSource } from './read-rows.ts';
import { readUserRecords } from './read-user-records.ts';
import { dataQuery } from './record-routes.ts';

const userRecordParams = z.strictObject({ ...recordParams.shape, m: wholeNumber(0, 10_000_000) });
const limit = wholeNumber(1, 10_000).optional();
const batchQuery = z.strictObject({
  cursor: z
    .string()
    .refine((text) => parseRowAddress(text) !== undefined, 'must be a nextCursor of this list, or a row such as 214.0')
    .optional(),
  limit,
});
const recordQuery = z.strictObject({ cursor: wholeNumber(0, 10_000_000).optional(), limit });

const DEFAULT_LIMIT = 1000;
const config = { role: 'viewer' } as const;
const answers = problems(404);

/** The user records inside KPL aggregates: rows of a batch, rows of a record, one of them, and its bytes. No serializer runs. */
export const userRecordRoutes: FastifyPluginAsyncZod<RowsSource> = async (app, source) => {
  const { captures, decoding } = source;
  app.get(
    '/api/captures/:id/batches/:b/user-records',
    {
      config,
      schema: { params: batchParams, querystring: batchQuery, response: { 200: userRecordsPageSchema, ...answers } },
    },
    async ({ params, query }, reply) => {
      const { capture, batch, records } = await findBatch(captures, params.id, params.b);
      const from = parseRowAddress(query.cursor ?? '0') ?? { position: 0 };
      const { pieces, next } = await readUserRecords(source, capture, batch, {
        from,
        records,
        limit: query.limit ?? DEFAULT_LIMIT,
      });
      return sendJsonBytes(reply, pageOf(pieces, { ...(next !== undefined && { nextCursor: nameOf(next) }) }));
    },
  );

  app.get(
    '/api/captures/:id/batches/:b/records/:n/user-records',
    {
      config,
      schema: {
        params: recordParams,
        querystring: recordQuery,
        response: { 200: userRecordsOfRecordSchema, ...answers },
      },
    },
    async ({ params, query }, reply) => {
      const slab = await readRecord(captures, params);
      const { cursor = 0, limit = DEFAULT_LIMIT } = query;
      const { rows, next, total, listed } = await decoding.userRecords(slab, { from: cursor, limit });
      const nextCursor = next === undefined ? {} : { nextCursor: String(next.userRecord) };
      return sendJsonBytes(reply, pageOf([rows], { ...nextCursor, counts: { total, listed } }));
    },
  );

  await app.register(oneRoutes, source);
};

const oneRoutes: FastifyPluginAsyncZod<RowsSource> = async (app, { captures, decoding }) => {
  app.get(
    '/api/captures/:id/batches/:b/records/:n/user-records/:m',
    {
      config,
      schema: { params: userRecordParams, querystring: noQuery, response: { 200: userRecordDetailSchema, ...answers } },
    },
    async ({ params }, reply) => {
      const detail = await decoding.userRecord(await readRecord(captures, params), params.m);
      return sendJsonBytes(reply, [detail ?? noUserRecord(params)]);
    },
  );

  app.get(
    '/api/captures/:id/batches/:b/records/:n/user-records/:m/data',
    {
      config,
      schema: { params: userRecordParams, querystring: dataQuery, response: { 200: bytesAnswer(), ...answers } },
    },
    async ({ params, query }, reply) => {
      const { layer = '0', as = 'bytes' } = query;
      const bytes = await decoding.userRecordData(await readRecord(captures, params), params.m, layer, as);
      const name = `record-${params.b}-${params.n}.${params.m}-layer-${layer}.${as === 'text' ? 'json' : 'bin'}`;
      return sendDownload(reply, name, bytes ?? (layer === '0' ? noUserRecord(params) : noLayer(layer)));
    },
  );
};

function pageOf(pieces: readonly Uint8Array[], rest: Readonly<Record<string, unknown>>) {
  const rows = pieces.filter(({ length }) => length > 0).flatMap((piece, i) => (i === 0 ? [piece] : [',', piece]));
  const members = JSON.stringify(rest).slice(1);
  return ['{"rows":[', ...rows, members === '}' ? ']}' : `],${members}`];
}

function nameOf({ position, userRecord }: RowAddress): string {
  return `${position}.${userRecord ?? 0}`;
}

function noUserRecord({ n, m }: { readonly n: number; readonly m: number }): never {
  throw problem(
    'not-found',
    { record: n, userRecord: m },
    `Record ${n} holds no user record ${m}. Its user-records lists those that it holds, from 0.`,
  );
}
