import type { SchemaTarget } from '@shardscope/event-model';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { writerOf } from '../access.ts';
import { noBody, noContent, noQuery, problems } from '../answers.ts';
import type { CaptureReader } from '../captures/captures.ts';
import type { Decoding } from '../decoding/decoding.ts';
import { problem } from '../problems.ts';
import { schemaBody, schemaDetail, schemaSummary, toSummary } from './answers.ts';
import { readDraft } from './read-draft.ts';
import type { DecodingNews, SchemaStore } from './schemas.ts';

export type SchemaOptions = {
  readonly schemas: SchemaStore;
  readonly captures: Pick<CaptureReader, 'findCapture'>;
  readonly decoding: Pick<Decoding, 'readSchema'>;
  readonly feed: DecodingNews;
};

/** More than this many would be read again by every worker. */
const MAX_SCHEMAS = 200;

const params = z.strictObject({ id: z.uuid('must be the id of a schema (a UUID): GET /api/schemas lists them') });
const listSchema = {
  querystring: noQuery,
  response: { 200: z.strictObject({ items: z.array(schemaSummary) }), ...problems() },
};
const oneSchema = { params, querystring: noQuery, response: { 200: schemaDetail, ...problems(404) } } as const;
const addSchema = {
  querystring: noQuery,
  body: schemaBody,
  response: { 201: schemaSummary, ...problems(404, 422) },
};
const removeSchema = { ...oneSchema, body: noBody, response: { 204: noContent, ...problems(404) } } as const;

/** Schemas for records that do not bring their own: given once, kept, and read by the workers. */
export const schemaRoutes: FastifyPluginAsyncZod<SchemaOptions> = async (app, options) => {
  const { schemas, captures, decoding, feed } = options;
  const changed = (target: SchemaTarget) =>
    target.kind === 'capture'
      ? feed.publish(target.captureId, { kind: 'decoding' })
      : feed.publishToAll({ kind: 'decoding' });
  const config = { role: 'operator', mutates: true } as const;

  app.get('/api/schemas', { config: { role: 'viewer' }, schema: listSchema }, async () => ({
    items: (await schemas.listSchemas()).map(toSummary),
  }));

  app.get('/api/schemas/:id', { config: { role: 'viewer' }, schema: oneSchema }, async ({ params: { id } }) => {
    const found = await schemas.findSchema(id);
    if (found === undefined) throw noSchema(id);
    const { bytes, ...row } = found;
    return { ...toSummary(row), data: Buffer.from(bytes).toString('base64') };
  });

  app.post('/api/schemas', { config, schema: addSchema }, async (request, reply) => {
    const { for: target } = request.body;
    if (target.kind === 'capture' && (await captures.findCapture(target.captureId)) === undefined) {
      throw problem('not-found', target, 'There is no capture of this id. Nothing was kept.');
    }
    if ((await schemas.listSchemas()).length >= MAX_SCHEMAS) throw tooMany();
    const draft = await readDraft(decoding, request.body);
    const row = await schemas.addSchema(draft, writerOf(request));
    changed(target);
    return reply.code(201).header('location', `/api/schemas/${row.id}`).send(toSummary(row));
  });

  app.delete('/api/schemas/:id', { config, schema: removeSchema }, async (request, reply) => {
    const gone = await schemas.removeSchema(request.params.id, writerOf(request));
    if (gone === undefined) throw noSchema(request.params.id);
    changed(gone.for);
    return reply.code(204).send(null);
  });
};

function noSchema(id: string) {
  return problem(
    'not-found',
    { schemaId: id },
    'There is no schema of this id. It may have been deleted: GET /api/schemas lists what there is.',
  );
}

function tooMany() {
  const detail = `There are ${MAX_SCHEMAS} schemas already. Delete some that are not needed any more; nothing was kept.`;
  return problem('schema-invalid', { limit: MAX_SCHEMAS }, detail);
}
