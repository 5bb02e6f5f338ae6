import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { writerOf } from '../access.ts';
import { bytesAnswer, noBody, noQuery, problems } from '../answers.ts';
import { readAnswer, readBody, toReadAnswer } from './answers.ts';
import { sendReadEvents } from './read-events.ts';
import type { Reads } from './reads.ts';

const readParams = z.strictObject({ id: z.uuid() });

export const readRoutes: FastifyPluginAsyncZod<{ reads: Reads }> = async (app, { reads }) => {
  app.addHook('preClose', () => reads.close());

  app.post(
    '/api/reads',
    {
      config: { role: 'operator', mutates: true },
      schema: { querystring: noQuery, body: readBody, response: { 201: readAnswer, ...problems(404, 422) } },
    },
    async (request, reply) => {
      const read = await reads.start(request.body, writerOf(request));
      return reply.code(201).header('location', `/api/reads/${read.id}`).send(toReadAnswer(read));
    },
  );

  app.get(
    '/api/reads/:id',
    {
      config: { role: 'viewer' },
      schema: { params: readParams, querystring: noQuery, response: { 200: readAnswer, ...problems(404) } },
    },
    async ({ params }) => toReadAnswer(reads.find(params.id)),
  );

  app.get(
    '/api/reads/:id/events',
    {
      config: { role: 'viewer' },
      schema: {
        params: readParams,
        querystring: noQuery,
        response: { 200: bytesAnswer('text/event-stream'), ...problems(404) },
      },
    },
    async ({ params }, reply) => {
      const read = reads.find(params.id);
      reply.hijack();
      await sendReadEvents(reply.raw, read);
    },
  );

  app.delete(
    '/api/reads/:id',
    {
      config: { role: 'operator', mutates: true },
      schema: {
        params: readParams,
        querystring: noQuery,
        body: noBody,
        response: { 200: readAnswer, ...problems(404) },
      },
    },
    async ({ params }) => toReadAnswer(await reads.stop(params.id)),
  );
};
