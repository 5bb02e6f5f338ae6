/** A tumbling window as the event writes it: ISO 8601, whole seconds. */
export type WindowSpan = { readonly start: string; readonly end: string };

/** Index of the tumbling window that an arrival falls into, counted from the Unix epoch. */
export function windowIndexOf(arrivalMillis: number, tumblingWindowInSeconds: number): number {
  return Math.floor(arrivalMillis / 1000 / tumblingWindowInSeconds);
}

/**
 * The tumbling window that an arrival falls into: aligned to the Unix epoch, start included, end not.
 *
 * @param tumblingWindowInSeconds 1 to 900
 * @example windowOf(Date.parse('2026-09-17T14:11:12Z'), 10) // { start: '2026-09-17T14:11:10Z', end: '2026-09-17T14:11:20Z' }
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 */
export function windowOf(arrivalMillis: number, tumblingWindowInSeconds: number): WindowSpan {
  const index = windowIndexOf(arrivalMillis, tumblingWindowInSeconds);
  return {
    start: isoSeconds(index * tumblingWindowInSeconds),
    end: isoSeconds((index + 1) * tumblingWindowInSeconds),
  };
}

function isoSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
