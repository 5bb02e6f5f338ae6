import { type Decoder, refuse } from '../decoder.ts';
import { decodeTree } from '../tree/decode-tree.ts';
import { walkBson } from '../tree/walk-bson.ts';

const NO_DOCUMENT = refuse('magic', 'Not BSON: the first four bytes are not the length of the whole.');

const SMALLEST = 5;

/** A BSON document. Its first bytes are its length, which must be that of all the bytes, and its last one is zero. */
export const bson: Decoder = {
  name: 'bson',
  automatic: true,
  decode(bytes, context) {
    const length = bytes.length;
    const [b0, b1, b2, b3] = bytes as unknown as [number, number, number, number];
    const fits =
      length >= SMALLEST && b0 + b1 * 0x100 + b2 * 0x10000 + b3 * 0x1000000 === length && bytes[length - 1] === 0;
    if (!fits && (!context.forced || length < SMALLEST)) return NO_DOCUMENT;
    return decodeTree(bytes, context, {
      title: 'BSON',
      certain: false,
      walk: (reader, writer) => walkBson(reader, writer),
    });
  },
};
