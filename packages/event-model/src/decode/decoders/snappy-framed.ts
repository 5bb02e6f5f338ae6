import { hasBytesAt } from '../../bytes/ascii.ts';
import { type Decoder, refuse } from '../decoder.ts';
import { FRAMED_MAGIC, unpackSnappyFramed } from '../snappy/unpack-snappy.ts';
import { allowanceFor, answerUnpacked } from './unpacked.ts';

const NO_MAGIC = refuse('magic', 'Not framed snappy: no stream identifier (ff 06 00 00 sNaPpY) at the start.');

/** Snappy in its own chunks, the checksum of each checked. */
export const snappyFramed: Decoder = {
  name: 'snappy-framed',
  automatic: true,
  firstBytes: [0xff],
  decode(bytes, context) {
    if (!hasBytesAt(bytes, 0, FRAMED_MAGIC)) return NO_MAGIC;
    const allowance = allowanceFor(bytes, context);
    const unpacked = unpackSnappyFramed(bytes, allowance.bytes);
    const facts = [['chunks', String(unpacked.blocks)]] as const;
    return answerUnpacked(
      bytes,
      unpacked,
      { name: 'snappy', confidence: 'certain', proven: true, facts },
      allowance,
      context,
    );
  },
};
