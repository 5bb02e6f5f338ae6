import type { DecodeContext } from '../decoder.ts';
import { outputAllowance } from '../limits.ts';
import { TreeTrouble } from '../tree/trouble.ts';

/** The bytes of a block of an object container behind its codec. What does not open whole is trouble. */
export function openBlock(bytes: Uint8Array, codec: string, context: DecodeContext): Uint8Array {
  const open = CODECS.get(codec);
  if (open === undefined) throw new TreeTrouble('codec', `its codec ${codec} is not opened here`, -1);
  return open(bytes, context);
}

type Codec = (bytes: Uint8Array, context: DecodeContext) => Uint8Array;

const CODECS: ReadonlyMap<string, Codec> = new Map<string, Codec>([
  ['null', (bytes) => bytes],
  ['deflate', inflateBlock],
]);

function inflateBlock(bytes: Uint8Array, { inflaters, limits, outputLeft }: DecodeContext): Uint8Array {
  const allowance = outputAllowance(limits, bytes.length, outputLeft);
  const inflated = inflaters.inflateRaw(bytes, allowance.bytes);
  if (inflated.stopped === undefined) return inflated.bytes;
  const limited = inflated.stopped === 'output-limit';
  const code = limited ? `limit:${allowance.limit}` : inflated.stopped;
  throw new TreeTrouble(code, limited ? 'a block inflates to more than the limit' : 'a block does not inflate', -1);
}
