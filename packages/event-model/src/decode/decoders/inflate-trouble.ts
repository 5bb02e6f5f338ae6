import type { Inflated } from '../inflate.ts';
import type { LayerNote } from '../layer.ts';
import type { OutputAllowance, PeelLimits } from '../limits.ts';

/** Why inflating stopped, as a note. `produced` is what came out of this layer before. */
export function noteOfStop(
  stopped: NonNullable<Inflated['stopped']>,
  produced: number,
  allowance: OutputAllowance,
  limits: PeelLimits,
): LayerNote {
  const kept = `${produced} bytes came out and are kept`;
  if (stopped === 'output-limit') {
    const code = `limit:${allowance.limit}`;
    const reached =
      allowance.limit === 'ratio'
        ? `it grows beyond ${limits.maxRatio} times its size`
        : `the record's layers reach ${limits.maxOutputBytes} bytes`;
    return { code, message: `${code}: stopped because ${reached}. ${kept}.` };
  }
  if (stopped === 'cut-short') return { code: stopped, message: `The compressed data is truncated. ${kept}.` };
  if (stopped === 'corrupt') return { code: stopped, message: `The compressed data is corrupt. ${kept}.` };
  return { code: stopped, message: `The checksum does not fit. ${kept}.` };
}

/** Output over input, as people say it: `12.4`. */
export function ratioOf(output: number, input: number): string {
  return (output / Math.max(1, input)).toFixed(1);
}

export function concatChunks(chunks: readonly Uint8Array[], total: number): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  const all = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
