import { problem } from '../problems.ts';
import type { Accounts, AwsPlace } from './aws.ts';
import { credentialsAt } from './credentials.ts';
import { withSts } from './sts.ts';

const KEPT = 100;
const ASKED_AGAIN_MILLIS = 60_000;

/**
 * The account whose credentials sign the calls of a place, those of its role where it has one. STS says it, and nothing else: what an
 * ARN or a name says is what somebody wrote.
 */
async function readAccount(place: AwsPlace): Promise<string> {
  const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
  const asked = { place, action: 'sts:GetCallerIdentity', signer: credentialsAt(place) };
  const { Account: account } = await withSts(asked, (client, deadline) =>
    client.send(new GetCallerIdentityCommand({}), deadline),
  );
  if (account !== undefined && /^\d{12}$/.test(account)) return account;
  throw problem('sts-failed', {}, 'STS named no account. Check that the endpoint is one of AWS, then try again.');
}

/** The accounts of places, as STS said them. */
export function createAccounts(): Accounts {
  const told = new Map<string, { readonly account: string; readonly at: number }>();
  const ask = async (place: AwsPlace) => {
    const key = keyOf(place);
    told.delete(key);
    const account = await readAccount(place);
    if (told.size >= KEPT) told.clear();
    told.set(key, { account, at: Date.now() });
    return account;
  };
  return {
    ask,
    known: (place) => told.get(keyOf(place))?.account,
    async find(place) {
      const before = told.get(keyOf(place));
      if (before !== undefined && Date.now() - before.at < ASKED_AGAIN_MILLIS) return before.account;
      return ask(place).catch(() => undefined);
    },
  };
}

/** Credentials have one account, whatever the region. */
function keyOf({ customEndpoint, profile, role, credentials }: AwsPlace): string {
  return JSON.stringify([customEndpoint, profile, role, credentials]);
}
