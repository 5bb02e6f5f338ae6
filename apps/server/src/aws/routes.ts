import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problems } from '../answers.ts';
import type { Demo } from '../demo/demo.ts';
import { Problem } from '../problems.ts';
import { askedPlace, placeShape, toPlace } from './answers.ts';
import type { AskedPlace, AwsPlace, ChoosePlace } from './aws.ts';
import type { Aws } from './create-aws.ts';

const placeAnswer = z.strictObject(placeShape);
const chosenAnswer = z.strictObject({
  place: placeAnswer
    .optional()
    .describe('Where this choice leads; absent where no region is known. The account, once STS said it.'),
  demo: z.boolean().describe('Streams are those of the demo until something is chosen.'),
});

/** The one choice of profile, region and role: where it leads, and whose account that is. */
export const awsRoutes: FastifyPluginAsyncZod<Aws & { readonly demo: Demo }> = async (app, options) => {
  const { choosePlace, accounts, demo } = options;
  const querystring = z.strictObject(askedPlace);

  app.get(
    '/api/aws',
    { config: { role: 'viewer' }, schema: { querystring, response: { 200: chosenAnswer, ...problems(422) } } },
    async ({ query }) => {
      const place = await placeWithRegion(choosePlace, query);
      return { ...(place && { place: toPlace(place, 'sts', accounts.known(place)) }), demo: demo.state !== 'off' };
    },
  );

  app.get(
    '/api/aws/account',
    { config: { role: 'viewer' }, schema: { querystring, response: { 200: placeAnswer, ...problems(404, 422) } } },
    async ({ query }) => {
      const place = await choosePlace(query);
      return toPlace(place, 'sts', await accounts.ask(place));
    },
  );
};

async function placeWithRegion(choosePlace: ChoosePlace, query: AskedPlace): Promise<AwsPlace | undefined> {
  try {
    return await choosePlace(query);
  } catch (cause) {
    if (cause instanceof Problem && cause.code === 'region-missing') return undefined;
    throw cause;
  }
}
