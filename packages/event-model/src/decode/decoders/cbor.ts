import { firstInvalidUtf8 } from '../../bytes/utf8.ts';
import { type Decoder, refuse } from '../decoder.ts';
import { decodeTree } from '../tree/decode-tree.ts';
import { walkCbor } from '../tree/walk-cbor.ts';

const EMPTY = refuse('empty', 'Not CBOR: there are no bytes.');
const NO_ROOT = refuse('magic', 'Not CBOR: no map or list begins like this, and short text would often be a value.');
const TEXT = refuse('text', 'Not taken as CBOR: the bytes are text.');

/** Lists, maps, and the first byte of the tag 55799 (d9 d9 f7), which says that CBOR follows. */
const ROOTS = [
  ...Array.from({ length: 0x40 }, (_, i) => 0x80 + i).filter((byte) => (byte & 31) < 28 || (byte & 31) === 31),
  0xd9,
];
const MAGIC_LENGTH = 3;

/** CBOR (RFC 8949). Without its magic it is taken when one map or list is exactly the whole bytes, and they are no text. */
export const cbor: Decoder = {
  name: 'cbor',
  automatic: true,
  weak: true,
  firstBytes: ROOTS,
  decode(bytes, context) {
    if (bytes.length === 0) return EMPTY;
    const magic = bytes[0] === 0xd9 && bytes[1] === 0xd9 && bytes[2] === 0xf7;
    if (!context.forced && !magic) {
      if (bytes[0] === 0xd9 || !ROOTS.includes(bytes[0] as number)) return NO_ROOT;
      if (firstInvalidUtf8(bytes) < 0) return TEXT;
    }
    return decodeTree(bytes, context, {
      title: 'CBOR',
      certain: magic,
      walk(reader, writer) {
        if (magic) reader.take(MAGIC_LENGTH);
        walkCbor(reader, writer, { anyKeys: context.forced || magic });
      },
    });
  },
};
