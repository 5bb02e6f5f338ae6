import { type Decoder, refuse } from '../decoder.ts';
import type { ZstdFrameHeader } from '../zstd/frame-header.ts';
import { isZstdMagic } from '../zstd/frame-header.ts';
import { type UnpackedZstd, unpackZstd } from '../zstd/unpack-zstd.ts';
import { allowanceFor, answerUnpacked } from './unpacked.ts';

const NO_MAGIC = refuse('magic', 'Not zstd: no 28 b5 2f fd, nor the magic of a skippable frame, at the start.');
const NO_FRAME = refuse('magic', 'Not zstd: only skippable frames stand at the start, which other formats have too.');

/** What zstd's own tools accept without being asked. Nothing is set aside for it here. */
const MAX_WINDOW = 128 * 1024 * 1024;
/** An empty frame takes nine bytes, so that a record could hold a hundred thousand of them. */
const MAX_FRAMES = 1000;

/** zstd frames (RFC 8878), one or several, skippable ones left out, checksums checked. */
export const zstd: Decoder = {
  name: 'zstd',
  automatic: true,
  // The magic of a frame, and the sixteen of skippable ones.
  firstBytes: [0x28, ...Array.from({ length: 16 }, (_, i) => 0x50 + i)],
  decode(bytes, context) {
    if (!isZstdMagic(bytes, 0)) return NO_MAGIC;
    const allowance = allowanceFor(bytes, context);
    const unpacked = unpackZstd(bytes, { maxOutput: allowance.bytes, maxWindow: MAX_WINDOW, maxFrames: MAX_FRAMES });
    if (unpacked.header === undefined && unpacked.stopped === undefined) return NO_FRAME;
    // A dictionary is not damage: the frame is what it says, and stays closed.
    const isSound = unpacked.stopped === 'dictionary';
    const format = { name: 'zstd', confidence: 'certain', proven: !isSound, facts: factsOf(unpacked) } as const;
    return answerUnpacked(bytes, unpacked, format, allowance, context);
  },
};

function factsOf({ header, frames, skippedFrames }: UnpackedZstd): readonly (readonly [string, string])[] {
  const facts: [string, string][] = header === undefined ? [] : factsOfHeader(header);
  if (frames > 1) facts.push(['frames', String(frames)]);
  if (skippedFrames > 0) facts.push(['skippable frames', String(skippedFrames)]);
  return facts;
}

function factsOfHeader({ contentSize, windowSize, isSingleSegment, hasChecksum }: ZstdFrameHeader): [string, string][] {
  const facts: [string, string][] = [];
  if (contentSize !== undefined) facts.push(['content size', String(contentSize)]);
  if (!isSingleSegment) facts.push(['window', String(windowSize)]);
  facts.push(['checksum', hasChecksum ? 'XXH64' : 'none']);
  return facts;
}
