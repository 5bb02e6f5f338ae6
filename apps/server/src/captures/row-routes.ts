import type { Batch } from '@shardscope/event-model';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { bytesAnswer, problems, wholeNumber } from '../answers.ts';
import { rowsPageSchema } from '../decoding/answers.ts';
import { matchesSchema } from '../filter/answers.ts';
import { type BatchMatcher, countsOf, type MatchesPart } from '../filter/filter.ts';
import { filterQuery } from '../filter/questions.ts';
import { sendJsonBytes, sendJsonLines } from '../send-bytes.ts';
import { batchParams, findBatch } from './find-capture.ts';
import { type RowsSource, readRows, readRowsAt } from './read-rows.ts';

export type RowOptions = RowsSource & { readonly matcher: BatchMatcher };

const rowsQuery = z.strictObject({
  /** With a filter it counts the matching rows, without one all. */
  cursor: wholeNumber(0, 10_000_000).optional(),
  limit: wholeNumber(1, 10_000).optional(),
  filter: filterQuery.optional(),
});
const rowsSchema = {
  params: batchParams,
  querystring: rowsQuery,
  response: { 200: rowsPageSchema, ...problems(404, 422) },
};
const matchesQuerySchema = {
  params: batchParams,
  querystring: z.strictObject({ filter: filterQuery }),
  response: { 200: matchesSchema, ...problems(404, 422) },
};
const matchLinesSchema = {
  ...matchesQuerySchema,
  description: 'The same as lines of JSON while it is found: positions since the line before, counts up to here',
  response: { 200: bytesAnswer('application/x-ndjson'), ...problems(404, 422) },
};

/** The rows of a batch, all or those that a filter takes: written by a worker, and sent as they are. No serializer runs. */
export const rowRoutes: FastifyPluginAsyncZod<RowOptions> = async (app, options) => {
  const { captures, matcher } = options;
  const config = { role: 'viewer' } as const;

  app.get('/api/captures/:id/batches/:b/records', { config, schema: rowsSchema }, async ({ params, query }, reply) => {
    const { cursor = 0, limit = 1000, filter } = query;
    const { capture, batch, records } = await findBatch(captures, params.id, params.b);
    const total = { total: records, issues: issuesOf(batch) };
    if (filter === undefined) {
      const to = Math.min(records, cursor + limit);
      const pieces = await readRows(options, capture, batch, { from: cursor, to });
      return sendJsonBytes(reply, pageOf(pieces, to < records ? to : undefined, total));
    }
    const found = await matcher.match(params.id, params.b, filter);
    const to = cursor + limit;
    const pieces = await readRowsAt(options, capture, batch, found.matches.slice(cursor, to));
    const next = to < found.matches.length ? to : undefined;
    return sendJsonBytes(reply, pageOf(pieces, next, { ...total, ...countsOf(found) }));
  });

  app.get(
    '/api/captures/:id/batches/:b/matches',
    { config, schema: matchesQuerySchema },
    async ({ params, query }, reply) => {
      const found = await matcher.match(params.id, params.b, query.filter);
      return sendJsonBytes(reply, [
        matchesText({ positions: found.matches, userRecords: found.userRecords, sum: found }),
      ]);
    },
  );

  app.get(
    '/api/captures/:id/batches/:b/matches/lines',
    { config, schema: matchLinesSchema },
    async ({ params, query }, reply) => {
      const parts = matcher.matchParts(params.id, params.b, query.filter);
      // A wrong filter is refused before the first line, with its own status.
      const first = await parts.next();
      return sendJsonLines(reply, matchLines(first, parts));
    },
  );
};

async function* matchLines(first: IteratorResult<MatchesPart>, parts: AsyncGenerator<MatchesPart>) {
  try {
    for (let next = first; !next.done; next = await parts.next()) yield matchesText(next.value);
  } finally {
    await parts.return(undefined);
  }
}

function matchesText({ positions, userRecords, sum }: MatchesPart): string {
  const inside = userRecords.length === 0 ? {} : { userRecords };
  return JSON.stringify({ positions, ...inside, counts: countsOf(sum), ...(sum.failure && { failure: sum.failure }) });
}

function pageOf(pieces: readonly Uint8Array[], next: number | undefined, counts: Readonly<Record<string, unknown>>) {
  const rest = JSON.stringify({ ...(next !== undefined && { nextCursor: String(next) }), counts });
  const rows = pieces.flatMap((piece, i) => (i === 0 ? [piece] : [',', piece]));
  return ['{"rows":[', ...rows, `],${rest.slice(1)}`];
}

function issuesOf({ issueCount, issues }: Batch): number {
  return issueCount ?? issues.length;
}
