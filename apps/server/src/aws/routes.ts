import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noQuery, problems } from '../answers.ts';
import { readAccount } from './account.ts';
import { askedPlace, placeShape, toPlace } from './answers.ts';
import type { ChoosePlace, FindAccount } from './aws.ts';
import type { LastPlace } from './last-place.ts';

/** Where the last call went, since the server started; empty before the first. */
const lastAnswer = z.strictObject({ last: z.strictObject(placeShape).optional() });

export type AwsOptions = {
  readonly choosePlace: ChoosePlace;
  readonly findAccount: FindAccount;
  readonly lastPlace: LastPlace;
};

/** The one choice of profile, region and role: where it leads, and whose account that is. */
export const awsRoutes: FastifyPluginAsyncZod<AwsOptions> = async (app, { choosePlace, findAccount, lastPlace }) => {
  app.get(
    '/api/aws',
    { config: { role: 'viewer' }, schema: { querystring: noQuery, response: { 200: lastAnswer, ...problems() } } },
    async () => {
      const place = lastPlace.get();
      return place === undefined ? {} : { last: toPlace(place, 'sts', await findAccount(place)) };
    },
  );

  app.get(
    '/api/aws/account',
    {
      config: { role: 'viewer' },
      schema: {
        querystring: z.strictObject(askedPlace),
        response: { 200: z.strictObject(placeShape), ...problems(422) },
      },
    },
    async ({ query }) => {
      const place = await choosePlace(query);
      return toPlace(place, 'sts', await readAccount(place));
    },
  );
};
