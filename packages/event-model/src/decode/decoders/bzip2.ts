import { isBzip2Magic, unpackBzip2 } from '../bzip2/unpack-bzip2.ts';
import { type Decoder, refuse } from '../decoder.ts';
import { allowanceFor, answerUnpacked } from './unpacked.ts';

const NO_MAGIC = refuse('magic', 'Not bzip2: no "BZh", a level and the magic of a block at the start.');

const NOT_ASKED = refuse(
  'not-automatic',
  'It begins like bzip2, which is opened only when you choose it: it is slow to open and quick to grow.',
  { claimed: true },
);

/** bzip2. Rare in records, slow to open and quick to grow, so it is named, and opened only when the user asks for it. */
export const bzip2: Decoder = {
  name: 'bzip2',
  automatic: true,
  firstBytes: [0x42],
  decode(bytes, context) {
    if (!isBzip2Magic(bytes, 0)) return NO_MAGIC;
    if (!context.forced) return NOT_ASKED;
    const allowance = allowanceFor(bytes, context);
    const unpacked = unpackBzip2(bytes, allowance.bytes);
    const facts = [['blocks', String(unpacked.blocks)]] as const;
    return answerUnpacked(
      bytes,
      unpacked,
      { name: 'bzip2', confidence: 'certain', proven: true, facts },
      allowance,
      context,
    );
  },
};
