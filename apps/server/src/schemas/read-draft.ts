import type { z } from 'zod';
import type { Decoding } from '../decoding/decoding.ts';
import { problem } from '../problems.ts';
import type { schemaBody } from './answers.ts';
import type { SchemaDraft } from './schemas.ts';

/** Of one schema; those of large companies, imports put in, stay far below. */
const MAX_BYTES = 1024 * 1024;

/** The schema of a request, read once: what is kept can be used. Otherwise a problem says what is wrong with it, and where. */
export async function readDraft(
  decoding: Pick<Decoding, 'readSchema'>,
  body: z.output<typeof schemaBody>,
): Promise<SchemaDraft> {
  const { kind, message } = body;
  const bytes = bytesOf(body);
  if (bytes.length > MAX_BYTES) throw invalid(`it is longer than ${MAX_BYTES} bytes`);
  const read = await decoding.readSchema({ kind, bytes, ...(message !== undefined && { message }) });
  if (read.kind === 'refused') throw problem('schema-invalid', {}, `${read.because} Nothing was kept.`);
  return {
    name: body.name ?? read.messages[0] ?? `${kind} schema`,
    kind,
    for: body.for,
    ...(message !== undefined && { message }),
    messages: read.messages,
    ids: read.ids,
    bytes,
  };
}

function bytesOf({ text, data = '' }: z.output<typeof schemaBody>): Uint8Array {
  if (text !== undefined) return new TextEncoder().encode(text);
  const bytes = Buffer.from(data, 'base64');
  // Node skips what is not base64; only text that comes back the same was base64.
  if (bytes.toString('base64') !== data) throw invalid('"data" must be standard base64 with padding');
  return bytes;
}

function invalid(why: string) {
  return problem('schema-invalid', {}, `The schema cannot be used: ${why}. Nothing was kept.`);
}
