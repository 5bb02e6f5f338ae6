import type { AwsPlace } from '../../aws/aws.ts';
import { isRefusedSignature } from '../../aws/failure-kind.ts';
import { Problem } from '../../problems.ts';
import type { FunctionTarget, Target, TargetFacts } from '../functions.ts';
import { askPermission, INVOKE_ACTION, type InvokeCall, invokeOnce } from '../lambda/invoke.ts';
import { lambdaProblem } from '../lambda/lambda-problem.ts';
import { listMappings } from '../lambda/list-mappings.ts';
import type { LambdaAddress } from '../lambda/open-lambda.ts';
import { readConfiguration } from '../lambda/read-configuration.ts';

export type CalledTarget = {
  readonly shown: FunctionTarget;
  readonly functionName: string;
  readonly mayHideFunctionError: boolean;
  /** Asked at each use: an own function host may have to be started first. */
  readonly address: () => Promise<LambdaAddress>;
  readonly callerAccount?: () => Promise<string>;
};

/** A target that is called through Lambda's own API, whoever offers it. */
export function createCalledTarget(called: CalledTarget): Target {
  const { shown, functionName } = called;
  const callTo = (address: LambdaAddress): InvokeCall => ({
    address,
    functionName,
    ...(shown.qualifier !== undefined && { qualifier: shown.qualifier }),
  });
  return {
    shown,
    mayHideFunctionError: called.mayHideFunctionError,
    invoke: async (payload, options) => invokeOnce(callTo(await called.address()), payload, options),
    describe: async () => describe(called, callTo(await called.address())),
    mappings: async () => {
      if (shown.kind === 'sample') return { items: [], otherSources: 0, cut: false };
      const qualifier = shown.qualifier === undefined ? '' : `:${shown.qualifier}`;
      return listMappings(await called.address(), `${functionName}${qualifier}`);
    },
  };
}

async function describe(called: CalledTarget, call: InvokeCall): Promise<TargetFacts> {
  const [configuration, permission, callerAccount] = await Promise.all([
    readConfiguration(call.address, call.functionName, call.qualifier),
    askPermission(call),
    called.callerAccount?.().catch(() => undefined),
  ]);
  if (isRefusal(permission.failure)) throw lambdaProblem(permission.failure, INVOKE_ACTION, call.address);
  const { runtime, timeoutSeconds, codeSha256, version } = configuration;
  return {
    ...(runtime !== undefined && { runtime }),
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    ...(codeSha256 !== undefined && { codeSha256 }),
    ...(version !== undefined && { version }),
    ...(permission.permission !== undefined && { permission: permission.permission }),
    ...(callerAccount !== undefined && { callerAccount }),
    ...((configuration.missing === true || permission.missing === true) && { missing: true as const }),
    ...(permission.unsupported === true && { withoutLogTail: true as const }),
  };
}

/** What no send could get past either: credentials that AWS refuses, a role that may not be assumed, an address that is none. */
function isRefusal(failure: unknown): boolean {
  return failure instanceof Problem || isRefusedSignature(failure);
}

/** Whose credentials, as far as somebody chose them. */
export function signerOf({ profile, role }: AwsPlace): Pick<FunctionTarget, 'profile' | 'role'> {
  return { ...(profile !== undefined && { profile }), ...(role !== undefined && { role }) };
}
