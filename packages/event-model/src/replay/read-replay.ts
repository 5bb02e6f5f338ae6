import { utf8Text } from '../bytes/utf8.ts';
import type { Outcome } from '../respond/outcome.ts';
import { type FunctionErrorFacts, readFunctionError } from './function-error.ts';

/** What came back from one Invoke call. `statusCode` is absent when no whole answer arrived: reset, timeout, cut short. */
export type Invocation = {
  readonly statusCode?: number;
  /** The `X-Amz-Function-Error` header, `Unhandled` or `Handled`. */
  readonly functionError?: string;
  readonly payload?: Uint8Array;
  /** Name of the service's error (`TooManyRequestsException`), or of what failed on the way. */
  readonly errorName?: string;
  readonly errorMessage?: string;
  /** It is certain that the request never left: no credentials, no connection. */
  readonly notSent?: true;
  /** True for an endpoint that is not AWS: some of them answer 200 without the header when the function failed. */
  readonly mayHideFunctionError?: boolean;
};

/** What a replay came to. `unknown` means that the function may have run: it is never sent again by itself. */
export type ReplayOutcome = 'succeeded' | 'function_error' | 'throttled' | 'refused' | 'unknown';

export type ReadReplay = {
  readonly sent: ReplayOutcome;
  /** For {@link readResponse}; absent where the answer does not tell what the function did. */
  readonly outcome?: Outcome;
  /** True when the function error was read out of the body, because the endpoint hid the header. */
  readonly guessed?: true;
  readonly error?: FunctionErrorFacts;
  /** A whole sentence for the row of the history. */
  readonly message: string;
};

/**
 * Reads the answer of an Invoke call: did the function run, and what did it do.
 *
 * Status 200 does not mean success: a function that failed answers 200 with the `X-Amz-Function-Error` header. Some emulators
 * leave the header out; then, and only for an endpoint that is not AWS, the body decides and `guessed` says so.
 *
 * @example readReplay({ statusCode: 429 }).sent // 'throttled'
 * @example readReplay({ statusCode: 200, payload: utf8Bytes('null') }).outcome // { kind: 'returned', payloadText: 'null' }
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export function readReplay(invocation: Invocation): ReadReplay {
  const { statusCode } = invocation;
  if (invocation.notSent === true) {
    return {
      sent: 'refused',
      message: `Nothing was sent, so the function did not run. ${reasonOf(invocation)}`.trim(),
    };
  }
  if (statusCode === 200) return readFunctionAnswer(invocation);
  if (statusCode === 429) {
    return {
      sent: 'throttled',
      outcome: { kind: 'throttled' },
      message: `Lambda throttled the call, so the function did not run. ${reasonOf(invocation)}`,
    };
  }
  if (statusCode === 204)
    return { sent: 'refused', message: 'Lambda answered 204, a dry run: the function did not run.' };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return readRefusal(invocation, statusCode);
  return { sent: 'unknown', message: unknownMessage(invocation) };
}

function readFunctionAnswer(invocation: Invocation): ReadReplay {
  const text = payloadTextOf(invocation);
  if (invocation.functionError !== undefined) return functionError(text, false);
  if (invocation.mayHideFunctionError === true && looksLikeFunctionError(text)) return functionError(text, true);
  return {
    sent: 'succeeded',
    outcome: { kind: 'returned', payloadText: text },
    message: 'The function ran and returned.',
  };
}

function functionError(text: string | undefined, guessed: boolean): ReadReplay {
  const error = readFunctionError(text);
  const what = isTimeout(error) ? 'timed out' : 'failed';
  const because = error.errorMessage === undefined ? '' : ` ${error.errorType ?? 'Error'}: ${error.errorMessage}`;
  const doubt = guessed ? ' The endpoint sent no X-Amz-Function-Error header; the body says so.' : '';
  return {
    sent: 'function_error',
    outcome: isTimeout(error)
      ? { kind: 'timed-out' }
      : {
          kind: 'threw',
          ...(error.errorType !== undefined && { errorType: error.errorType }),
          ...(error.errorMessage !== undefined && { errorMessage: error.errorMessage }),
        },
    ...(guessed && { guessed: true as const }),
    error,
    message: `The function ran and ${what}.${because}${doubt}`,
  };
}

function readRefusal(invocation: Invocation, statusCode: number): ReadReplay {
  return {
    sent: 'refused',
    ...(statusCode === 413 && { outcome: { kind: 'too-large' as const } }),
    message: `The call was refused with status ${statusCode}, so the function did not run. ${reasonOf(invocation)}`,
  };
}

function unknownMessage(invocation: Invocation): string {
  const { statusCode } = invocation;
  const what =
    statusCode === undefined
      ? 'No whole answer arrived'
      : statusCode === 202
        ? 'The call was queued (202) and its answer will not be shown'
        : `The answer was status ${statusCode}`;
  return `${what}, so the function may have run. Look into its log before you send again. ${reasonOf(invocation)}`.trim();
}

function reasonOf({ errorName, errorMessage }: Invocation): string {
  if (errorName === undefined) return errorMessage ?? '';
  return errorMessage === undefined ? `${errorName}.` : `${errorName}: ${errorMessage}`;
}

function payloadTextOf({ payload }: Invocation): string | undefined {
  return payload === undefined || payload.length === 0 ? undefined : utf8Text(payload);
}

// The spelling of the runtime interface emulator, which answers a timeout with status 200 and plain text.
const TIMEOUT = /Task timed out after \d+(?:\.\d+)? seconds/;

function isTimeout(error: FunctionErrorFacts): boolean {
  return (
    error.errorType === 'Sandbox.Timedout' || (error.errorType === undefined && TIMEOUT.test(error.errorMessage ?? ''))
  );
}

/** Both fields must be there: an object with a message alone is something that a healthy function may return. */
function looksLikeFunctionError(text: string | undefined): boolean {
  if (text === undefined) return false;
  const { errorType, errorMessage } = readFunctionError(text);
  if (errorType !== undefined && errorMessage !== undefined) return true;
  return errorType === undefined && errorMessage === text && TIMEOUT.test(text);
}
