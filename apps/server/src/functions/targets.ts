import type { AskedTarget, Functions, Target, TargetSource } from './functions.ts';
import { createAwsTargets } from './targets/aws-target.ts';
import { createEndpointTargets } from './targets/endpoint-target.ts';
import { createSampleTargets } from './targets/sample-target.ts';

export type TargetOptions = {
  readonly lambdaEndpoint?: string | undefined;
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly replayAllow: () => readonly string[];
  /** For tests: the function host's entry. */
  readonly hostEntry?: string | undefined;
};

/** THE LIST of target kinds. A name that several know belongs to the first of them; an id says which one is meant. */
export function createTargetSources(options: TargetOptions): readonly TargetSource[] {
  const { lambdaEndpoint, region, profile, endpoint, replayAllow, hostEntry } = options;
  const common = { replayAllow, ...(profile !== undefined && { profile }) };
  return [
    createSampleTargets(hostEntry === undefined ? {} : { hostEntry }),
    ...(lambdaEndpoint === undefined
      ? []
      : [createEndpointTargets({ ...common, endpoint: lambdaEndpoint, ...(region !== undefined && { region }) })]),
    createAwsTargets({ ...common, ...(endpoint !== undefined && { endpoint }) }),
  ];
}

/** All targets behind one port. */
export function createFunctions(sources: readonly TargetSource[]): Functions {
  return {
    list: async () => (await Promise.all(sources.map((source) => source.list()))).flat(),
    find: (asked) => findFirst(sources, asked),
    close: async () => {
      await Promise.all(sources.map((source) => source.close?.()));
    },
  };
}

async function findFirst(sources: readonly TargetSource[], asked: AskedTarget): Promise<Target | undefined> {
  for (const source of sources) {
    const found = await source.find(asked);
    if (found !== undefined) return found;
  }
  return undefined;
}
