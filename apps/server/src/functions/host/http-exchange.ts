import type { IncomingMessage, ServerResponse } from 'node:http';

/** A body within the limit, or how long it was: the rest is read and dropped, so that the caller gets its answer. */
export type Body = { readonly bytes: Buffer } | { readonly tooLong: number };

export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length > limit ? { tooLong: length } : { bytes: Buffer.concat(chunks, length) };
}

export function answerJson(response: ServerResponse, status: number, body: unknown, headers: object = {}): void {
  answerBytes(response, status, Buffer.from(JSON.stringify(body)), headers);
}

export function answerBytes(response: ServerResponse, status: number, body: Buffer, headers: object = {}): void {
  const hasBody = status !== 204;
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(hasBody && { 'content-length': body.length }),
    ...headers,
  });
  response.end(hasBody ? body : undefined);
}

/**
 * Whether a web page sent the request. A page of any site may reach a loopback port; it cannot hide its Origin, its
 * Sec-Fetch-Site, or a Host that is another name for this machine.
 */
export function isFromPage(request: IncomingMessage): boolean {
  const { host, origin } = request.headers;
  const isLocal = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host ?? '');
  return !isLocal || origin !== undefined || request.headers['sec-fetch-site'] !== undefined;
}
