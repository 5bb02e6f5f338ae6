import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { downloadHeaders } from './headers.ts';

/** JSON that a worker has written: it goes out as it is. Fastify leaves bytes alone, so that no serializer reads them again. */
export function sendJsonBytes(reply: FastifyReply, pieces: readonly (Uint8Array | string)[]): FastifyReply {
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece));
  return reply.type('application/json; charset=utf-8').send(Buffer.concat(bytes));
}

/** Values that become known one after the other, a line of JSON each. A reader that leaves ends the making. */
export function sendJsonLines(reply: FastifyReply, lines: AsyncGenerator<string>): FastifyReply {
  return reply.type('application/x-ndjson; charset=utf-8').send(Readable.from(ended(lines), { objectMode: false }));
}

async function* ended(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** Payload bytes, to be saved and never to be opened as a page. Their length is told where it is known beforehand. */
export function sendDownload(
  reply: FastifyReply,
  fileName: string,
  bytes: Uint8Array | AsyncGenerator<Uint8Array>,
  { length, type }: { readonly length?: number; readonly type?: string } = {},
): FastifyReply {
  reply.headers({
    ...downloadHeaders(fileName),
    ...(length !== undefined && { 'content-length': length }),
    ...(type !== undefined && { 'content-type': type }),
  });
  return reply.send(bytes instanceof Uint8Array ? bytes : Readable.from(bytes, { objectMode: false }));
}
