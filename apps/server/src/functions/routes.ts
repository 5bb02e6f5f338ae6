import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noQuery, problems } from '../answers.ts';
import { functionTargetSchema } from './answers.ts';
import type { Functions } from './functions.ts';

const listSchema = z.strictObject({ items: z.array(functionTargetSchema) });

/** Where a replay may go. */
export const functionRoutes: FastifyPluginAsyncZod<{ functions: Functions }> = async (app, { functions }) => {
  app.get(
    '/api/functions',
    { config: { role: 'viewer' }, schema: { querystring: noQuery, response: { 200: listSchema, ...problems() } } },
    async () => ({ items: [...(await functions.list())] }),
  );
};
