import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Demo } from '../demo/demo.ts';
import type { Profiles } from '../profiles/profiles.ts';
import { createFindPlace, type PlaceSettings } from './find-place.ts';
import { rememberPlace } from './last-place.ts';
import { openKinesis } from './open-kinesis.ts';
import { createPacer } from './pacer.ts';
import { readRoutes } from './read-routes.ts';
import { createReads } from './reads.ts';
import { streamRoutes } from './routes.ts';
import type { KeepRead } from './streams.ts';
import { createFindAccount } from './sts.ts';

export type StreamsOptions = {
  readonly settings: PlaceSettings;
  readonly demo: Demo;
  readonly profiles: Profiles;
  readonly keep: KeepRead;
};

/** Everything under /api/streams, /api/reads and /api/aws, put together. */
export const streamsRoutes: FastifyPluginAsyncZod<StreamsOptions> = async (app, options) => {
  const { settings, demo, profiles, keep } = options;
  const { findPlace, lastPlace } = rememberPlace(createFindPlace(settings, demo, profiles));
  const findAccount = createFindAccount();
  await app.register(streamRoutes, { findPlace, findAccount, lastPlace });
  const reads = createReads({ findPlace, findAccount, keep, pacer: createPacer(), open: openKinesis });
  await app.register(readRoutes, { reads });
};
