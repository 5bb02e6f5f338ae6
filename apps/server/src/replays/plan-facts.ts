import type { FunctionTarget, TargetFacts } from '../functions/functions.ts';
import type { PlanFact } from './replays.ts';

/** What a person should read before a send: where it goes, and whose credentials sign it. */
export function factsOf(target: FunctionTarget, facts: TargetFacts): PlanFact[] {
  const all: Record<string, string | number | undefined> = {
    function: target.arn ?? target.name,
    endpoint: target.endpoint ?? (target.kind === 'sample' ? 'function host of this server' : undefined),
    account: target.account,
    'account of the credentials': facts.callerAccount,
    region: target.region,
    ...(target.kind === 'aws' && { profile: profileOf(target), role: target.role ?? 'none' }),
    qualifier: target.qualifier ?? '$LATEST',
    version: facts.version,
    'code hash': facts.codeSha256,
    'time limit in seconds': facts.timeoutSeconds,
    permission: permissionOf(facts),
  };
  return Object.entries(all).map(([name, value]) =>
    value === undefined ? { name, known: false } : { name, value, known: true },
  );
}

function profileOf({ profile, endpoint }: FunctionTarget): string {
  if (profile !== undefined) return profile;
  return endpoint?.startsWith('http:') === true
    ? 'none: an endpoint on this machine sees no credentials of yours'
    : 'none: the default chain of the AWS SDK';
}

function permissionOf({ permission }: TargetFacts): string | undefined {
  return permission === 'denied' ? 'denied: the credentials lack lambda:InvokeFunction' : permission;
}
