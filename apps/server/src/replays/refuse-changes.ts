import type { FunctionTarget, Target } from '../functions/functions.ts';
import { problem } from '../problems.ts';
import type { Payload } from './build-payload.ts';
import type { ReplayRow } from './replays.ts';

/** Ends a send whose payload, target or credentials are not those that the plan showed. */
export async function refuseChanges(row: ReplayRow, payload: Payload, target: Target): Promise<void> {
  if (payload.sha256 !== row.payloadSha256) throw changed('payload', 'The bytes are not those of the plan.');
  refuseOtherPlace(row.target, target.shown);
  const { callerAccount, codeSha256 } = row.notes;
  if (callerAccount === undefined && codeSha256 === undefined) return;
  const now = await target.describe();
  // The plan showed an account; without it nobody knows whose credentials these are.
  if (callerAccount !== undefined && now.callerAccount !== callerAccount) {
    const is = now.callerAccount === undefined ? 'cannot be asked for now' : `is ${now.callerAccount} now`;
    throw changed('account', `The plan was made with credentials of account ${callerAccount}, which ${is}.`);
  }
  if (codeSha256 !== undefined && now.codeSha256 !== undefined && now.codeSha256 !== codeSha256) {
    throw changed('code', 'The code of the function changed since the plan.');
  }
}

const PLACE = ['kind', 'endpoint', 'region', 'account', 'profile', 'role'] as const;

/** Settings may change between a plan and its send: the server is started again, with another profile or endpoint. */
export function refuseOtherPlace(planned: FunctionTarget, now: FunctionTarget): void {
  const other = PLACE.find((field) => planned[field] !== now[field]);
  if (other === undefined) return;
  throw changed(
    other,
    `The plan was made with ${other} ${planned[other] ?? 'none'}, which is ${now[other] ?? 'none'} now.`,
  );
}

function changed(what: string, why: string) {
  return problem('plan-changed', { what }, `${why} Nothing was sent: plan again.`);
}
