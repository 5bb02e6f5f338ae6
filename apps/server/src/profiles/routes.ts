import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noQuery, problems } from '../answers.ts';
import type { Profiles } from './profiles.ts';

const profilesSchema = z.strictObject({ items: z.array(z.strictObject({ name: z.string() })) });

/** Profiles are chosen here and defined elsewhere: a request can never bring an endpoint or a command of its own. */
export const profileRoutes: FastifyPluginAsyncZod<{ profiles: Profiles }> = async (app, { profiles }) => {
  app.get(
    '/api/profiles',
    { config: { role: 'viewer' }, schema: { querystring: noQuery, response: { 200: profilesSchema, ...problems() } } },
    async () => ({ items: (await profiles.names()).map((name) => ({ name })) }),
  );
};
