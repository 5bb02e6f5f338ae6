import { openSync, writeSync } from 'node:fs';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export type LogOptions = { readonly file: string | undefined; readonly level: string };

/** JSON lines, never to standard output, which is for people. A file is written at once: the last line before a crash counts most. */
export function loggerOf({ file, level }: LogOptions) {
  const descriptor = file === undefined ? undefined : openSync(file, 'a', 0o600);
  const stream = {
    write(line: string): void {
      if (descriptor === undefined) process.stderr.write(line);
      else writeSync(descriptor, line);
    },
  };
  return {
    level,
    stream,
    base: null,
    redact: ['*.authorization', '*.token', '*.code', 'headers'],
    serializers: { err: describeError },
  };
}

/** What failed and where. The message of an error of ours says nothing of payloads; a foreign one is cut. */
function describeError(error: Error): { type: string; message: string; stack: string } {
  const cause = error.cause instanceof Error ? `; cause: ${error.cause.message}` : '';
  return {
    type: error.name,
    message: (error.message + cause).slice(0, 500),
    stack: (error.stack ?? '').slice(0, 4000),
  };
}

/** One line a request: the pattern of the route, never the address itself, whose query may hold what somebody searched for. */
export function addRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request: FastifyRequest, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const millis = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info(
      { method: request.method, route, status: reply.statusCode, millis, actor: request.actor },
      'request',
    );
  });
}
