import { AWS_DEFAULT_MAPPING, checkMapping, type EventSourceMapping, parseRowAddress } from '@shardscope/event-model';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { noQuery, problems } from '../answers.ts';
import type { CaptureReader } from '../captures/captures.ts';
import type { Decoding, PredictRequest } from '../decoding/decoding.ts';
import { problem } from '../problems.ts';
import { sendJsonBytes } from '../send-bytes.ts';
import { predictedSchema } from './answers.ts';
import { mappingRoutes } from './mapping-routes.ts';
import { predictBody } from './questions.ts';
import { readStoredBatch } from './stored-batch.ts';

export type PredictionOptions = { readonly captures: CaptureReader; readonly decoding: Decoding };

const predictSchema = {
  querystring: noQuery,
  body: predictBody,
  response: { 200: predictedSchema, ...problems(404) },
};

/** What Lambda would do with a stored batch: the model's answer, over the batch's own facts. Nothing is kept. */
export const predictionRoutes: FastifyPluginAsyncZod<PredictionOptions> = async (app, { captures, decoding }) => {
  await app.register(mappingRoutes);
  const config = { role: 'viewer', computes: true } as const;
  app.post('/api/predictions', { config, schema: predictSchema }, async ({ body }, reply) => {
    const stored = await readStoredBatch(captures, body.captureId, body.batch);
    if (body.outcome && body.behaviour) throw invalid('/behaviour', BOTH);
    const request = requestOf(body);
    refuseMapping('mapping', { ...AWS_DEFAULT_MAPPING, ...request.mapping });
    if (request.proposed) refuseMapping('proposed', { ...AWS_DEFAULT_MAPPING, ...request.proposed });
    const answer = await decoding.predict({ ...stored, request });
    if (answer.kind === 'unnamed') throw invalid('/marked', unnamed(answer.position));
    if (answer.kind === 'no-such-row') throw invalid('/marked', answer.message);
    return sendJsonBytes(reply, [answer.json]);
  });
};

const BOTH = 'stands beside an outcome: say what the function did, or what it is imagined to do';

/** JSON has no undefined: a member that is absent from the body is absent here, and does not hide a default. */
function requestOf({ captureId: _, batch: __, now, marked, ...rest }: z.output<typeof predictBody>): PredictRequest {
  const rows = marked?.flatMap((row) => parseRowAddress(String(row)) ?? []);
  const nowMillis = now === undefined ? undefined : Date.parse(now);
  return { ...rest, ...(rows && { marked: rows }), ...(nowMillis !== undefined && { nowMillis }) } as PredictRequest;
}

function refuseMapping(name: 'mapping' | 'proposed', mapping: EventSourceMapping): void {
  const [first, ...others] = checkMapping(mapping);
  if (first === undefined) return;
  const errors = [first, ...others].map(({ field, message }) => ({ in: 'body', pointer: `/${name}`, field, message }));
  throw problem('request-invalid', { errors }, `body/${name}: ${first.message}`);
}

function unnamed(position: number): string {
  return `holds ${position}, a record without a readable sequence number: no response can name it, so Lambda cannot be told of it`;
}

function invalid(pointer: string, message: string) {
  return problem(
    'request-invalid',
    { errors: [{ in: 'body', pointer, message }] },
    `body${pointer}: ${message}${message.endsWith('.') ? '' : '.'}`,
  );
}
