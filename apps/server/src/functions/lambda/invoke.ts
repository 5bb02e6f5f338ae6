import { setTimeout } from 'node:timers/promises';
import type { InvokeAnswer, InvokeOptions } from '../functions.ts';
import { type LambdaAddress, openClient } from './open-client.ts';
import { readFailure } from './read-failure.ts';

// THE ONLY module that can run a function. Everything that may be sent comes through here, once a call.

export type InvokeCall = {
  readonly address: LambdaAddress;
  /** Name or ARN. */
  readonly functionName: string;
  readonly qualifier?: string;
};

const GRACE_MILLIS = 30_000;

/** Sends one invocation and waits for its answer. It is sent exactly once. */
export async function invokeOnce(call: InvokeCall, payload: Uint8Array, options: InvokeOptions): Promise<InvokeAnswer> {
  const startedAt = performance.now();
  const durationMillis = () => Math.round((performance.now() - startedAt) * 1000) / 1000;
  const limit = options.timeoutSeconds * 1000 + GRACE_MILLIS;
  try {
    const [client, { InvokeCommand }] = await Promise.all([
      openClient(call.address, limit),
      import('@aws-sdk/client-lambda'),
    ]);
    const answer = await client.send(
      new InvokeCommand({
        FunctionName: call.functionName,
        ...(call.qualifier !== undefined && { Qualifier: call.qualifier }),
        Payload: payload,
        ...(options.logTail && { LogType: 'Tail' }),
      }),
    );
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
    return { ...readFailure(thrown), durationMillis: durationMillis() };
  }
}

/** What a dry run tells: it asks for the permission and runs nothing. */
export type DryRunAnswer = {
  readonly permission?: 'granted' | 'denied';
  readonly missing?: true;
  readonly unsupported?: true;
};

const DRY_RUN_MILLIS = 5_000;

/** Asks whether the call would be let through. A fact that cannot be had is left out. */
export async function askPermission(call: InvokeCall): Promise<DryRunAnswer> {
  const late = setTimeout(DRY_RUN_MILLIS, {}, { ref: false });
  return Promise.race([late, dryRun(call)]);
}

async function dryRun(call: InvokeCall): Promise<DryRunAnswer> {
  try {
    const [client, { InvokeCommand }] = await Promise.all([
      openClient(call.address, DRY_RUN_MILLIS),
      import('@aws-sdk/client-lambda'),
    ]);
    const answer = await client.send(
      new InvokeCommand({
        FunctionName: call.functionName,
        ...(call.qualifier !== undefined && { Qualifier: call.qualifier }),
        InvocationType: 'DryRun',
      }),
    );
    return answer.StatusCode === 204 ? { permission: 'granted' } : { unsupported: true };
  } catch (thrown) {
    const { statusCode, errorName } = readFailure(thrown);
    if (errorName === 'ResourceNotFoundException') return { missing: true };
    if (statusCode === 403 && errorName === 'AccessDeniedException') return { permission: 'denied' };
    return statusCode === 501 || statusCode === 400 ? { unsupported: true } : {};
  }
}
