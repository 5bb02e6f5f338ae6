import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noQuery, problems } from '../answers.ts';
import type { Functions } from './functions.ts';

export const functionTargetSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['sample', 'endpoint', 'aws']),
  arn: z.string().optional(),
  endpoint: z.string().optional(),
  region: z.string().optional(),
  account: z.string().optional(),
  qualifier: z.string().optional(),
  runtime: z.string().optional(),
  description: z.string().optional(),
  allowed: z.boolean(),
  production: z.boolean(),
});

const listSchema = z.strictObject({ items: z.array(functionTargetSchema) });

/** Where a replay may go. */
export const functionRoutes: FastifyPluginAsyncZod<{ functions: Functions }> = async (app, { functions }) => {
  app.get(
    '/api/functions',
    { config: { role: 'viewer' }, schema: { querystring: noQuery, response: { 200: listSchema, ...problems() } } },
    async () => ({ items: [...(await functions.list())] }),
  );
};
