import { createHash } from 'node:crypto';

/** User records as one record of the Kinesis Producer Library: its magic, a protobuf message, and the message's MD5. */
export function aggregateOf(payloads: readonly Buffer[]): Buffer {
  const table = payloads.map((_, n) => field(1, Buffer.from(`user-${n}`)));
  const records = payloads.map((data, n) => field(3, Buffer.concat([Buffer.from([1 << 3, n]), field(3, data)])));
  const message = Buffer.concat([...table, ...records]);
  return Buffer.concat([Buffer.from('f3899ac2', 'hex'), message, createHash('md5').update(message).digest()]);
}

/** A field whose length stands before its bytes; short ones do here, so that both fit a byte. */
function field(number: number, bytes: Buffer): Buffer {
  if (bytes.length > 127) throw new Error(`A field of ${bytes.length} bytes needs a longer length than this writes.`);
  return Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes]);
}
