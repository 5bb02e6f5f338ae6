import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { ChoosePlace, FindAccount } from '../aws/aws.ts';
import type { Demo } from '../demo/demo.ts';
import { createFindPlace } from './find-place.ts';
import { openKinesis } from './open-kinesis.ts';
import { createPacer } from './pacer.ts';
import { readRoutes } from './read-routes.ts';
import { createReads } from './reads.ts';
import { streamRoutes } from './routes.ts';
import type { FindStreamAccount, KeepRead } from './streams.ts';

export type StreamsOptions = {
  readonly settings: { readonly readsPerSecond: number };
  readonly choosePlace: ChoosePlace;
  readonly findAccount: FindAccount;
  readonly demo: Demo;
  readonly keep: KeepRead;
};

/** Everything under /api/streams and /api/reads, put together. */
export const streamsRoutes: FastifyPluginAsyncZod<StreamsOptions> = async (app, options) => {
  const { settings, choosePlace, demo, keep } = options;
  const findPlace = createFindPlace(choosePlace, demo, settings.readsPerSecond);
  const findAccount = accountsBut(options.findAccount);
  await app.register(streamRoutes, { findPlace, findAccount });
  const reads = createReads({ findPlace, findAccount, keep, pacer: createPacer(), open: openKinesis });
  await app.register(readRoutes, { reads });
};

/** The demo is nobody's account. */
function accountsBut(findAccount: FindAccount): FindStreamAccount {
  return async (place) => (place.demo === true ? undefined : findAccount(place));
}
