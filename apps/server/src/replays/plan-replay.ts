import { randomUUID } from 'node:crypto';
import type { AskedPlace } from '../aws/aws.ts';
import type { CaptureReader } from '../captures/captures.ts';
import type { Functions } from '../functions/functions.ts';
import { buildPayload, type PayloadQuestion } from './build-payload.ts';
import { type AllowSettings, describeTarget, findAllowedTarget } from './find-target.ts';
import { factsOf } from './plan-facts.ts';
import type { ReplayPlan, ReplayStore, Writer } from './replays.ts';

export type PlanParts = {
  readonly captures: CaptureReader;
  readonly functions: Functions;
  readonly replays: ReplayStore;
  readonly settings: AllowSettings;
};

export type PlanRequest = PayloadQuestion & {
  readonly target: string;
  readonly qualifier?: string;
  /** Whose credentials are to sign the call. */
  readonly place?: AskedPlace;
};

const PLAN_MILLIS = 5 * 60_000;
// Lambda's own maximum: where the target does not tell its limit, none shorter may be assumed.
const LONGEST_SECONDS = 900;

/** Pins what would be sent and where, and asks the target what can be asked without running it. */
export async function planReplay(parts: PlanParts, request: PlanRequest, writer: Writer): Promise<string> {
  const { place = {} } = request;
  const target = await findAllowedTarget(parts.functions, parts.settings, request.target, request.qualifier, place);
  const payload = await buildPayload(parts.captures, { ...request, roleStandsIn: target.shown.kind === 'sample' });
  const facts = await describeTarget(target);
  const plan: ReplayPlan = {
    id: randomUUID(),
    captureId: request.captureId,
    batch: request.batch,
    ...(request.positions !== undefined && { positions: request.positions }),
    target: { ...target.shown, ...(facts.runtime !== undefined && { runtime: facts.runtime }) },
    notes: {
      facts: factsOf(target.shown, facts),
      place,
      ...(facts.callerAccount !== undefined && { callerAccount: facts.callerAccount }),
      timeoutSeconds: facts.timeoutSeconds ?? LONGEST_SECONDS,
      logTail: facts.withoutLogTail !== true,
      ...(facts.codeSha256 !== undefined && { codeSha256: facts.codeSha256 }),
      ...(payload.template !== undefined && { template: payload.template }),
    },
    payloadBytes: payload.bytes.length,
    payloadSha256: payload.sha256,
    differences: payload.differences,
    expiresAt: (await parts.replays.now()) + PLAN_MILLIS,
  };
  await parts.replays.addPlan(plan, writer);
  return plan.id;
}
