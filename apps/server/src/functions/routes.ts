import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problems } from '../answers.ts';
import { askedPlace, placeShape } from '../aws/answers.ts';
import type { ChoosePlace } from '../aws/aws.ts';
import { createListAccount } from './account-functions.ts';
import { functionTargetSchema } from './answers.ts';
import type { Functions } from './functions.ts';
import { functionMappingRoutes } from './mapping-routes.ts';
import { createReadMappings } from './mappings.ts';

export type FunctionOptions = {
  readonly functions: Functions;
  readonly choosePlace: ChoosePlace;
  readonly replayAllow: () => readonly string[];
};

const listQuery = z.strictObject({
  of: z
    .literal('account')
    .optional()
    .describe('All functions of the account and region; without it, those that are set up here.'),
  ...askedPlace,
});
const listSchema = z.strictObject({
  items: z.array(functionTargetSchema),
  cut: z.boolean().optional(),
  place: z.strictObject(placeShape).optional(),
});

/** Where a replay may go, and how a function gets its batches. */
export const functionRoutes: FastifyPluginAsyncZod<FunctionOptions> = async (app, options) => {
  const { functions, choosePlace, replayAllow } = options;
  const listAccount = createListAccount(choosePlace, replayAllow);
  await app.register(functionMappingRoutes, { readMappings: createReadMappings(functions, choosePlace) });
  app.get(
    '/api/functions',
    { config: { role: 'viewer' }, schema: { querystring: listQuery, response: { 200: listSchema, ...problems(422) } } },
    async ({ query: { of, ...place } }) => {
      if (of === undefined) return { items: [...(await functions.list(place))] };
      const account = await listAccount(place);
      return { ...account, items: [...account.items] };
    },
  );
};
