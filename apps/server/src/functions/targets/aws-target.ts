import { endpointAt } from '../../aws/aws-hosts.ts';
import type { Aws } from '../../aws/create-aws.ts';
import { toAwsFunction } from '../aws-function.ts';
import { formatArn, isArn, parseFunctionName } from '../function-name.ts';
import type { TargetSource } from '../functions.ts';
import { createCalledTarget, signerOf } from './called-target.ts';

export type AwsTargetOptions = Aws & {
  readonly replayAllow: () => readonly string[];
};

/** Any function of AWS by its ARN, where the settings allow exactly that one. */
export function createAwsTargets({ choosePlace, accounts, replayAllow }: AwsTargetOptions): TargetSource {
  return {
    kind: 'aws',
    async list() {
      const names = replayAllow().map(parseFunctionName);
      return names.flatMap((name) => (isArn(name) ? [toAwsFunction(name, name.qualifier, replayAllow())] : []));
    },
    async find({ kind, name, qualifier }, asked) {
      if ((kind ?? 'aws') !== 'aws' || !isArn(name)) return undefined;
      // Where a function is, its ARN says; whose credentials sign the call was chosen.
      const place = await choosePlace({ ...asked, region: name.region });
      const address = { ...place, endpoint: endpointAt(place, 'lambda') };
      return createCalledTarget({
        shown: {
          ...toAwsFunction(name, qualifier, replayAllow()),
          endpoint: address.endpoint,
          ...signerOf(place),
        },
        functionName: formatArn(name),
        mayHideFunctionError: false,
        address: async () => address,
        callerAccount: () => accounts.ask(place),
      });
    },
  };
}
