import type { AwsPlace } from './aws.ts';

export type AwsService = 'kinesis' | 'lambda' | 'sts';

/** The address of AWS itself. Named always: one out of the environment or ~/.aws/config would be obeyed without being shown. */
export function awsEndpointOf(service: AwsService, region: string): string {
  return `https://${service}.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

/** Where a service is asked at a place. */
export function endpointAt(
  { customEndpoint, region }: Pick<AwsPlace, 'customEndpoint' | 'region'>,
  service: AwsService,
) {
  return customEndpoint ?? awsEndpointOf(service, region);
}
