import type { AskedPlace } from '../aws/aws.ts';
import type { Aws } from '../aws/create-aws.ts';
import { readAskedTarget } from './ask-target.ts';
import type { FoundTarget, Functions, TargetSource } from './functions.ts';
import { createAwsTargets } from './targets/aws-target.ts';
import { createEndpointTargets } from './targets/endpoint-target.ts';
import { createSampleTargets } from './targets/sample-target.ts';

export type TargetOptions = Aws & {
  readonly region?: string | undefined;
  readonly lambdaEndpoint?: string | undefined;
  readonly replayAllow: () => readonly string[];
  /** For tests: the function host's entry. */
  readonly hostEntry?: string | undefined;
};

/** THE LIST of target kinds. A name that several know belongs to the first of them; an id says which one is meant. */
export function createTargetSources(options: TargetOptions): readonly TargetSource[] {
  const { lambdaEndpoint, region, choosePlace, accounts, replayAllow, hostEntry } = options;
  return [
    createSampleTargets(hostEntry === undefined ? {} : { hostEntry }),
    ...(lambdaEndpoint === undefined
      ? []
      : [createEndpointTargets({ choosePlace, accounts, replayAllow, region, endpoint: lambdaEndpoint })]),
    createAwsTargets({ choosePlace, accounts, replayAllow }),
  ];
}

/** All targets behind one port. */
export function createFunctions(sources: readonly TargetSource[]): Functions {
  return {
    list: async (place) => (await Promise.all(sources.map((source) => source.list(place)))).flat(),
    find: (text, qualifier, place) => findFirst(sources, text, qualifier, place),
    close: async () => {
      await Promise.all(sources.map((source) => source.close?.()));
    },
  };
}

async function findFirst(
  sources: readonly TargetSource[],
  text: string,
  qualifier: string | undefined,
  place: AskedPlace,
): Promise<FoundTarget> {
  const asked = readAskedTarget(text, qualifier);
  if (asked === undefined) return { kind: 'malformed' };
  for (const source of sources) {
    const target = await source.find(asked, place);
    if (target !== undefined) return { kind: 'found', target };
  }
  return { kind: 'unknown' };
}
