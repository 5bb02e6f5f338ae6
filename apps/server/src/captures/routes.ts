import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { writerOf } from '../access.ts';
import { bytesAnswer, noBody, noContent, noQuery, problems, wholeNumber } from '../answers.ts';
import type { BatchMatcher } from '../filter/filter.ts';
import type { ChoiceStore } from '../schemas/schemas.ts';
import { sendDownload } from '../send-bytes.ts';
import { batchRoutes } from './batch-routes.ts';
import { captureSchema, captureSummarySchema, toCapture, toCaptureSummary } from './capture-answers.ts';
import type { CaptureReader, CaptureWriter, MarkStore } from './captures.ts';
import type { ChangeFeed } from './change-feed.ts';
import { changesRoutes } from './changes-routes.ts';
import { decodingRoutes } from './decoding-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { fieldRoutes } from './field-routes.ts';
import { captureParams, findCapture } from './find-capture.ts';
import { marksRoutes } from './marks-routes.ts';
import type { ScanLimits } from './match-batch.ts';
import { recordRoutes } from './record-routes.ts';
import { rowRoutes } from './row-routes.ts';
import { captureTitle, type SaveOptions, saveRoutes } from './save-routes.ts';
import { userRecordRoutes } from './user-record-routes.ts';

export type CapturesOptions = Omit<SaveOptions, 'captures'> & {
  readonly matcher: BatchMatcher;
  readonly scanLimits: ScanLimits;
  readonly captures: CaptureReader & CaptureWriter & MarkStore;
  readonly feed: ChangeFeed;
  readonly choices: ChoiceStore;
};

/** Everything under /api/captures. */
export const capturesRoutes: FastifyPluginAsyncZod<CapturesOptions> = async (app, options) => {
  const { captures, decoding, matcher, scanLimits, feed, choices } = options;
  await app.register(saveRoutes, options);
  await app.register(listRoutes, { captures });
  await app.register(changeRoutes, { captures, feed });
  await app.register(batchRoutes, { captures });
  await app.register(rowRoutes, { captures, decoding, matcher });
  await app.register(fieldRoutes, { captures, decoding, scanLimits });
  await app.register(recordRoutes, { captures, decoding });
  await app.register(userRecordRoutes, { captures, decoding });
  await app.register(exportRoutes, { captures, decoding });
  await app.register(marksRoutes, { captures, marks: captures, feed });
  await app.register(changesRoutes, { captures, feed });
  await app.register(decodingRoutes, { captures, choices, feed });
};

const listQuery = z.strictObject({
  q: z.string().max(200).optional(),
  limit: wholeNumber(1, 200).optional(),
  cursor: z
    .string()
    .regex(/^\d{1,15}\.[0-9a-f-]{36}$/, 'must be a nextCursor of this list')
    .optional(),
});
const listSchema = z.strictObject({ items: z.array(captureSummarySchema), nextCursor: z.string().optional() });
const readOneSchema = {
  params: captureParams,
  querystring: noQuery,
  response: { 200: captureSchema, ...problems(404) },
} as const;

const listRoutes: FastifyPluginAsyncZod<{ captures: CaptureReader }> = async (app, { captures }) => {
  const config = { role: 'viewer' } as const;

  app.get(
    '/api/captures',
    { config, schema: { querystring: listQuery, response: { 200: listSchema, ...problems() } } },
    async ({ query: { q, cursor, limit = 50 } }) => {
      const page = await captures.listCaptures({ limit, ...(q && { q }), ...(cursor && { cursor }) });
      return { ...page, items: page.items.map(toCaptureSummary) };
    },
  );

  app.get('/api/captures/:id', { config, schema: readOneSchema }, async ({ params: { id } }) =>
    toCapture(await findCapture(captures, id), await captures.listBatches(id)),
  );

  app.get(
    '/api/captures/:id/raw',
    {
      config,
      schema: { params: captureParams, querystring: noQuery, response: { 200: bytesAnswer(), ...problems(404) } },
    },
    async ({ params }, reply) => {
      const capture = await findCapture(captures, params.id);
      const name = `capture-${capture.id}.${capture.gzipped ? 'gz' : 'bin'}`;
      return sendDownload(reply, name, captures.readInput(capture), { length: capture.bytes });
    },
  );
};

const renameBody = z.strictObject({ title: captureTitle });
const renameSchema = { ...readOneSchema, body: renameBody } as const;
const removeSchema = { ...readOneSchema, body: noBody, response: { 204: noContent, ...problems(404) } } as const;

type ChangeOptions = { readonly captures: CaptureReader & CaptureWriter; readonly feed: ChangeFeed };

const changeRoutes: FastifyPluginAsyncZod<ChangeOptions> = async (app, { captures, feed }) => {
  const config = { role: 'operator', mutates: true } as const;

  app.patch('/api/captures/:id', { config, schema: renameSchema }, async (request) => {
    const { id } = request.params;
    await findCapture(captures, id);
    if (await captures.renameCapture(id, request.body.title, writerOf(request))) feed.publish(id, { kind: 'renamed' });
    return toCapture(await findCapture(captures, id), await captures.listBatches(id));
  });

  app.delete('/api/captures/:id', { config, schema: removeSchema }, async (request, reply) => {
    const { id } = request.params;
    await findCapture(captures, id);
    if (await captures.removeCapture(id, writerOf(request))) feed.publish(id, { kind: 'deleted' });
    return reply.code(204).send(null);
  });
};
