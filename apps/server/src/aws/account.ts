import { problem } from '../problems.ts';
import type { AwsPlace, FindAccount } from './aws.ts';
import { credentialsAt } from './credentials.ts';
import { withSts } from './sts.ts';

const ACCOUNTS = 100;
const ASKED_AGAIN_MILLIS = 60_000;

/**
 * The account whose credentials sign the calls of a place, those of its role where it has one. STS says it, and nothing else: what an
 * ARN or a name says is what somebody wrote.
 *
 * @throws Problem why it cannot be had
 */
export async function readAccount(place: AwsPlace): Promise<string> {
  const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
  const asked = { place, action: 'sts:GetCallerIdentity', signer: credentialsAt(place) };
  const { Account: account } = await withSts(asked, (client, deadline) =>
    client.send(new GetCallerIdentityCommand({}), deadline),
  );
  if (account !== undefined && /^\d{12}$/.test(account)) return account;
  throw problem('sts-failed', {}, 'STS named no account. Check that the endpoint is one of AWS, then try again.');
}

/** The accounts of places, each asked once a minute; one that could not be had is asked for again at once. */
export function createFindAccount(read = readAccount): FindAccount {
  const known = new Map<string, { readonly account: Promise<string | undefined>; readonly askedAt: number }>();
  return async (place) => {
    const { customEndpoint, region, profile, role, credentials } = place;
    const key = JSON.stringify([customEndpoint, region, profile, role, credentials]);
    const before = known.get(key);
    if (before !== undefined && Date.now() - before.askedAt < ASKED_AGAIN_MILLIS) return before.account;
    const account = read(place).catch(() => {
      known.delete(key);
      return undefined;
    });
    if (known.size >= ACCOUNTS) known.clear();
    known.set(key, { account, askedAt: Date.now() });
    return account;
  };
}
