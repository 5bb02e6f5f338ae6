import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../aws/aws.ts';
import type { Aws } from '../aws/create-aws.ts';
import type { Demo } from '../demo/demo.ts';
import { createFindPlace } from './find-place.ts';
import { openKinesis } from './open-kinesis.ts';
import { createPacer } from './pacer.ts';
import { readRoutes } from './read-routes.ts';
import { createReads } from './reads.ts';
import { streamRoutes } from './routes.ts';
import type { FindStreamAccount, KeepRead } from './streams.ts';

export type StreamsOptions = Aws & {
  readonly settings: { readonly readsPerSecond: number };
  readonly demo: Demo;
  readonly keep: KeepRead;
};

/** Everything under /api/streams and /api/reads, put together. */
export const streamsRoutes: FastifyPluginAsyncZod<StreamsOptions> = async (app, options) => {
  const { settings, choosePlace, demo, keep } = options;
  const findPlace = createFindPlace(choosePlace, demo, settings.readsPerSecond);
  const findAccount = accountsBut(options.accounts);
  await app.register(streamRoutes, { findPlace, findAccount });
  const reads = createReads({ findPlace, findAccount, keep, pacer: createPacer(), open: openKinesis });
  await app.register(readRoutes, { reads });
};

/** The demo is nobody's account. */
function accountsBut(accounts: Accounts): FindStreamAccount {
  return async (place) => (place.demo === true ? undefined : accounts.find(place));
}
