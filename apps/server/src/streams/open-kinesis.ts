import type { KinesisClient } from '@aws-sdk/client-kinesis';
import type { StreamsPlace } from './streams.ts';
import { baseCredentials, roleCredentials } from './sts.ts';

const ATTEMPTS = 3;
const CONNECTION_MILLIS = 5_000;
const REQUEST_MILLIS = 30_000;

/** A client for reading. The SDK is loaded at the first call, so that a start does not wait for it. */
export async function openKinesis(place: StreamsPlace, maxAttempts = ATTEMPTS): Promise<KinesisClient> {
  const [{ KinesisClient }, { NodeHttpHandler }] = await Promise.all([
    import('@aws-sdk/client-kinesis'),
    import('@smithy/node-http-handler'),
  ]);
  return new KinesisClient({
    endpoint: place.endpoint,
    region: place.region,
    ...baseCredentials(place),
    ...(place.role !== undefined && { credentials: roleCredentials(place, place.role) }),
    maxAttempts,
    // The SDK's own handler speaks HTTP/2, which other endpoints answer with protocol errors; nothing read here needs it.
    requestHandler: new NodeHttpHandler({
      connectionTimeout: CONNECTION_MILLIS,
      requestTimeout: REQUEST_MILLIS,
      throwOnRequestTimeout: true,
    }),
  });
}

/** Runs one piece of work with a client of its own. */
export async function withKinesis<T>(place: StreamsPlace, work: (client: KinesisClient) => Promise<T>): Promise<T> {
  const client = await openKinesis(place);
  try {
    return await work(client);
  } finally {
    client.destroy();
  }
}
