import { crc32Bzip2 } from '../checksums.ts';
import type { Inflated } from '../inflate.ts';
import { MatchOutput } from '../match-output.ts';
import { corrupt, UnpackTrouble } from '../unpack-trouble.ts';
import { readSortedBlock, unsort } from './bzip2-block.ts';
import { HighBits } from './high-bits.ts';

export type UnpackedBzip2 = Inflated & { readonly why?: string; readonly blocks: number };

const BLOCK = [0x314159, 0x265359] as const;
const END = [0x177245, 0x385090] as const;
const LEVEL_SIZE = 100_000;
/** Four equal bytes, then how many more. */
const RUN = 4;

/** Whether a bzip2 stream begins at `at`: its letters, its level, and the magic of a block or of its end. */
export function isBzip2Magic(bytes: Uint8Array, at: number): boolean {
  const [level, block] = [bytes[at + 3] ?? 0, bytes[at + 4]];
  const letters = bytes[at] === 0x42 && bytes[at + 1] === 0x5a && bytes[at + 2] === 0x68;
  return letters && level >= 0x31 && level <= 0x39 && (block === 0x31 || block === 0x17);
}

/**
 * Unpacks bzip2 streams that follow each other, the checksum of each block checked. Bounded while it works: 208 bytes of it can
 * stand for 256 MB. Gives whole blocks up to a cut or damage, and all up to a limit; never throws.
 */
export function unpackBzip2(bytes: Uint8Array, maxOutput: number): UnpackedBzip2 {
  const output = new MatchOutput(4 * bytes.length + 64, maxOutput);
  const progress = { at: 0, blocks: 0 };
  try {
    while (isBzip2Magic(bytes, progress.at)) readStream(bytes, output, progress, maxOutput);
  } catch (error) {
    if (!(error instanceof UnpackTrouble)) throw error;
    const { why: stopped, message } = error;
    const partial = { bytes: output.first(output.length), consumed: progress.at, blocks: progress.blocks, stopped };
    return message === '' ? partial : { ...partial, why: message };
  }
  return { bytes: output.first(output.length), consumed: progress.at, blocks: progress.blocks };
}

function readStream(
  bytes: Uint8Array,
  output: MatchOutput,
  progress: { at: number; blocks: number },
  maxOutput: number,
): void {
  const maxSize = ((bytes[progress.at + 3] as number) - 0x30) * LEVEL_SIZE;
  const bits = new HighBits(bytes, progress.at + 4);
  for (;;) {
    const high = bits.read(24);
    const low = bits.read(24);
    const sum = bits.read(16) * 65536 + bits.read(16);
    if (high === END[0] && low === END[1]) {
      progress.at = bits.nextByte();
      return;
    }
    if (high !== BLOCK[0] || low !== BLOCK[1]) corrupt('no block begins where one should');
    const block = unsort(readSortedBlock(bits, maxSize));
    const start = output.length;
    output.beginBlock(maxOutput - start, true);
    unpackRuns(block, output);
    progress.blocks++;
    if (crc32Bzip2(output.since(start)) !== sum) throw new UnpackTrouble('checksum', 'the CRC-32 of a block');
  }
}

function unpackRuns(block: Uint8Array, output: MatchOutput): void {
  let from = 0;
  let same = 1;
  for (let i = 1; i < block.length; i++) {
    if (block[i] !== block[i - 1]) same = 1;
    else if (++same === RUN) {
      output.append(block, from, i + 1);
      if (i + 1 >= block.length) corrupt('a run has no length');
      output.fill(block[i] as number, block[i + 1] as number);
      from = i + 2;
      // The length is no byte of the content, so that the next run begins behind it.
      same = 0;
      i++;
    }
  }
  output.append(block, from, block.length);
}
