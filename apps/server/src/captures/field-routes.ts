import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problems } from '../answers.ts';
import type { Decoding } from '../decoding/decoding.ts';
import { fieldSchema } from '../filter/answers.ts';
import { MAX_EXPRESSION_CHARS } from '../filter/filter.ts';
import { refuseFilter } from '../filter/questions.ts';
import { sendJsonBytes } from '../send-bytes.ts';
import type { CaptureReader } from './captures.ts';
import { batchParams, findBatch } from './find-capture.ts';
import type { ScanLimits } from './match-batch.ts';
import { readSlab } from './read-slab.ts';
import { slabRanges } from './slab-ranges.ts';
import { slabsAsDone } from './slabs-as-done.ts';

export type FieldOptions = {
  readonly captures: CaptureReader;
  readonly decoding: Decoding;
  readonly scanLimits: ScanLimits;
};

const fieldQuery = z.strictObject({
  path: z
    .string()
    .min(1)
    .max(MAX_EXPRESSION_CHARS)
    .meta({ description: 'A place in the decoded value, such as $.order.items[0].price' }),
});
const valuesSchema = {
  params: batchParams,
  querystring: fieldQuery,
  response: { 200: fieldSchema, ...problems(404, 422) },
};

/** What stands at a place in every record of a batch, as it was written: a column of the table, in one answer. */
export const fieldRoutes: FastifyPluginAsyncZod<FieldOptions> = async (app, { captures, decoding, scanLimits }) => {
  const config = { role: 'viewer' } as const;
  app.get(
    '/api/captures/:id/batches/:b/values',
    { config, schema: valuesSchema },
    async ({ params, query: { path } }, reply) => {
      const { capture, batch, records } = await findBatch(captures, params.id, params.b);
      const until = Date.now() + scanLimits.scanSeconds * 1000;
      const ranges = records === 0 ? [{ from: 0, to: 0 }] : slabRanges(batch, 0, records);
      const answers = slabsAsDone(decoding.lanes, ranges, async ({ from, to }, continued) => {
        const slab = await readSlab(captures, capture, batch, from, to);
        return decoding.field(slab, path, { continued, until });
      });
      const found: z.output<typeof fieldSchema>['values'] = [];
      const counts = { total: records, scanned: 0, found: 0, failed: 0, cut: 0 };
      for await (const answer of answers) {
        if (answer.kind === 'refused') refuseFilter({ engine: 'path', expression: path }, answer);
        for (const value of answer.values) found.push(value);
        counts.scanned += answer.scanned;
        counts.failed += answer.failed;
        counts.cut += answer.cut;
      }
      const values = found.toSorted((a, b) => a.n - b.n);
      return sendJsonBytes(reply, [JSON.stringify({ values, counts: { ...counts, found: values.length } })]);
    },
  );
};
