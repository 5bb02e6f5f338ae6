/** The address of AWS itself. Named always: one out of the environment or ~/.aws/config would be obeyed without being shown. */
export function awsEndpointOf(service: 'kinesis' | 'sts', region: string): string {
  return `https://${service}.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}
