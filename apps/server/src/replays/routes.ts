import { AWS_DEFAULT_MAPPING, checkMapping, type EventSourceMapping } from '@shardscope/event-model';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { writerOf } from '../access.ts';
import { noQuery, problems, wholeNumber } from '../answers.ts';
import { Problem, problem } from '../problems.ts';
import type { SendParts } from './deliver-replay.ts';
import { type PlanRequest, planReplay } from './plan-replay.ts';
import type { ReplayStore, SendRequest, Writer } from './replays.ts';
import { planBody, replaySchema, sendBody } from './schemas.ts';
import { sendReplay } from './send-replay.ts';
import { toReplayAnswer } from './to-answer.ts';
import { withoutUndefined } from './without-undefined.ts';

const replayParams = z.strictObject({ id: z.uuid() });
const listQuery = z.strictObject({ captureId: z.uuid().optional(), limit: wholeNumber(1, 200).optional() });
const listSchema = z.strictObject({ items: z.array(replaySchema) });

const planSchema = {
  querystring: noQuery,
  body: planBody,
  response: { 201: replaySchema, ...problems(404, 422) },
} as const;

const sendSchema = {
  params: replayParams,
  querystring: noQuery,
  body: sendBody,
  response: { 200: replaySchema, ...problems(404, 409, 410, 422, 428) },
} as const;

/** Plan, send, history. Only the send runs a function. */
export const replayRoutes: FastifyPluginAsyncZod<SendParts> = async (app, parts) => {
  const { replays, inFlight } = parts;
  const sends = { role: 'operator', mutates: true } as const;
  // Before the server lets go of its connections: who waits for a send still gets its answer.
  app.addHook('preClose', () => inFlight.settle());
  app.addHook('onClose', () => parts.functions.close());

  app.post('/api/replays', { config: sends, schema: planSchema }, async (request, reply) => {
    const { dryRun: _, ...question } = request.body;
    const writer = writerOf(request);
    const plan = () => planReplay(parts, withoutUndefined(question) as PlanRequest, writer);
    const id = await notingRefusals(replays, question.target, writer, plan);
    return reply
      .code(201)
      .header('location', `/api/replays/${id}`)
      .send(await answerOf(replays, id));
  });

  app.post('/api/replays/:id/send', { config: sends, schema: sendSchema }, async (request) => {
    const { id } = request.params;
    const key = readKey(request.headers['idempotency-key']);
    refuseMapping(request.body.mapping);
    const send = { id, key, request: withoutUndefined(request.body) as SendRequest };
    const writer = writerOf(request);
    await notingRefusals(replays, id, writer, () => sendReplay(parts, send, writer));
    return answerOf(replays, id);
  });

  await app.register(historyRoutes, { replays });
};

const historyRoutes: FastifyPluginAsyncZod<{ replays: ReplayStore }> = async (app, { replays }) => {
  const config = { role: 'viewer' } as const;
  const oneSchema = { params: replayParams, querystring: noQuery, response: { 200: replaySchema, ...problems(404) } };

  app.get(
    '/api/replays',
    { config, schema: { querystring: listQuery, response: { 200: listSchema, ...problems() } } },
    async ({ query: { captureId, limit = 100 } }) => ({
      items: (await replays.list(captureId, limit)).map((row) => toReplayAnswer(row, 'listed')),
    }),
  );

  app.get('/api/replays/:id', { config, schema: oneSchema }, async ({ params: { id } }) => answerOf(replays, id));
};

async function answerOf(replays: ReplayStore, id: string) {
  const row = await replays.find(id);
  if (row !== undefined) return toReplayAnswer(row, 'whole');
  throw problem('not-found', { replayId: id }, 'There is no replay of this id. GET /api/replays lists what there is.');
}

/** What was asked for and refused is in the audit too. */
async function notingRefusals<T>(
  replays: ReplayStore,
  subject: string,
  writer: Writer,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Problem && error.status < 500) await replays.noteRefusal(subject, error.code, writer);
    throw error;
  }
}

function readKey(header: string | string[] | undefined): string {
  if (header === undefined || header === '') {
    const why =
      'Without it a repeated request could run the function twice. Send a new random value for each new send.';
    throw problem('idempotency-key-missing', {}, `The header Idempotency-Key is missing. ${why}`);
  }
  if (typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header)) return header;
  const message = 'must be 1 to 200 visible characters';
  throw problem(
    'request-invalid',
    { errors: [{ in: 'headers', pointer: '/idempotency-key', message }] },
    `headers/idempotency-key ${message}.`,
  );
}

function refuseMapping(mapping: z.output<typeof sendBody>['mapping']): void {
  const [first] = checkMapping({ ...AWS_DEFAULT_MAPPING, ...mapping } as EventSourceMapping);
  if (first === undefined) return;
  const errors = [{ in: 'body', pointer: `/mapping/${first.field}`, message: first.message }];
  throw problem('request-invalid', { errors }, `body/mapping/${first.field}: ${first.message}`);
}
