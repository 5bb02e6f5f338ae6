import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noQuery, problems } from '../answers.ts';
import type { Decoding } from '../decoding/decoding.ts';
import { filterTestSchema } from './answers.ts';
import { type BatchMatcher, countsOf } from './filter.ts';
import { filterBody, refuseFilter, toFilter } from './questions.ts';

export type FilterOptions = { readonly matcher: BatchMatcher; readonly decoding: Decoding };

/** As much as one record of Kinesis holds. */
const SAMPLE_CHARS = 10 * 1024 * 1024;

const testBody = z.union([
  z.strictObject({ filter: filterBody, sample: z.string().max(SAMPLE_CHARS) }),
  z.strictObject({ filter: filterBody, captureId: z.uuid(), batch: z.int().min(0) }),
]);
const testSchema = {
  querystring: noQuery,
  body: testBody,
  response: { 200: filterTestSchema, ...problems(404, 422) },
};

/** Tries a filter on a text that stands for a record's data, or on a stored batch. Nothing is kept. */
export const filterRoutes: FastifyPluginAsyncZod<FilterOptions> = async (app, { matcher, decoding }) => {
  const config = { role: 'viewer', computes: true } as const;
  app.post('/api/filter/test', { config, schema: testSchema }, async ({ body }) => {
    const filter = toFilter(body.filter);
    if (!('sample' in body)) return { counts: countsOf(await matcher.match(body.captureId, body.batch, filter)) };
    const answer = await decoding.filterSample(Buffer.from(body.sample), filter);
    if (answer.kind === 'refused') refuseFilter(filter, answer);
    return { matched: answer.matches.length > 0, failed: answer.failed > 0, cut: answer.cut > 0 };
  });
};
