import { AUTOMATIC, DECODERS, streamArnOf } from '@shardscope/event-model';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { writerOf } from '../access.ts';
import { noQuery, problems } from '../answers.ts';
import { problem } from '../problems.ts';
import type { ChoiceStore, DecoderChoice } from '../schemas/schemas.ts';
import type { CaptureReader } from './captures.ts';
import type { ChangeFeed } from './change-feed.ts';
import { captureParams, findBatchRow, findCapture, noRecord } from './find-capture.ts';

export type DecodingOptions = {
  readonly captures: CaptureReader;
  readonly choices: ChoiceStore;
  readonly feed: ChangeFeed;
};

/** As many as a record may have layers. */
const MAX_LAYERS = 8;
const NAMES = new Set([AUTOMATIC, ...DECODERS.map(({ name }) => name)]);

const force = z
  .array(z.string().refine((name) => NAMES.has(name), `must be one of ${[...NAMES].join(', ')}`))
  .max(MAX_LAYERS)
  .describe('Names of GET /api/decode, or "automatic", from the layer inside the base64 inwards. Empty: all by itself');
const choiceSchema = z.strictObject({
  for: z.enum(['record', 'capture', 'stream']),
  batch: z.int().optional().describe('Of a record'),
  n: z.int().optional().describe('Of a record'),
  streamArn: z.string().optional(),
  force: z.array(z.string()),
});
const choicesSchema = z.strictObject({ items: z.array(choiceSchema) });
const choiceBody = z.strictObject({
  for: z.enum(['record', 'capture', 'stream']),
  batch: z.int().min(0).describe('Its stream is the one that is chosen for; or the batch of the record'),
  n: z.int().min(0).optional().describe('Of a record'),
  force,
});

const answers = { 200: choicesSchema, ...problems(404, 422) };
const listSchema = { params: captureParams, querystring: noQuery, response: answers };
const writeSchema = { ...listSchema, body: choiceBody };

/** Decoders that are used instead of the ones that recognise the bytes: for one record, for its capture, for its stream. */
export const decodingRoutes: FastifyPluginAsyncZod<DecodingOptions> = async (app, { captures, choices, feed }) => {
  const answer = async (id: string) => {
    const batches = await captures.listBatches(id);
    const streamArns = new Set(batches.flatMap(({ facts }) => facts.eventSourceArn ?? []).map(streamArnOf));
    return { items: (await choices.listChoices(id, [...streamArns])).map(toAnswer) };
  };

  app.get(
    '/api/captures/:id/decoding',
    { config: { role: 'viewer' }, schema: listSchema },
    async ({ params: { id } }) => {
      await findCapture(captures, id);
      return answer(id);
    },
  );

  app.put(
    '/api/captures/:id/decoding',
    { config: { role: 'operator', mutates: true }, schema: writeSchema },
    async (request) => {
      const { id } = request.params;
      const target = await targetOf(captures, id, request.body);
      await choices.writeChoice({ for: target, force: request.body.force }, writerOf(request));
      if (target.kind === 'stream') feed.publishToAll({ kind: 'decoding' });
      else feed.publish(id, { kind: 'decoding' });
      return answer(id);
    },
  );
};

async function targetOf(
  captures: CaptureReader,
  captureId: string,
  { for: kind, batch, n }: z.output<typeof choiceBody>,
): Promise<DecoderChoice['for']> {
  const { facts, records } = await findBatchRow(captures, captureId, batch);
  if (kind === 'capture') return { kind, captureId };
  if (kind === 'stream') {
    if (facts.eventSourceArn === undefined) throw noStream();
    return { kind, streamArn: streamArnOf(facts.eventSourceArn) };
  }
  if (n === undefined || n >= records) return noRecord(records, n ?? -1);
  return { kind, captureId, batch, n };
}

function noStream() {
  const message = 'is of no known stream: this input does not name one';
  const errors = [{ in: 'body', pointer: '/batch', message }];
  return problem('request-invalid', { errors }, `body/batch: ${message}. Choose for the capture instead.`);
}

function toAnswer({ for: target, force: names }: DecoderChoice): z.output<typeof choiceSchema> {
  const chosen = { for: target.kind, force: [...names] };
  if (target.kind === 'stream') return { ...chosen, streamArn: target.streamArn };
  return target.kind === 'record' ? { ...chosen, batch: target.batch, n: target.n } : chosen;
}
