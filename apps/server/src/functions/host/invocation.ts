/** One call of a function on its way to a runtime. */
export type FunctionCall = {
  readonly requestId: string;
  readonly payload: Buffer;
  /** With the qualifier of the call, as `context.invokedFunctionArn` shows it. */
  readonly invokedArn: string;
  readonly version: string;
  /** Decoded JSON text. */
  readonly clientContext?: string;
};

/** What came of it. `payload` is the runtime's answer byte for byte, or the error that Lambda would answer in its place. */
export type FunctionAnswer = {
  readonly payload: Buffer;
  readonly functionError: boolean;
  readonly logBase64: string;
};

// Lambda's own figure and text for a response that is too large.
export const MAX_RESPONSE_BYTES = 6_291_556;

/** An error that Lambda reports itself, in the form it has on AWS. */
export function platformError(errorType: string, errorMessage: string): Buffer {
  return Buffer.from(JSON.stringify({ errorType, errorMessage }));
}

export function timedOut(requestId: string, seconds: number): Buffer {
  const message = `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`;
  return platformError('Sandbox.Timedout', message);
}

export function exited(requestId: string, code: number | null, signal: string | null): Buffer {
  const how =
    signal !== null
      ? `Runtime exited with error: signal: ${signal}`
      : code === 0
        ? 'Runtime exited without providing a reason'
        : `Runtime exited with error: exit status ${code}`;
  return platformError('Runtime.ExitError', `RequestId: ${requestId} Error: ${how}`);
}

export function responseTooLarge(): Buffer {
  const message = `Response payload size exceeded maximum allowed payload size (${MAX_RESPONSE_BYTES} bytes).`;
  return platformError('Function.ResponseSizeTooLarge', message);
}
