import type { AskedPlace, AwsPlace } from '../../aws/aws.ts';
import type { Aws } from '../../aws/create-aws.ts';
import { isLoopbackHost } from '../../config/addresses.ts';
import { isAllowed, looksLikeProduction } from '../allow-list.ts';
import { parseFunctionName } from '../function-name.ts';
import type { FunctionTarget, TargetSource } from '../functions.ts';
import { type FunctionPages, listFunctions } from '../lambda/list-functions.ts';
import { createCalledTarget, signerOf } from './called-target.ts';

export type EndpointTargetOptions = Aws & {
  readonly endpoint: string;
  /** Of the settings. */
  readonly region: string | undefined;
  readonly replayAllow: () => readonly string[];
};

const LIST_MILLIS = 5_000;
// What emulators are asked in where nobody named a region: none of them looks at it.
const ANY_REGION = 'us-east-1';

/** The Invoke endpoint that was named at start. Whoever names one on this machine means to use it; any other must be allowed by name. */
export function createEndpointTargets(options: EndpointTargetOptions): TargetSource {
  const { endpoint, choosePlace, accounts, replayAllow } = options;
  const isLocal = isLoopbackHost(new URL(endpoint).hostname);
  const placeOf = async (asked: AskedPlace) =>
    isLocal ? localPlace(asked.region ?? options.region ?? ANY_REGION) : choosePlace(asked);
  const toShown = (name: string, qualifier: string | undefined): FunctionTarget => ({
    id: `endpoint:${name}`,
    name,
    kind: 'endpoint',
    endpoint,
    ...(qualifier !== undefined && { qualifier }),
    allowed: isLocal || isAllowed(replayAllow(), name, qualifier),
    production: looksLikeProduction(name, qualifier),
  });
  return {
    kind: 'endpoint',
    async list(asked) {
      const told = await placeOf(asked)
        .then((place) => listFunctions({ ...place, endpoint }, LIST_MILLIS))
        // An endpoint that does not tell leaves the names that the settings know.
        .catch(() => ({ functions: [] }));
      const allowed = replayAllow().map(parseFunctionName);
      const named = allowed.flatMap((name) => (name === undefined || name.account !== undefined ? [] : [name.name]));
      return [...new Set([...namesOf(told), ...named])].map((name) => toShown(name, undefined));
    },
    async find({ kind, name, qualifier }, asked) {
      if ((kind ?? 'endpoint') !== 'endpoint' || name.account !== undefined) return undefined;
      const place = await placeOf(asked);
      return createCalledTarget({
        shown: { ...toShown(name.name, qualifier), region: place.region, ...signerOf(place) },
        functionName: name.name,
        mayHideFunctionError: true,
        address: async () => ({ ...place, endpoint }),
        ...(!isLocal && { callerAccount: () => accounts.ask(place) }),
      });
    },
  };
}

/** It sees nobody's credentials, so nothing of a choice but its region matters. */
function localPlace(region: string): AwsPlace {
  return { region, credentials: 'none', renewal: 'An endpoint on this machine needs none.' };
}

function namesOf({ functions }: Pick<FunctionPages, 'functions'>): readonly string[] {
  return functions.flatMap(({ FunctionName }) => (FunctionName === undefined ? [] : [FunctionName]));
}
