import { formatRowAddress, parseRowAddress, type RowAddress } from '@shardscope/event-model';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { writerOf } from '../access.ts';
import { noQuery, problems } from '../answers.ts';
import { problem } from '../problems.ts';
import type { CaptureReader, MarkStore, Marks } from './captures.ts';
import type { ChangeFeed } from './change-feed.ts';
import { batchParams, findBatchRow } from './find-capture.ts';

export type MarksOptions = { readonly captures: CaptureReader; readonly marks: MarkStore; readonly feed: ChangeFeed };

const USER_RECORDS = 'User records by their rows, such as 214.3. That the record holds so many is not checked';
const marksSchema = z
  .strictObject({
    revision: z.int(),
    positions: z.array(z.int()),
    userRecords: z.array(z.string()).optional().describe('Absent where none is marked'),
  })
  .meta({ id: 'Marks' });
/** All marks at once: a body without `userRecords` leaves none of them marked, as every body does that does not know of them. */
const marksBody = z.strictObject({
  positions: z.array(z.int().min(0)).max(10_000),
  userRecords: z.array(z.string().max(20)).max(100_000).optional().describe(USER_RECORDS),
});
const IF_MATCH = /^"(\d{1,15})"$/;

/** Marks of a batch. The revision is the ETag: who writes says which marks were seen, and nobody's marks are lost unseen. */
export const marksRoutes: FastifyPluginAsyncZod<MarksOptions> = async (app, { captures, marks, feed }) => {
  app.get(
    '/api/captures/:id/batches/:b/marks',
    {
      config: { role: 'viewer' },
      schema: { params: batchParams, querystring: noQuery, response: { 200: marksSchema, ...problems(404) } },
    },
    async ({ params: { id, b } }, reply) => {
      await findBatchRow(captures, id, b);
      const current = await marks.readMarks(id, b);
      return reply.header('etag', `"${current.revision}"`).send(toAnswer(current));
    },
  );

  app.put(
    '/api/captures/:id/batches/:b/marks',
    {
      config: { role: 'operator', mutates: true },
      schema: {
        params: batchParams,
        querystring: noQuery,
        body: marksBody,
        response: { 200: marksSchema, ...problems(404, 412, 428) },
      },
    },
    async (request, reply) => {
      const { id, b } = request.params;
      const { records } = await findBatchRow(captures, id, b);
      const revision = revisionOf(request.headers['if-match']);
      const wanted = {
        revision,
        positions: positionsOf(request.body.positions, records),
        userRecords: userRecordsOf(request.body.userRecords ?? [], records),
      };
      const { written, marks: now } = await marks.writeMarks(id, b, wanted, writerOf(request));
      if (!written) throw stale(now.revision);
      feed.publish(id, { kind: 'marks', batch: b, revision: now.revision });
      return reply.header('etag', `"${now.revision}"`).send(toAnswer(now));
    },
  );
};

function toAnswer({ revision, positions, userRecords }: Marks) {
  const rows = userRecords.length === 0 ? {} : { userRecords: userRecords.map(formatRowAddress) };
  return { revision, positions: [...positions], ...rows };
}

function revisionOf(ifMatch: string | undefined): number {
  if (ifMatch === undefined) {
    const detail = 'Send If-Match with the ETag of the marks that you saw: GET them first. Nothing was changed.';
    throw problem('precondition-missing', {}, detail);
  }
  const [, digits] = IF_MATCH.exec(ifMatch) ?? [];
  if (digits !== undefined) return Number(digits);
  const errors = [{ in: 'headers', pointer: '/if-match', message: 'must be one ETag of the marks, such as "3"' }];
  throw problem('request-invalid', { errors }, 'If-Match must be one ETag of the marks, such as "3", with its quotes.');
}

/** In the order of the batch, each once. One that the batch does not have is refused, not dropped. */
function positionsOf(given: readonly number[], records: number): number[] {
  const wrong = given.find((position) => position >= records);
  if (wrong === undefined) return [...new Set(given)].sort((a, b) => a - b);
  throw refused('positions', `holds ${wrong}, but the batch has ${records} records, counted from 0`);
}

/** The same for user records, each by the text of its row. */
function userRecordsOf(given: readonly string[], records: number): RowAddress[] {
  const rows = [...new Set(given)].map((text) => {
    const row = parseRowAddress(text);
    if (row?.userRecord === undefined) {
      throw refused('userRecords', `holds ${JSON.stringify(text)}, which is no row of a user record, such as 214.3`);
    }
    if (row.position < records) return { position: row.position, userRecord: row.userRecord };
    throw refused('userRecords', `holds ${text}, but the batch has ${records} records, counted from 0`);
  });
  return rows.sort((a, b) => a.position - b.position || a.userRecord - b.userRecord);
}

function refused(member: 'positions' | 'userRecords', message: string) {
  const errors = [{ in: 'body', pointer: `/${member}`, message }];
  return problem('request-invalid', { errors }, `body/${member}: ${message}. Nothing was changed.`);
}

function stale(revision: number) {
  return problem(
    'marks-stale',
    { revision },
    `Somebody has changed the marks: they are at revision ${revision} now. GET them, and mark again. Nothing was changed.`,
    {
      headers: { etag: `"${revision}"` },
    },
  );
}
