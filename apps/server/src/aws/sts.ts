import type { STSClient, STSClientConfig } from '@aws-sdk/client-sts';
import type { AwsPlace } from './aws.ts';
import { endpointAt } from './aws-hosts.ts';
import { awsProblem, type ServiceWords } from './aws-problem.ts';
import { openSockets } from './sockets.ts';

const MILLIS = 5_000;
const WORDS: ServiceWords = {
  service: 'STS',
  missing: ['sts-failed', 'STS does not know what was asked.'],
  throttled: ['sts-failed', 'Try again in a few seconds.'],
  failed: 'sts-failed',
};

type Asked = { readonly place: AwsPlace; readonly action: string; readonly signer: STSClientConfig };
type Deadline = { readonly abortSignal: AbortSignal };

/** One question to STS, with a client of its own. What STS refuses is named. */
export async function withSts<T>(
  { place, action, signer }: Asked,
  work: (client: STSClient, deadline: Deadline) => Promise<T>,
): Promise<T> {
  const { STSClient } = await import('@aws-sdk/client-sts');
  const endpoint = endpointAt(place, 'sts');
  const requestHandler = await openSockets({ requestTimeoutMillis: MILLIS, keepAlive: false });
  const client = new STSClient({ endpoint, region: place.region, maxAttempts: 2, requestHandler, ...signer });
  try {
    return await work(client, { abortSignal: AbortSignal.timeout(MILLIS) });
  } catch (thrown) {
    throw awsProblem(thrown, { action, place: { ...place, endpoint }, words: WORDS });
  } finally {
    client.destroy();
  }
}
