import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Caller, hasRole } from './access.ts';
import { addressesOf, rawValues, refusedAddress, refusedFetchSite } from './gate/address.ts';
import { API_HEADERS } from './headers.ts';
import { isPagePath } from './page.ts';
import { type Problem, problem } from './problems.ts';
import type { Attempts } from './sessions/attempts.ts';

export type GateOptions = {
  readonly port: number;
  readonly allowHost: readonly string[];
  readonly readOnly: boolean;
  readonly attempts: Attempts;
  /** Who a bearer token belongs to. */
  findCaller(token: string): Promise<Caller | undefined>;
};

/**
 * Who may call: one hook at the root, so that it also stands before addresses that do not exist. Default is no: a route that
 * says nothing about itself is refused.
 */
export function addGate(app: FastifyInstance, options: GateOptions): void {
  app.decorateRequest('actor', 'nobody');
  app.decorateRequest('role', 'viewer');
  app.decorateRequest('caller', undefined);
  let isStopping = false;
  app.addHook('preClose', async () => {
    isStopping = true;
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(API_HEADERS);
    // Of the connection itself: with --port 0 nobody else knows it, and a server that stops has no address any more.
    const port = request.raw.socket.localPort ?? options.port;
    const refused =
      refusedAddress(request.raw, addressesOf(port, options.allowHost)) ??
      refusedFetchSite(request.raw, isPage(request)) ??
      refusedMethod(request);
    if (refused) throw refused;
    if (isStopping) throw problem('server-stopping', {}, 'The server is stopping. Try again when it is back.');
    await signIn(request, options);
    const unfit = refusedRole(request, options.readOnly) ?? refusedBody(request);
    if (unfit) throw unfit;
  });
}

function isPage(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const path = pathOf(request);
  return request.is404 ? isPagePath(path) : request.routeOptions.config.role === 'anyone' && !path.startsWith('/api/');
}

function pathOf(request: FastifyRequest): string {
  return request.raw.url?.split('?', 1)[0] ?? '';
}

function refusedMethod(request: FastifyRequest): Problem | undefined {
  if (request.method !== 'OPTIONS') return undefined;
  return problem('method-not-allowed', {}, 'OPTIONS is not answered: no other origin may call this server.');
}

async function signIn(request: FastifyRequest, options: GateOptions): Promise<void> {
  if (isPage(request) || request.routeOptions.config.role === 'anyone') return;
  const headers = rawValues(request.raw, 'authorization');
  if (headers.length === 0) {
    throw problem(
      'token-missing',
      {},
      'Send "Authorization: Bearer <token>". The token is in the file "token" of the data directory; "npm run open" prints an address that signs a browser in.',
      { headers: { 'www-authenticate': 'Bearer' } },
    );
  }
  const [, token] = headers.length === 1 ? (/^Bearer ([\w.~+/=-]{1,512})$/.exec(headers[0] ?? '') ?? []) : [];
  const caller = token === undefined ? undefined : await options.findCaller(token);
  if (!caller) throw options.attempts.refuse(request);
  request.caller = caller;
  request.actor = caller.actor;
  request.role = caller.role;
}

function refusedRole(request: FastifyRequest, readOnly: boolean): Problem | undefined {
  const { role, mutates, ownSession } = request.routeOptions.config;
  if (request.is404 || role === 'anyone') return undefined;
  if (role === undefined || !hasRole(request.role, role)) {
    return problem(
      'role-not-enough',
      { role: request.role },
      `This needs the role ${role ?? 'of nobody'}; yours is ${request.role}.`,
    );
  }
  if (!mutates || ownSession) return undefined;
  if (readOnly) {
    return problem(
      'read-only',
      {},
      'The server was started with --read-only: nothing can be changed or sent. Start it without that flag to do this.',
    );
  }
  if (request.role === 'viewer') {
    return problem(
      'role-not-enough',
      { role: request.role },
      'A viewer may look and compute, and change nothing. Ask for the role operator.',
    );
  }
  return undefined;
}

const BODY_TYPE = /^application\/(json|octet-stream)(; ?charset="?utf-8"?)?$/i;

function refusedBody(request: FastifyRequest): Problem | undefined {
  if (rawValues(request.raw, 'content-encoding').length > 0) {
    return problem(
      'encoding-not-supported',
      {},
      'Send the body without Content-Encoding. A gzipped file may be sent as it is, as application/octet-stream.',
    );
  }
  const types = rawValues(request.raw, 'content-type');
  if (types.length === 0 || (types.length === 1 && BODY_TYPE.test(types[0] ?? ''))) return undefined;
  return problem('media-type-not-supported', {}, 'Send application/json (UTF-8) or application/octet-stream.');
}
