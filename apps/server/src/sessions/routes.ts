import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ROLES, writerOf } from '../access.ts';
import { noBody, noContent, noQuery, problems } from '../answers.ts';
import type { Attempts } from './attempts.ts';
import type { Sessions } from './sessions.ts';

const roleSchema = z.enum(ROLES);
const instant = z.iso.datetime();
const swapSchema = z.strictObject({ code: z.string().min(1).max(200) });
const signedInSchema = z.strictObject({ token: z.string(), actor: z.string(), role: roleSchema, expiresAt: instant });
const callerSchema = z.strictObject({ actor: z.string(), role: roleSchema, expiresAt: instant.optional() });
const codeSchema = z.strictObject({ code: z.string(), url: z.url(), expiresAt: instant });

type Options = { readonly sessions: Sessions; readonly attempts: Attempts; address(): string };

export const sessionRoutes: FastifyPluginAsyncZod<Options> = async (app, { sessions, attempts, address }) => {
  app.post(
    '/api/session',
    {
      config: { role: 'anyone', mutates: true },
      schema: { querystring: noQuery, body: swapSchema, response: { 201: signedInSchema, ...problems() } },
    },
    async (request, reply) => {
      const signedIn = await sessions.swapCode(request.body.code);
      if (!signedIn) throw attempts.refuse(request);
      return reply.code(201).send({ ...signedIn, expiresAt: toInstant(signedIn.expiresAt) });
    },
  );

  app.get(
    '/api/session',
    { config: { role: 'viewer' }, schema: { querystring: noQuery, response: { 200: callerSchema, ...problems() } } },
    async (request) => {
      const expiresAt = request.caller?.expiresAt;
      return { ...writerOf(request), ...(expiresAt !== undefined && { expiresAt: toInstant(expiresAt) }) };
    },
  );

  app.delete(
    '/api/session',
    {
      config: { role: 'viewer', mutates: true, ownSession: true },
      schema: { querystring: noQuery, body: noBody, response: { 204: noContent, ...problems() } },
    },
    async (request, reply) => {
      const sessionSha256 = request.caller?.sessionSha256;
      // The token of the data directory is no sign-in: it ends when its file is deleted.
      if (sessionSha256 !== undefined) await sessions.end(sessionSha256, writerOf(request));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/session/codes',
    {
      config: { role: 'viewer', mutates: true, ownSession: true },
      schema: { querystring: noQuery, body: noBody, response: { 201: codeSchema, ...problems() } },
    },
    async (request, reply) => {
      const { code, expiresAt } = await sessions.createCode(writerOf(request));
      return reply.code(201).send({ code, url: `${address()}/#code=${code}`, expiresAt: toInstant(expiresAt) });
    },
  );
};

function toInstant(millis: number): string {
  return new Date(millis).toISOString();
}
