import { awsEndpointOf } from '../aws/aws-hosts.ts';
import { isAllowed, looksLikeProduction } from './allow-list.ts';
import { type Arn, formatArn } from './function-name.ts';
import type { FunctionTarget } from './functions.ts';

/** A function of AWS as it is listed; at which endpoint it is called is known once credentials are chosen. */
export function toAwsFunction(arn: Arn, qualifier: string | undefined, allow: readonly string[]): FunctionTarget {
  const text = formatArn(arn);
  return {
    id: text,
    name: arn.name,
    kind: 'aws',
    arn: text,
    endpoint: awsEndpointOf('lambda', arn.region),
    region: arn.region,
    account: arn.account,
    ...(qualifier !== undefined && { qualifier }),
    allowed: isAllowed(allow, text, qualifier),
    production: looksLikeProduction(arn.name, qualifier),
  };
}
