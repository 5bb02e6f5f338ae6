import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { bytesAnswer, problems, wholeNumber } from '../answers.ts';
import type { Decoding } from '../decoding/decoding.ts';
import { problem } from '../problems.ts';
import { sendDownload } from '../send-bytes.ts';
import type { CaptureReader, CaptureRow } from './captures.ts';
import { exportCsv, exportNdjson } from './export-capture.ts';
import { captureParams, findBatchRow, findCapture } from './find-capture.ts';

export type ExportOptions = { readonly captures: CaptureReader; readonly decoding: Decoding };

const form = z.enum(['event', 'ndjson', 'csv']).optional();
const exportQuery = z
  .strictObject({
    as: form,
    /** Another name of `as`. */
    format: form,
    /** Absent means all of them, in their order. */
    batch: wholeNumber(0, 10_000_000).optional(),
  })
  .refine((query) => (query.as === undefined) !== (query.format === undefined), {
    message: 'needs one of as=event, as=ndjson, as=csv',
  });
const exportSchema = {
  params: captureParams,
  querystring: exportQuery,
  response: { 200: bytesAnswer('*/*'), ...problems(404) },
};

const FORMS = {
  ndjson: { type: 'application/x-ndjson', write: exportNdjson },
  csv: { type: 'text/csv; charset=utf-8', write: exportCsv },
} as const;

/** A capture in another form. `event` is no other form: the bytes of one captured event, untouched. */
export const exportRoutes: FastifyPluginAsyncZod<ExportOptions> = async (app, { captures, decoding }) => {
  const config = { role: 'viewer' } as const;
  app.get('/api/captures/:id/export', { config, schema: exportSchema }, async ({ params, query }, reply) => {
    const capture = await findCapture(captures, params.id);
    const name = `capture-${capture.id}${query.batch === undefined ? '' : `-batch-${query.batch}`}`;
    const as = query.as ?? query.format ?? 'event';
    if (as === 'event') {
      const { facts } = await findBatchRow(captures, capture.id, query.batch ?? onlyBatchOf(capture));
      const { start, end } = facts.span;
      return sendDownload(reply, `${name}.json`, await captures.readContent(capture, start, end));
    }
    if (query.batch !== undefined) await findBatchRow(captures, capture.id, query.batch);
    const batches = query.batch === undefined ? [...Array(capture.batches).keys()] : [query.batch];
    const { type, write } = FORMS[as];
    const bytes = write({ captures, decoding, capture, batches });
    return sendDownload(reply, `${name}.${as}`, bytes, { type });
  });
};

function onlyBatchOf({ batches }: CaptureRow): number {
  if (batches <= 1) return 0;
  const message = `is needed: this capture has the batches 0 to ${batches - 1}`;
  const errors = [{ in: 'querystring', pointer: '/batch', message }];
  throw problem('request-invalid', { errors }, `querystring/batch: ${message}. Add &batch=0.`);
}
