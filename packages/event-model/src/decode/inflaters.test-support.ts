import { brotliDecompressSync, inflateRawSync, type Zlib } from 'node:zlib';
import type { Inflated, Inflaters } from './inflate.ts';
import { inflatePrefix } from './inflate-prefix.ts';

// With `info`, zlib's one-shot calls give the engine beside the bytes; the types do not say so.
type WithEngine = { readonly buffer: Buffer; readonly engine: Zlib };

/** Node's zlib as `Inflaters`, and the exact reader for what zlib refuses, as the server has them. */
export const testInflaters: Inflaters = {
  inflateRaw(bytes, maxOutput) {
    return wholeStream(bytes, maxOutput) ?? inflatePrefix(bytes, maxOutput);
  },
  brotli(bytes, maxOutput) {
    try {
      const options = { info: true, maxOutputLength: Math.max(1, maxOutput) };
      const done = brotliDecompressSync(bytes, options) as unknown as WithEngine;
      return { bytes: new Uint8Array(done.buffer), consumed: done.engine.bytesWritten };
    } catch {
      return { bytes: new Uint8Array(0), consumed: 0, stopped: 'corrupt' };
    }
  },
};

function wholeStream(bytes: Uint8Array, maxOutput: number): Inflated | undefined {
  if (maxOutput < 1) return undefined;
  try {
    const done = inflateRawSync(bytes, { info: true, maxOutputLength: maxOutput }) as unknown as WithEngine;
    return { bytes: new Uint8Array(done.buffer), consumed: done.engine.bytesWritten };
  } catch {
    return undefined;
  }
}
