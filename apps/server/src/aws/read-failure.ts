/** What is known of a call that did not come to a whole answer. */
export type CallFailure = {
  /** Absent when no whole answer came, also when it broke off behind a 200. */
  readonly statusCode?: number;
  readonly errorName: string;
  readonly errorMessage: string;
  /** What the service itself said; empty where nothing of it is to be shown. */
  readonly said: string;
  readonly requestId?: string;
};

type Thrown = {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly $fault?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: unknown; readonly requestId?: unknown };
  readonly $response?: { readonly statusCode?: unknown };
};

const LONGEST = 500;

/**
 * Takes from an error of the SDK what may be shown. Only a service's own errors keep their text: that of a parser quotes the answer,
 * which may be the page of some proxy.
 */
export function readFailure(thrown: unknown): CallFailure {
  const { name, message, $fault, $metadata, $response } = (thrown ?? {}) as Thrown;
  const status = $metadata?.httpStatusCode ?? $response?.statusCode;
  const isService = $fault !== undefined && name !== 'SyntaxError';
  const text = typeof message === 'string' ? message.replace(HIDDEN_FIELD_HINT, '').slice(0, LONGEST) : '';
  return {
    ...(typeof status === 'number' && status !== 200 && { statusCode: status }),
    errorName: typeof name === 'string' ? name : 'Error',
    errorMessage: isService || (name !== 'SyntaxError' && !text.includes('<')) ? text : NOT_LAMBDA,
    said: isService ? text : '',
    ...(typeof $metadata?.requestId === 'string' && { requestId: $metadata.requestId }),
  };
}

const NOT_LAMBDA = 'The answer is not one of Lambda.';
const HIDDEN_FIELD_HINT = /\n?\s*Deserialization error: to see the raw response[\s\S]*$/;
