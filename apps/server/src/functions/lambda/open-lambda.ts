import type { LambdaClient } from '@aws-sdk/client-lambda';

/** Where calls go and whose credentials sign them. */
export type LambdaAddress = {
  readonly endpoint: string;
  readonly region: string;
  /** `none` for an endpoint on this machine: it must not see the credentials of an account, a session token least of all. */
  readonly credentials: 'none' | 'user';
  readonly profile?: string;
};

/** Lambda's own address in a region. */
export function awsEndpointOf(region: string): string {
  return `https://lambda.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

const CONNECTION_MILLIS = 5_000;
const UNSIGNED = { accessKeyId: 'none', secretAccessKey: 'none' };

/**
 * A client for one call. It sends once: the SDK would send an invocation again after a reset, a 5xx or a cut answer, although the
 * function may have run. No connection is kept, so that no stale one can leave the fate of a call in doubt.
 *
 * The SDK is loaded at the first call. It is never destroyed while a call is pending: that alone would send a second one.
 */
export async function openClient(address: LambdaAddress, requestTimeoutMillis: number): Promise<LambdaClient> {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const [{ LambdaClient }, { NodeHttpHandler }, http, https] = await Promise.all([
    import('@aws-sdk/client-lambda'),
    import('@smithy/node-http-handler'),
    import('node:http'),
    import('node:https'),
  ]);
  return new LambdaClient({
    // Named always: an endpoint out of the environment or ~/.aws/config would be obeyed without being shown.
    endpoint: address.endpoint,
    region: address.region,
    ...(address.credentials === 'none' && { credentials: UNSIGNED }),
    ...(address.profile !== undefined && { profile: address.profile }),
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: CONNECTION_MILLIS,
      requestTimeout: requestTimeoutMillis,
      // Without it the SDK only warns and goes on waiting.
      throwOnRequestTimeout: true,
      // The request's clock stops at the first header; this one watches the body.
      socketTimeout: requestTimeoutMillis,
      httpAgent: new http.Agent({ keepAlive: false }),
      httpsAgent: new https.Agent({ keepAlive: false }),
    }),
  });
}
