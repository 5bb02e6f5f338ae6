import { firstInvalidUtf8 } from '../../bytes/utf8.ts';
import { type Decoder, refuse } from '../decoder.ts';
import { decodeTree } from '../tree/decode-tree.ts';
import { walkMsgpack } from '../tree/walk-msgpack.ts';

const EMPTY = refuse('empty', 'Not MessagePack: there are no bytes.');
const NO_ROOT = refuse(
  'magic',
  'Not MessagePack: no map or list begins like this, and any single byte would be a value.',
);
const TEXT = refuse('text', 'Not taken as MessagePack: the bytes are text.');

const ROOTS = [...Array.from({ length: 0x20 }, (_, i) => 0x80 + i), 0xdc, 0xdd, 0xde, 0xdf];

/** MessagePack has no magic. By itself it is taken when one map or list is exactly the whole bytes, and they are no text. */
export const msgpack: Decoder = {
  name: 'msgpack',
  automatic: true,
  weak: true,
  firstBytes: ROOTS,
  decode(bytes, context) {
    if (bytes.length === 0) return EMPTY;
    if (!context.forced) {
      if (!ROOTS.includes(bytes[0] as number)) return NO_ROOT;
      if (firstInvalidUtf8(bytes) < 0) return TEXT;
    }
    return decodeTree(bytes, context, {
      title: 'MessagePack',
      certain: false,
      walk: (reader, writer) => walkMsgpack(reader, writer, context.forced),
    });
  },
};
