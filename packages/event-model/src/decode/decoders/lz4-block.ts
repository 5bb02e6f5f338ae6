import { type Decoder, refuse } from '../decoder.ts';
import { unpackLz4Block } from '../lz4/lz4-block.ts';
import { MatchOutput } from '../match-output.ts';
import { UnpackTrouble } from '../unpack-trouble.ts';
import { allowanceFor, answerUnpacked, type Unpacked } from './unpacked.ts';

const EMPTY = refuse('empty', 'Not an LZ4 block: there are no bytes.');

/** One bare LZ4 block. It has no magic, no length and no checksum, so it is opened only when the user says what it is. */
export const lz4Block: Decoder = {
  name: 'lz4-block',
  automatic: false,
  decode(bytes, context) {
    if (bytes.length === 0) return EMPTY;
    const allowance = allowanceFor(bytes, context);
    const unpacked = unpackOne(bytes, allowance.bytes);
    return answerUnpacked(bytes, unpacked, { name: 'LZ4', confidence: 'heuristic', proven: false }, allowance, context);
  },
};

function unpackOne(bytes: Uint8Array, maxOutput: number): Unpacked {
  const output = new MatchOutput(4 * bytes.length + 64, maxOutput);
  output.beginBlock(maxOutput, true);
  try {
    unpackLz4Block(bytes, 0, bytes.length, output);
    return { bytes: output.first(output.length), consumed: bytes.length };
  } catch (error) {
    if (!(error instanceof UnpackTrouble)) throw error;
    const { why, message } = error;
    return { bytes: output.first(output.length), consumed: 0, stopped: why, ...(message && { why: message }) };
  }
}
