type Thrown = { readonly name?: unknown; readonly $fault?: unknown; readonly $metadata?: { httpStatusCode?: number } };

const THROTTLED = /ProvisionedThroughputExceeded|LimitExceeded|Throttl|TooManyRequests/;
const BROKEN = /^(SyntaxError|TimeoutError|NetworkingError|Error|TypeError|AggregateError)$/;

function nameOf(thrown: unknown): string {
  const name = (thrown as Thrown | undefined)?.name;
  return typeof name === 'string' ? name : '';
}

/** Other consumers use up the limit of the shard, or of the account. */
export function isThrottling(thrown: unknown): boolean {
  return THROTTLED.test(nameOf(thrown));
}

export function isExpiredIterator(thrown: unknown): boolean {
  return nameOf(thrown) === 'ExpiredIteratorException';
}

/** The way to Kinesis broke, or Kinesis itself did: nothing was taken, so to read again loses and repeats nothing. */
export function isTransient(thrown: unknown): boolean {
  const { $fault, $metadata } = (thrown ?? {}) as Thrown;
  const status = $metadata?.httpStatusCode;
  if (status !== undefined && status >= 500) return true;
  return $fault === undefined && BROKEN.test(nameOf(thrown));
}
