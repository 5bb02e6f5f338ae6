import { walkObjectContainer } from '../avro/walk-object-container.ts';
import { type Decoder, refuse } from '../decoder.ts';
import { decodeTree } from '../tree/decode-tree.ts';

const NO_MAGIC = refuse('magic', 'Not an Avro object container: no "Obj" and 01 at the start.');

/** An Avro object container: it brings its schema, so that its values can be read. */
export const avroObjectContainer: Decoder = {
  name: 'avro-ocf',
  automatic: true,
  firstBytes: [0x4f],
  decode(bytes, context) {
    if (bytes[0] !== 0x4f || bytes[1] !== 0x62 || bytes[2] !== 0x6a || bytes[3] !== 0x01) return NO_MAGIC;
    return decodeTree(bytes, context, {
      title: 'Avro object container',
      certain: true,
      walk: (reader, writer, report) => walkObjectContainer(reader, writer, report, context),
    });
  },
};
