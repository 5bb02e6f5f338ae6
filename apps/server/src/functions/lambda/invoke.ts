import { setTimeout } from 'node:timers/promises';
import type { InvokeCommandInput, LambdaClient } from '@aws-sdk/client-lambda';
import { isNeverConnected } from '../../aws/failure-kind.ts';
import { readFailure } from '../../aws/read-failure.ts';
import type { InvokeAnswer, InvokeOptions } from '../functions.ts';
import { lambdaProblem } from './lambda-problem.ts';
import { type LambdaAddress, openLambda } from './open-lambda.ts';

// THE ONLY module that can run a function. Everything that may be sent comes through here, once a call.

export type InvokeCall = {
  readonly address: LambdaAddress;
  /** Name or ARN. */
  readonly functionName: string;
  readonly qualifier?: string;
};

export const INVOKE_ACTION = 'lambda:InvokeFunction';
const GRACE_MILLIS = 30_000;

/** Sends one invocation and waits for its answer. It is sent exactly once, or never where no credentials can be had. */
export async function invokeOnce(call: InvokeCall, payload: Uint8Array, options: InvokeOptions): Promise<InvokeAnswer> {
  const startedAt = performance.now();
  const durationMillis = () => Math.round((performance.now() - startedAt) * 1000) / 1000;
  const limit = options.timeoutSeconds * 1000 + GRACE_MILLIS;
  let client: LambdaClient;
  try {
    client = await openLambda(call.address, limit);
    // Asked for before anything can leave: that they cannot be had must not look like an answer that never came.
    await client.config.credentials();
  } catch (thrown) {
    return { ...failureOf(thrown, call, true), durationMillis: durationMillis() };
  }
  try {
    const answer = await send(client, call, { Payload: payload, ...(options.logTail && { LogType: 'Tail' }) });
    client.destroy();
    return {
      ...(answer.StatusCode !== undefined && { statusCode: answer.StatusCode }),
      ...(answer.FunctionError !== undefined && { functionError: answer.FunctionError }),
      ...(answer.Payload !== undefined && { payload: Uint8Array.from(answer.Payload) }),
      ...(answer.LogResult !== undefined && { logTail: Buffer.from(answer.LogResult, 'base64').toString('utf8') }),
      ...(answer.ExecutedVersion !== undefined && { executedVersion: answer.ExecutedVersion }),
      ...(answer.$metadata.requestId !== undefined && { requestId: answer.$metadata.requestId }),
      durationMillis: durationMillis(),
    };
  } catch (thrown) {
    return { ...failureOf(thrown, call, isNeverConnected(thrown)), durationMillis: durationMillis() };
  }
}

async function send(client: LambdaClient, { functionName, qualifier }: InvokeCall, input: Partial<InvokeCommandInput>) {
  const { InvokeCommand } = await import('@aws-sdk/client-lambda');
  return client.send(
    new InvokeCommand({
      FunctionName: functionName,
      ...(qualifier !== undefined && { Qualifier: qualifier }),
      ...input,
    }),
  );
}

/** Where it is certain that nothing ran, the message also says what to do; to send again is no advice for anything else. */
function failureOf(thrown: unknown, { address }: InvokeCall, notSent: boolean) {
  const { said: _, ...failure } = readFailure(thrown);
  const { statusCode } = failure;
  const isRefused =
    notSent || (statusCode !== undefined && statusCode >= 400 && statusCode < 500 && statusCode !== 429);
  return {
    ...failure,
    ...(notSent && { notSent: true as const }),
    ...(isRefused && { errorMessage: lambdaProblem(thrown, INVOKE_ACTION, address).message }),
  };
}

/** What a dry run tells: it asks for the permission and runs nothing. */
export type DryRunAnswer = {
  readonly permission?: 'granted' | 'denied';
  readonly missing?: true;
  readonly unsupported?: true;
  /** Why the question itself was refused, or did not get through. */
  readonly failure?: unknown;
};

const DRY_RUN_MILLIS = 5_000;

/** Asks whether the call would be let through. A fact that cannot be had is left out. */
export async function askPermission(call: InvokeCall): Promise<DryRunAnswer> {
  const late = setTimeout(DRY_RUN_MILLIS, {}, { ref: false });
  return Promise.race([late, dryRun(call)]);
}

async function dryRun(call: InvokeCall): Promise<DryRunAnswer> {
  try {
    const client = await openLambda(call.address, DRY_RUN_MILLIS);
    const answer = await send(client, call, { InvocationType: 'DryRun' });
    return answer.StatusCode === 204 ? { permission: 'granted' } : { unsupported: true };
  } catch (thrown) {
    const { statusCode, errorName } = readFailure(thrown);
    if (errorName === 'ResourceNotFoundException') return { missing: true };
    if (statusCode === 403 && errorName === 'AccessDeniedException') return { permission: 'denied' };
    return statusCode === 501 || statusCode === 400 ? { unsupported: true } : { failure: thrown };
  }
}
