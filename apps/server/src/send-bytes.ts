import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { downloadHeaders } from './headers.ts';

/** JSON that a worker has written: it goes out as it is. Fastify leaves bytes alone, so that no serializer reads them again. */
export function sendJsonBytes(reply: FastifyReply, pieces: readonly (Uint8Array | string)[]): FastifyReply {
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece));
  return reply.type('application/json; charset=utf-8').send(Buffer.concat(bytes));
}

/** Payload bytes, to be saved and never to be opened as a page. */
export function sendDownload(
  reply: FastifyReply,
  fileName: string,
  bytes: Uint8Array | AsyncGenerator<Uint8Array>,
  length: number,
): FastifyReply {
  reply.headers({ ...downloadHeaders(fileName), 'content-length': String(length) });
  return reply.send(
    bytes instanceof Uint8Array
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      : Readable.from(bytes, { objectMode: false }),
  );
}
