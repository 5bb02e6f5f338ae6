import { type Decoder, refuse } from '../decoder.ts';
import { decodeTree } from '../tree/decode-tree.ts';
import { walkIon } from '../tree/walk-ion.ts';

const NO_MAGIC = refuse('magic', 'Not Ion: no e0 01 00 ea at the start.');

/** Amazon Ion in its binary form, version 1.0, with the symbol tables that the stream brings. */
export const ion: Decoder = {
  name: 'ion-binary',
  automatic: true,
  firstBytes: [0xe0],
  decode(bytes, context) {
    if (bytes[0] !== 0xe0 || bytes[1] !== 0x01 || bytes[2] !== 0x00 || bytes[3] !== 0xea) return NO_MAGIC;
    return decodeTree(bytes, context, { title: 'Ion', certain: true, walk: walkIon });
  },
};
