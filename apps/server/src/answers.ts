import { z } from 'zod';

/** What an error answer looks like. Facts of the single problem stand beside these members. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' });

const problemAnswer = { content: { 'application/problem+json': { schema: problemSchema } } };

type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503 | 507;
type ProblemAnswers<S extends ProblemStatus> = Readonly<Record<S | CommonStatus, typeof problemAnswer>>;

// The gate, the body parser and a failure can answer on every route.
const COMMON = [400, 401, 403, 413, 415, 429, 500, 503, 507] as const;
type CommonStatus = (typeof COMMON)[number];

/** The error statuses of a route for its `response` schema: those that every route can give, and its own. */
export function problems<S extends ProblemStatus = never>(...statuses: readonly S[]): ProblemAnswers<S> {
  const all = [...COMMON, ...statuses].map((status) => [status, problemAnswer] as const);
  return Object.fromEntries(all) as ProblemAnswers<S>;
}

/** A body of bytes, for the document only: bytes never pass a serializer. */
export function bytesAnswer(contentType = 'application/octet-stream') {
  return { content: { [contentType]: { schema: z.unknown().meta({ type: 'string', format: 'binary' }) } } };
}

export const noContent = z.null().describe('No content');

/** For routes without query parameters: an unknown one is refused, never ignored. */
export const noQuery = z.strictObject({});

/** A whole number of the query, written as such: no sign, no exponent, no fraction, no leading zero, once. */
export function wholeNumber(min: number, max: number) {
  return z
    .string()
    .regex(/^(0|[1-9]\d{0,15})$/, 'must be a whole number, written in digits')
    .meta({ type: 'integer', minimum: min, maximum: max })
    .transform(Number)
    .pipe(z.int().min(min).max(max));
}

/** For routes that take no body. */
export const noBody = z.strictObject({}).nullish();

/** A body of bytes: the handler reads it with `bodyBytes`. */
export const bytesBody = z.unknown().meta({ type: 'string', format: 'binary' });
