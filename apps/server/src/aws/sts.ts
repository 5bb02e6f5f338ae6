import type { Credentials, STSClient } from '@aws-sdk/client-sts';
import { problem } from '../problems.ts';
import { awsEndpointOf } from './aws-hosts.ts';
import { kinesisProblem } from './kinesis-problem.ts';
import type { FindAccount, StreamsPlace } from './streams.ts';

const UNSIGNED = { accessKeyId: 'none', secretAccessKey: 'none' };
const MILLIS = 5_000;
const ACCOUNTS = 100;
const ASKED_AGAIN_MILLIS = 60_000;

/** Whose credentials a place uses before any role: for the SDK's clients. */
export function baseCredentials(place: StreamsPlace) {
  return {
    ...(place.credentials === 'none' && { credentials: UNSIGNED }),
    ...(place.profile !== undefined && { profile: place.profile }),
    // The SDK keeps the AWS files as it first read them: credentials renewed since would not be seen without a restart.
    ignoreCache: true,
  };
}

async function withSts<T>(place: StreamsPlace, work: (client: STSClient) => Promise<T>): Promise<T> {
  const { STSClient } = await import('@aws-sdk/client-sts');
  const endpoint = place.custom ? place.endpoint : awsEndpointOf('sts', place.region);
  const client = new STSClient({ endpoint, region: place.region, maxAttempts: 2, ...baseCredentials(place) });
  try {
    return await work(client);
  } finally {
    client.destroy();
  }
}

/** Temporary credentials of the role; the SDK asks again before they expire. */
export function roleCredentials(place: StreamsPlace, role: string) {
  return async () => {
    const { AssumeRoleCommand } = await import('@aws-sdk/client-sts');
    const command = new AssumeRoleCommand({ RoleArn: role, RoleSessionName: 'shardscope' });
    const { Credentials: given } = await withSts(place, (client) =>
      client.send(command, { abortSignal: AbortSignal.timeout(MILLIS) }),
    ).catch((cause: unknown) => {
      throw kinesisProblem(cause, 'sts:AssumeRole', place);
    });
    return toIdentity(given, role);
  };
}

function toIdentity(given: Credentials | undefined, role: string) {
  if (given?.AccessKeyId === undefined || given.SecretAccessKey === undefined) {
    throw problem('credentials-missing', {}, `STS gave no credentials for ${role}. Choose another role, or none.`);
  }
  return {
    accessKeyId: given.AccessKeyId,
    secretAccessKey: given.SecretAccessKey,
    ...(given.SessionToken !== undefined && { sessionToken: given.SessionToken }),
    ...(given.Expiration !== undefined && { expiration: given.Expiration }),
  };
}

/** The accounts of places, each asked once; one that could not be had is asked for again later. */
export function createFindAccount(): FindAccount {
  const known = new Map<string, { readonly account: Promise<string | undefined>; readonly askedAt: number }>();
  return async (place) => {
    const key = JSON.stringify([place.endpoint, place.region, place.profile, place.role, place.credentials]);
    const before = known.get(key);
    if (before !== undefined && Date.now() - before.askedAt < ASKED_AGAIN_MILLIS) return before.account;
    const account = accountOf(place);
    if (known.size >= ACCOUNTS) known.clear();
    known.set(key, { account, askedAt: Date.now() });
    return account;
  };
}

async function accountOf(place: StreamsPlace): Promise<string | undefined> {
  if (place.demo === true) return undefined;
  // An ARN names its account; to ask would assume the role for nothing else.
  if (place.role !== undefined) return place.role.split(':')[4];
  try {
    const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
    const answer = await withSts(place, (client) =>
      client.send(new GetCallerIdentityCommand({}), { abortSignal: AbortSignal.timeout(MILLIS) }),
    );
    return answer.Account;
  } catch {
    return undefined;
  }
}
