import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { noQuery, problems } from '../answers.ts';
import type { Profiles } from './profiles.ts';

const profilesSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['sso', 'login', 'process', 'role', 'keys', 'other']),
      region: z.string().optional(),
    }),
  ),
  /** Of the settings: what a request may ask to be assumed. */
  roles: z.array(z.string()),
});

type ProfileOptions = { readonly profiles: Profiles; readonly roles: readonly string[] };

/** Profiles are chosen here and defined elsewhere: a request can never bring an endpoint or a command of its own. */
export const profileRoutes: FastifyPluginAsyncZod<ProfileOptions> = async (app, { profiles, roles }) => {
  app.get(
    '/api/profiles',
    { config: { role: 'viewer' }, schema: { querystring: noQuery, response: { 200: profilesSchema, ...problems() } } },
    async () => ({ items: [...(await profiles.list())], roles: [...roles] }),
  );
};
