import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const HEADERS_MILLIS = 20_000;
const REQUEST_MILLIS = 120_000;

/**
 * A slow client is cut: Node's request timeout works only together with a shorter one for the headers and a frequent check
 * of both, and Fastify overwrites the request timeout with its own.
 */
export const SERVER_LIMITS = {
  requestTimeout: REQUEST_MILLIS,
  forceCloseConnections: 'idle',
  // The gate says it, as a problem.
  return503OnClosing: false,
  routerOptions: { maxParamLength: 512 },
  http: {
    headersTimeout: HEADERS_MILLIS,
    requestTimeout: REQUEST_MILLIS,
    connectionsCheckingInterval: 1_000,
    maxHeaderSize: 16 * 1024,
  },
} as const;

const STATUS_LINES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** What is not HTTP gets a bare answer and no second request on the same connection. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_LINES[error.code ?? ''] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nX-Content-Type-Options: nosniff\r\n\r\n`);
}

const GOODBYE_MILLIS = 3_000;

/**
 * Registered last, so that its hook runs when every other part has finished what it was doing: a client that still dawdles
 * must not hold up the stop.
 */
export async function cutDawdlers(app: FastifyInstance): Promise<void> {
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), GOODBYE_MILLIS).unref();
  });
}
