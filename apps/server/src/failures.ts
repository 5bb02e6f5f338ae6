import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { API_HEADERS } from './headers.ts';
import { isPagePath, sendPage, sendRefusalPage } from './page.ts';
import { formatProblem, Problem, problem } from './problems.ts';

/** Every way in which a request can fail ends here, as a problem that tells the caller nothing of the server's inside. */
export function addFailures(
  app: FastifyInstance,
  webDist: string,
  allowedMethods: (path: string) => readonly string[],
): void {
  app.setErrorHandler((error: FastifyError, request, reply) => sendFailure(error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const path = request.raw.url?.split('?', 1)[0] ?? '';
    const methods = allowedMethods(path);
    if (methods.length > 0) {
      const allow = methods.join(', ');
      throw problem('method-not-allowed', { allow: methods }, `This address takes ${allow}.`, { headers: { allow } });
    }
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads && isPagePath(path)) return sendPage(reply, webDist);
    throw problem('not-found', {}, 'Nothing lives at this address. GET /api/openapi.json lists what there is.');
  });
}

export function sendFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const cause = toProblem(error);
  if (cause.code === 'internal') request.log.error({ err: error }, 'request failed');
  reply.headers(API_HEADERS).headers(cause.headers);
  const path = request.raw.url?.split('?', 1)[0] ?? '';
  if (cause.status === 403 && request.method === 'GET' && isPagePath(path)) {
    return sendRefusalPage(reply, cause, path, request.id);
  }
  // As text: no serializer may drop the facts of a problem.
  return reply.code(cause.status).type('application/problem+json').send(formatProblem(cause, request.id));
}

export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalidRequest(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_') || code === 'ENOSPC') return storeProblem(code, error);
  const known = FRAMEWORK[code];
  return known
    ? known(error)
    : problem('internal', {}, 'The reason is in the log of the server, under this request id.', { cause: error });
}

type InvalidPart = { readonly instancePath: string; readonly message?: string };

function invalidRequest(error: {
  validation: readonly InvalidPart[];
  validationContext?: string | undefined;
}): Problem {
  const where = error.validationContext ?? 'request';
  const errors = error.validation.slice(0, 20).map(({ instancePath, message }) => ({
    in: where,
    pointer: instancePath === '/' ? '' : instancePath,
    message: message ?? 'is not valid',
  }));
  const [first] = errors;
  const detail = first ? `${first.in}${first.pointer}: ${first.message}` : 'The request is not valid.';
  return problem('request-invalid', { errors }, detail);
}

function storeProblem(code: string, cause: unknown): Problem {
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') {
    return problem(
      'storage-full',
      {},
      'Nothing was saved: the disk of the data directory is full. Free some space or delete captures; no restart is needed.',
      { cause },
    );
  }
  return problem(
    'storage-failed',
    { storeCode: code },
    'The store refused: nothing was changed. Try again; the log has the reason.',
    {
      cause,
      headers: { 'retry-after': '5' },
    },
  );
}

const FRAMEWORK: Readonly<Record<string, (cause: unknown) => Problem>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: (cause) =>
    problem('media-type-not-supported', {}, 'Send application/json (UTF-8) or application/octet-stream.', { cause }),
  FST_ERR_CTP_BODY_TOO_LARGE: (cause) =>
    problem('body-too-large', {}, 'The body is larger than this address takes.', { cause }),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: (cause) =>
    problem('body-incomplete', {}, 'The body is not as long as Content-Length says.', { cause }),
  ECONNRESET: (cause) =>
    problem('body-incomplete', {}, 'The connection ended before the whole body arrived; nothing was kept.', { cause }),
  FST_ERR_BAD_URL: (cause) =>
    problem('request-invalid', {}, 'The address has a percent sign that is not followed by two hex digits of UTF-8.', {
      cause,
    }),
  FST_ERR_MAX_PARAM_LENGTH: (cause) => problem('address-too-long', {}, 'A part of the address is too long.', { cause }),
};
