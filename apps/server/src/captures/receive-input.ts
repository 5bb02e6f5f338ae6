import type { ByteStream } from '../bodies.ts';
import { problem } from '../problems.ts';

/** Bytes in memory that the workers see too: they are never copied, and never lost with a worker. */
export type ReceivedInput = Uint8Array<SharedArrayBuffer>;

/**
 * How much input may be in memory at once, over all requests: a capture is opened whole. Beyond it a request is asked to
 * come again, before anything was read.
 */
export class InputBudget {
  private readonly maxBytes: number;
  private taken = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  /** Holds `bytes` while `work` runs. One request is always let in, however large. */
  async hold<T>(bytes: number, work: () => Promise<T>): Promise<T> {
    if (this.taken > 0 && this.taken + bytes > this.maxBytes) {
      throw problem('decoder-busy', {}, 'Other large inputs are being saved. Nothing was kept: send it again in 2 s.', {
        headers: { 'retry-after': '2', connection: 'close' },
      });
    }
    this.taken += bytes;
    try {
      return await work();
    } finally {
      this.taken -= bytes;
    }
  }
}

/** Collects a body. `expected` is its announced length, where it has one: then it is written in place as it arrives. */
export async function receiveInput(stream: ByteStream, expected: number | undefined): Promise<ReceivedInput> {
  let bytes = new Uint8Array(new SharedArrayBuffer(Math.max(expected ?? 0, 64 * 1024)));
  let length = 0;
  for await (const chunk of stream) {
    if (length + chunk.length > bytes.length) {
      const larger = new Uint8Array(new SharedArrayBuffer(Math.max(bytes.length * 2, length + chunk.length)));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    bytes.set(chunk, length);
    length += chunk.length;
  }
  return bytes.subarray(0, length);
}

/** Strict base64 and nothing else: what decodes must be what was meant. */
export function readBase64Input(text: string): ReceivedInput {
  const decoded = Buffer.from(text, 'base64');
  // Node skips what is not base64; only text that comes back the same was base64.
  if (decoded.toString('base64') !== text) {
    throw problem(
      'request-invalid',
      { errors: [{ in: 'body', pointer: '/data', message: 'must be standard base64 with padding' }] },
      'body/data: must be standard base64 with padding and without line breaks. Or send the bytes themselves as application/octet-stream.',
    );
  }
  const bytes = new Uint8Array(new SharedArrayBuffer(decoded.length));
  bytes.set(decoded);
  return bytes;
}
