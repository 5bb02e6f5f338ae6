import type { MatchOutput } from '../match-output.ts';
import { corrupt, UnpackTrouble } from '../unpack-trouble.ts';

const MIN_MATCH = 4;

/**
 * Unpacks one LZ4 block: runs of literals and matches in turn, literals last. Throws at a cut or damage, with what came out
 * before in `output`.
 *
 * @see https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md
 */
export function unpackLz4Block(bytes: Uint8Array, from: number, to: number, output: MatchOutput): void {
  let at = from;
  if (at >= to) corrupt('a block is empty');
  for (;;) {
    if (at >= to) throw new UnpackTrouble('cut-short', '');
    const token = bytes[at++] as number;
    let literals = token >> 4;
    if (literals === 15) {
      const end = lengthEnd(bytes, at, to);
      literals += lengthOf(bytes, at, end);
      at = end;
    }
    if (at + literals > to) throw new UnpackTrouble('cut-short', '');
    output.append(bytes, at, at + literals);
    at += literals;
    if (at === to) return;
    if (at + 2 > to) throw new UnpackTrouble('cut-short', '');
    const offset = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
    at += 2;
    let match = (token & 15) + MIN_MATCH;
    if ((token & 15) === 15) {
      const end = lengthEnd(bytes, at, to);
      match += lengthOf(bytes, at, end);
      at = end;
    }
    output.repeat(offset, match);
  }
}

/** A long length goes on in bytes of 255 and ends with one that is less. */
function lengthEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] === 255) at++;
  if (at >= to) throw new UnpackTrouble('cut-short', '');
  return at + 1;
}

function lengthOf(bytes: Uint8Array, from: number, end: number): number {
  return (end - 1 - from) * 255 + (bytes[end - 1] as number);
}
