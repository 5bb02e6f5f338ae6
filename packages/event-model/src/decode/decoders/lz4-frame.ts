import { type Decoded, type Decoder, refuse } from '../decoder.ts';
import { isLz4Magic } from '../lz4/lz4-header.ts';
import { type UnpackedLz4, unpackLz4 } from '../lz4/unpack-lz4.ts';
import { allowanceFor, answerUnpacked } from './unpacked.ts';

const NO_MAGIC = refuse('magic', 'Not an LZ4 frame: no 04 22 4d 18 at the start.');
const MAX_FRAMES = 1000;

/** LZ4 frames, one or several, all their checksums checked. The bare block format has no mark of its own: see `lz4-block`. */
export const lz4Frame: Decoder = {
  name: 'lz4-frame',
  automatic: true,
  firstBytes: [0x04],
  decode(bytes, context) {
    if (!isLz4Magic(bytes, 0)) return NO_MAGIC;
    const allowance = allowanceFor(bytes, context);
    const unpacked = unpackLz4(bytes, { maxOutput: allowance.bytes, maxFrames: MAX_FRAMES });
    const format = {
      name: 'LZ4',
      confidence: 'certain',
      // A dictionary is not damage: the frame is what it says, and stays closed.
      proven: unpacked.stopped !== 'dictionary',
      facts: factsOf(unpacked),
    } as const;
    return answerUnpacked(bytes, unpacked, format, allowance, context);
  },
};

function factsOf({ header, frames }: UnpackedLz4): NonNullable<Decoded['facts']> {
  if (header === undefined) return [];
  const facts: [string, string][] = [];
  if (header.contentSize !== undefined) facts.push(['content size', String(header.contentSize)]);
  facts.push(['checksum', header.hasContentChecksum ? 'XXH32' : header.hasBlockChecksums ? 'XXH32 of blocks' : 'none']);
  if (frames > 1) facts.push(['frames', String(frames)]);
  return facts;
}
