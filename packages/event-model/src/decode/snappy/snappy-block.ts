import type { MatchOutput } from '../match-output.ts';
import { corrupt, UnpackTrouble } from '../unpack-trouble.ts';

/** The length that a snappy block declares, and where its tags begin; `undefined` when that is no length. */
export function readSnappyLength(
  bytes: Uint8Array,
  from: number,
  to: number,
): { readonly length: number; readonly next: number } | undefined {
  let length = 0;
  for (let i = 0; i < 5 && from + i < to; i++) {
    const byte = bytes[from + i] as number;
    length += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return length < 2 ** 32 ? { length, next: from + i + 1 } : undefined;
  }
  return undefined;
}

/**
 * Unpacks one snappy block, which must give exactly the length that it declares and no more than `maxOutput`. Throws at a cut or
 * damage, with what came out before in `output`.
 *
 * @see https://github.com/google/snappy/blob/main/format_description.txt
 */
export function unpackSnappyBlock(
  bytes: Uint8Array,
  from: number,
  to: number,
  output: MatchOutput,
  maxOutput: number,
): void {
  const declared = readSnappyLength(bytes, from, to) ?? corrupt('it begins with no length');
  const end = output.length + declared.length;
  output.beginBlock(Math.min(declared.length, maxOutput), declared.length > maxOutput);
  output.beginMatches();
  for (let at = declared.next; at < to; ) at = runTag(bytes, at, to, output);
  if (output.length !== end) throw new UnpackTrouble('cut-short', '');
}

/** One literal or one copy. Gives the offset of the next tag. */
function runTag(bytes: Uint8Array, tagAt: number, to: number, output: MatchOutput): number {
  const tag = bytes[tagAt] as number;
  const kind = tag & 3;
  if (kind === 0) return runLiteral(bytes, tagAt, to, output);
  const at = tagAt + 1;
  const next = at + (kind === 3 ? 4 : kind);
  if (next > to) throw new UnpackTrouble('cut-short', '');
  if (kind === 1) output.repeat(((tag >> 5) << 8) | (bytes[at] as number), 4 + ((tag >> 2) & 7));
  else output.repeat(littleEndian(bytes, at, next), 1 + (tag >> 2));
  return next;
}

function runLiteral(bytes: Uint8Array, tagAt: number, to: number, output: MatchOutput): number {
  const short = (bytes[tagAt] as number) >> 2;
  const from = tagAt + 1 + (short < 60 ? 0 : short - 59);
  if (from > to) throw new UnpackTrouble('cut-short', '');
  const length = 1 + (short < 60 ? short : littleEndian(bytes, tagAt + 1, from));
  if (from + length > to) throw new UnpackTrouble('cut-short', '');
  output.append(bytes, from, from + length);
  return from + length;
}

function littleEndian(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = to - 1; at >= from; at--) value = value * 256 + (bytes[at] as number);
  return value;
}
