import { isAllowed, looksLikeProduction } from '../allow-list.ts';
import { parseFunctionName } from '../function-name.ts';
import type { FunctionTarget, TargetSource } from '../functions.ts';
import type { LambdaAddress } from '../lambda/open-client.ts';
import { listFunctionNames } from '../lambda/read-configuration.ts';
import { createCalledTarget } from './called-target.ts';

export type EndpointTargetOptions = {
  readonly endpoint: string;
  readonly region?: string;
  readonly profile?: string;
  readonly replayAllow: () => readonly string[];
};

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

/** The Invoke endpoint that was named at start. Whoever names one on this machine means to use it; any other must be allowed by name. */
export function createEndpointTargets(options: EndpointTargetOptions): TargetSource {
  const { endpoint, region = 'us-east-1', profile } = options;
  const isLocal = LOOPBACK.test(new URL(endpoint).hostname);
  const address: LambdaAddress = {
    endpoint,
    region,
    credentials: isLocal ? 'none' : 'user',
    ...(profile !== undefined && { profile }),
  };
  const toShown = (name: string, qualifier: string | undefined): FunctionTarget => ({
    id: `endpoint:${name}`,
    name,
    kind: 'endpoint',
    endpoint,
    region,
    ...(qualifier !== undefined && { qualifier }),
    allowed: isLocal || isAllowed(options.replayAllow(), name, qualifier),
    production: looksLikeProduction(name, qualifier),
  });
  return {
    kind: 'endpoint',
    async list() {
      const told = (await listFunctionNames(address)) ?? [];
      const allowed = options.replayAllow().map(parseFunctionName);
      const named = allowed.flatMap((name) => (name === undefined || name.account !== undefined ? [] : [name.name]));
      return [...new Set([...told, ...named])].map((name) => toShown(name, undefined));
    },
    async find({ kind, name, qualifier }) {
      if ((kind ?? 'endpoint') !== 'endpoint' || name.account !== undefined) return undefined;
      const shown = toShown(name.name, qualifier);
      return createCalledTarget({
        shown,
        functionName: name.name,
        mayHideFunctionError: true,
        address: async () => address,
      });
    },
  };
}
