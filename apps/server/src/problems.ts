/** THE TABLE: every code that an answer can carry, its HTTP status and its title. */
export const PROBLEMS = {
  'host-not-allowed': [403, 'The address this request used is not allowed'],
  'origin-not-allowed': [403, 'Another page may not call this server'],
  'fetch-site-not-allowed': [403, 'Another site may not call this server'],
  'request-target-not-allowed': [400, 'The request line must hold a path'],
  'token-missing': [401, 'Sign in first'],
  'token-wrong': [401, 'The token or code is wrong or has expired'],
  'too-many-attempts': [429, 'Too many wrong tokens'],
  'role-not-enough': [403, 'Your role does not allow this'],
  'read-only': [403, 'This server is read-only'],
  'media-type-not-supported': [415, 'The content type is not supported'],
  'encoding-not-supported': [415, 'The content encoding is not supported'],
  'body-too-large': [413, 'The body is too large'],
  'body-not-json': [400, 'The body is not JSON'],
  'body-not-utf8': [400, 'The body is not UTF-8'],
  'body-too-deep': [400, 'The body is nested too deeply'],
  'body-has-prototype-keys': [400, 'The body has a key that is not allowed'],
  'body-incomplete': [400, 'The body ended early'],
  'request-invalid': [400, 'The request is not valid'],
  'not-found': [404, 'Not found'],
  'method-not-allowed': [405, 'This address does not take that method'],
  'address-too-long': [414, 'The address is too long'],
  'capture-empty': [422, 'There is nothing to save'],
  'capture-too-large': [413, 'The capture is too large'],
  'marks-stale': [412, 'The marks have changed since'],
  'precondition-missing': [428, 'If-Match is missing'],
  'replay-not-allowed': [403, 'Replay to this function is not allowed'],
  'target-missing': [422, 'There is no such function'],
  'batch-not-replayable': [422, 'This cannot be sent as an event'],
  'event-fields-needed': [422, 'The event needs fields that the input does not hold'],
  'filter-invalid': [422, 'The filter cannot be read'],
  'schema-invalid': [422, 'The schema cannot be used'],
  'plan-expired': [410, 'The plan has expired'],
  'plan-used': [409, 'The plan was sent already'],
  'plan-changed': [409, 'Something changed since the plan'],
  'idempotency-key-missing': [428, 'Idempotency-Key is missing'],
  'idempotency-key-reused': [422, 'This Idempotency-Key belongs to another request'],
  'confirmation-needed': [422, 'Type the name of the function to confirm'],
  'send-in-flight': [409, 'This replay is being sent'],
  'payload-too-large': [413, 'The event is too large for Lambda'],
  'audit-unavailable': [503, 'The audit cannot be written'],
  'storage-full': [507, 'The disk is full'],
  'storage-cap-reached': [507, 'The captures take all the room they may'],
  'storage-failed': [503, 'The store cannot be used at the moment'],
  'server-busy': [503, 'The server has no room for another stream'],
  'decoder-busy': [503, 'All decoders are busy'],
  'region-missing': [422, 'The region is not known'],
  'demo-not-ready': [503, 'The demo is not ready'],
  'credentials-expired': [422, 'The AWS credentials have expired'],
  'credentials-missing': [422, 'There are no AWS credentials'],
  'credentials-refused': [422, 'AWS refused the credentials'],
  'endpoint-refused': [403, 'The endpoint leads where it may not'],
  'sts-failed': [503, 'STS did not answer as it should'],
  'action-denied': [403, 'AWS denied the action'],
  'stream-missing': [404, 'There is no such stream'],
  'stream-throttled': [429, 'Kinesis throttled the call'],
  'stream-failed': [503, 'Kinesis did not answer as it should'],
  'lambda-throttled': [429, 'Lambda throttled the call'],
  'lambda-failed': [503, 'Lambda did not answer as it should'],
  'server-stopping': [503, 'The server is stopping'],
  internal: [500, 'Something went wrong in the server'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof PROBLEMS;
export type ProblemFacts = Readonly<Record<string, unknown>>;

/** An answer other than the one asked for. `detail` says what happened, why, and what to do next; it reaches the caller. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, facts: ProblemFacts, detail: string, options: ProblemOptions = {}) {
    super(detail, { cause: options.cause });
    this.name = 'Problem';
    this.code = code;
    this.facts = facts;
    this.headers = options.headers ?? {};
  }

  get status(): number {
    return PROBLEMS[this.code][0];
  }
}

export type ProblemOptions = { readonly cause?: unknown; readonly headers?: Readonly<Record<string, string>> };

export function problem(code: ProblemCode, facts: ProblemFacts, detail: string, options?: ProblemOptions): Problem {
  return new Problem(code, facts, detail, options);
}

/** RFC 9457. The facts stand beside the members of the standard and cannot replace them. */
export function formatProblem(cause: Problem, requestId: string): string {
  const [status, title] = PROBLEMS[cause.code];
  return JSON.stringify({
    ...cause.facts,
    type: `urn:shardscope:problem:${cause.code}`,
    title,
    status,
    code: cause.code,
    detail: cause.message,
    requestId,
  });
}
