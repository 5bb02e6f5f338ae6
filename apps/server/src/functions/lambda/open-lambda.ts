import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { AwsPlace } from '../../aws/aws.ts';
import { credentialsAt } from '../../aws/credentials.ts';
import { openSockets } from '../../aws/sockets.ts';

/** Where calls go and whose credentials sign them. */
export type LambdaAddress = AwsPlace & { readonly endpoint: string };

/**
 * A client for one call. It sends once: the SDK would send an invocation again after a reset, a 5xx or a cut answer, although the
 * function may have run. No connection is kept, so that no stale one can leave the fate of a call in doubt.
 *
 * The SDK is loaded at the first call. It is never destroyed while a call is pending: that alone would send a second one.
 */
export async function openLambda(address: LambdaAddress, requestTimeoutMillis: number): Promise<LambdaClient> {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const [{ LambdaClient }, requestHandler] = await Promise.all([
    import('@aws-sdk/client-lambda'),
    openSockets({ requestTimeoutMillis, keepAlive: false }),
  ]);
  const { endpoint, region } = address;
  return new LambdaClient({ endpoint, region, ...credentialsAt(address), maxAttempts: 1, requestHandler });
}
