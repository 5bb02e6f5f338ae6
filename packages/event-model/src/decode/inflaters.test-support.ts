import { brotliDecompressSync, constants, inflateRawSync, type Zlib } from 'node:zlib';
import type { Inflated, Inflaters } from './inflate.ts';

// With `info`, zlib's one-shot calls give the engine beside the bytes; the types do not say so.
type WithEngine = { readonly buffer: Buffer; readonly engine: Zlib };

/** Node's zlib as `Inflaters`, simple rather than fast: what zlib refuses is searched for the longest prefix that it takes. */
export const testInflaters: Inflaters = {
  inflateRaw(bytes, maxOutput) {
    const whole = attempt(bytes, maxOutput, constants.Z_FINISH);
    return typeof whole === 'string' ? longestPrefix(bytes, maxOutput, whole) : whole;
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

function attempt(
  bytes: Uint8Array,
  maxOutput: number,
  finishFlush: number,
): Inflated | NonNullable<Inflated['stopped']> {
  if (maxOutput < 1) return 'output-limit';
  try {
    const options = { info: true, maxOutputLength: maxOutput, finishFlush };
    const done = inflateRawSync(bytes, options) as unknown as WithEngine;
    return { bytes: new Uint8Array(done.buffer), consumed: done.engine.bytesWritten };
  } catch (error) {
    const code = (error as { code?: string }).code;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'output-limit' : code === 'Z_BUF_ERROR' ? 'cut-short' : 'corrupt';
  }
}

function longestPrefix(bytes: Uint8Array, maxOutput: number, stopped: NonNullable<Inflated['stopped']>): Inflated {
  let best: Inflated = { bytes: new Uint8Array(0), consumed: 0 };
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const tried = attempt(bytes.subarray(0, middle), maxOutput, constants.Z_SYNC_FLUSH);
    if (typeof tried === 'string') high = middle - 1;
    else {
      best = tried;
      low = middle;
    }
  }
  return { ...best, stopped };
}
