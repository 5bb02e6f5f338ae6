import { isAllowed, looksLikeProduction } from '../allow-list.ts';
import { type FunctionName, parseFunctionName } from '../function-name.ts';
import type { FunctionTarget, TargetSource } from '../functions.ts';
import { awsEndpointOf, type LambdaAddress } from '../lambda/open-client.ts';
import { readCallerAccount } from '../lambda/read-account.ts';
import { createCalledTarget } from './called-target.ts';

export type AwsTargetOptions = {
  readonly profile?: string;
  /** In place of AWS: what the settings or AWS_ENDPOINT_URL say. */
  readonly endpoint?: string;
  readonly replayAllow: () => readonly string[];
};

type Arn = FunctionName & { readonly partition: string; readonly region: string; readonly account: string };

/** Any function of AWS by its ARN, where the settings allow exactly that one. */
export function createAwsTargets(options: AwsTargetOptions): TargetSource {
  const { profile, endpoint } = options;
  const toShown = (arn: Arn, qualifier: string | undefined): FunctionTarget => {
    const text = formatArn(arn);
    return {
      id: text,
      name: arn.name,
      kind: 'aws',
      arn: text,
      endpoint: endpoint ?? awsEndpointOf(arn.region),
      region: arn.region,
      account: arn.account,
      ...(qualifier !== undefined && { qualifier }),
      allowed: isAllowed(options.replayAllow(), text, qualifier),
      production: looksLikeProduction(arn.name, qualifier),
    };
  };
  return {
    kind: 'aws',
    async list() {
      const names = options.replayAllow().map(parseFunctionName);
      return names.flatMap((name) => (isArn(name) ? [toShown(name, name.qualifier)] : []));
    },
    async find({ kind, name, qualifier }) {
      if ((kind ?? 'aws') !== 'aws' || !isArn(name)) return undefined;
      const address: LambdaAddress = {
        endpoint: endpoint ?? awsEndpointOf(name.region),
        region: name.region,
        credentials: 'user',
        ...(profile !== undefined && { profile }),
      };
      return createCalledTarget({
        shown: toShown(name, qualifier),
        functionName: formatArn(name),
        mayHideFunctionError: false,
        address: async () => address,
        callerAccount: () => readCallerAccount({ region: name.region, profile, endpoint }),
      });
    },
  };
}

function isArn(name: FunctionName | undefined): name is Arn {
  return name?.partition !== undefined && name.region !== undefined && name.account !== undefined;
}

function formatArn({ partition, region, account, name }: Arn): string {
  return `arn:${partition}:lambda:${region}:${account}:function:${name}`;
}
