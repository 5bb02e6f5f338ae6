import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noQuery, problems } from '../answers.ts';
import { functionTargetSchema } from './answers.ts';
import type { Functions } from './functions.ts';
import { functionMappingRoutes } from './mapping-routes.ts';
import type { ReadMappings } from './mappings.ts';

export type FunctionOptions = { readonly functions: Functions; readonly readMappings: ReadMappings };

const listSchema = z.strictObject({ items: z.array(functionTargetSchema) });

/** Where a replay may go, and how a function gets its batches. */
export const functionRoutes: FastifyPluginAsyncZod<FunctionOptions> = async (app, { functions, readMappings }) => {
  await app.register(functionMappingRoutes, { readMappings });
  app.get(
    '/api/functions',
    { config: { role: 'viewer' }, schema: { querystring: noQuery, response: { 200: listSchema, ...problems() } } },
    async () => ({ items: [...(await functions.list())] }),
  );
};
