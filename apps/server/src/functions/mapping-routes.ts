import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problems } from '../answers.ts';
import { askedPlace } from '../aws/answers.ts';
import { listedMappingsSchema } from './answers.ts';
import type { ReadMappings } from './mappings.ts';

const schema = {
  params: z.strictObject({
    name: z.string().min(1).max(300).describe('An id of GET /api/functions, the ARN of a function, or its name.'),
  }),
  querystring: z
    .strictObject(askedPlace)
    .describe('Whose credentials, and where a name without a region is looked up.'),
  response: { 200: listedMappingsSchema, ...problems(404, 422) },
};

/** How a function gets its batches, as AWS has it now. */
export const functionMappingRoutes: FastifyPluginAsyncZod<{ readMappings: ReadMappings }> = async (
  app,
  { readMappings },
) => {
  app.get('/api/functions/:name/mappings', { config: { role: 'viewer' }, schema }, async ({ params, query }) => {
    return (await readMappings(params.name, query)) as z.output<typeof listedMappingsSchema>;
  });
};
