import type { KinesisClient } from '@aws-sdk/client-kinesis';
import { credentialsAt } from '../aws/credentials.ts';
import { openSockets } from '../aws/sockets.ts';
import type { StreamsPlace } from './streams.ts';

const ATTEMPTS = 3;
const REQUEST_MILLIS = 30_000;

/** A client for reading. The SDK is loaded at the first call, so that a start does not wait for it. */
export async function openKinesis(place: StreamsPlace, maxAttempts = ATTEMPTS): Promise<KinesisClient> {
  const [{ KinesisClient }, requestHandler] = await Promise.all([
    import('@aws-sdk/client-kinesis'),
    openSockets({ requestTimeoutMillis: REQUEST_MILLIS, keepAlive: true }),
  ]);
  const { endpoint, region } = place;
  return new KinesisClient({ endpoint, region, ...credentialsAt(place), maxAttempts, requestHandler });
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
