import type { FastifyRequest } from 'fastify';
import { type Problem, problem } from '../problems.ts';

const MINUTE = 60_000;
const MAX_SOURCES = 10_000;

/** Counts wrong tokens and codes a source. A missing one is no attempt, and a right one is never held back. */
export interface Attempts {
  /** Counts one more, and gives the answer to it. */
  refuse(request: FastifyRequest): Problem;
}

export function createAttempts(limit = 10, millis: () => number = () => performance.now()): Attempts {
  const windows = new Map<string, { since: number; count: number }>();
  const countOf = (source: string): number => {
    const now = millis();
    const window = windows.get(source);
    if (window && now - window.since < MINUTE) {
      window.count += 1;
      return window.count;
    }
    // Forgetting all at once bounds the memory that a flood can take.
    if (windows.size >= MAX_SOURCES) windows.clear();
    windows.set(source, { since: now, count: 1 });
    return 1;
  };
  return {
    // The socket's own address: a header that names another one could be forged.
    refuse: (request) => refusalOf(countOf(request.raw.socket.remoteAddress ?? 'unknown') > limit),
  };
}

function refusalOf(isOneTooMany: boolean): Problem {
  const headers = { 'www-authenticate': 'Bearer' };
  if (isOneTooMany) {
    return problem(
      'too-many-attempts',
      {},
      'More than ten wrong tokens or codes in a minute. Wait a minute; a right token still works.',
      { headers: { ...headers, 'retry-after': '60' } },
    );
  }
  return problem(
    'token-wrong',
    {},
    'The token or code is wrong, used, or has expired. "npm run open" prints a fresh address.',
    { headers },
  );
}
