import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readStrictJson } from './bodies/strict-json.ts';
import { type Problem, problem } from './problems.ts';

export type ByteStream = AsyncIterable<Uint8Array>;

/**
 * Two kinds of body and no other: JSON, read strictly, and bytes, handed to the route as a stream that ends in a problem at
 * the route's `bodyLimit`.
 */
export function addBodyParsers(app: FastifyInstance, jsonBodyBytes: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', async (request: FastifyRequest, payload: Readable) => {
    const limit = Math.min(jsonBodyBytes, request.routeOptions.bodyLimit ?? jsonBodyBytes);
    const bytes = await collectBytes(limitedBytes(request, payload, limit, 'body-too-large'));
    return readStrictJson(bytes);
  });
  app.addContentTypeParser('application/octet-stream', async (request: FastifyRequest, payload: Readable) => {
    const limit = request.routeOptions.bodyLimit ?? jsonBodyBytes;
    const code = request.routeOptions.config.tooLarge;
    if (!code)
      throw problem('media-type-not-supported', {}, 'This address takes JSON: send Content-Type: application/json.');
    return limitedBytes(request, payload, limit, code);
  });
}

/** The body of a route that declares `bytesBody`. */
export function bodyBytes(request: FastifyRequest): ByteStream {
  const body = request.body;
  if (typeof body === 'object' && body !== null && Symbol.asyncIterator in body) return body as ByteStream;
  throw problem(
    'media-type-not-supported',
    {},
    'This address takes bytes: send the body with Content-Type: application/octet-stream.',
  );
}

export async function collectBytes(stream: ByteStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

type TooLarge = 'body-too-large' | 'capture-too-large';

function limitedBytes(request: FastifyRequest, payload: Readable, limit: number, code: TooLarge): ByteStream {
  // A length that is announced is refused before a byte of it is read.
  if (Number(request.headers['content-length']) > limit) throw tooLarge(code, limit);
  return countedBytes(payload, limit, code);
}

async function* countedBytes(payload: Readable, limit: number, code: TooLarge): AsyncGenerator<Uint8Array> {
  let length = 0;
  // Destroying the payload would cut the connection before the answer could be read.
  for await (const chunk of payload.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > limit) throw tooLarge(code, limit);
    yield chunk;
  }
}

function tooLarge(code: TooLarge, limit: number): Problem {
  const mebibytes = Math.floor(limit / 1024 / 1024);
  const hint =
    code === 'body-too-large'
      ? 'Send larger input as a file: Content-Type: application/octet-stream to /api/captures.'
      : 'Cut it into smaller files, or raise the limit with --file-bytes.';
  return problem(code, { limitBytes: limit }, `The body is larger than ${mebibytes} MiB (${limit} bytes). ${hint}`, {
    headers: { connection: 'close' },
  });
}
