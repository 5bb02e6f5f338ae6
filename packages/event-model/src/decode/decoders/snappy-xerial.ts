import { hasBytesAt } from '../../bytes/ascii.ts';
import { type Decoder, refuse, refuseDamaged } from '../decoder.ts';
import { unpackSnappyXerial, XERIAL_HEADER, XERIAL_MAGIC } from '../snappy/unpack-snappy.ts';
import { allowanceFor, answerUnpacked } from './unpacked.ts';

const NO_MAGIC = refuse('magic', 'Not xerial snappy: no 82 SNAPPY 00 at the start.');
const CUT = refuseDamaged('cut-short', 'Not xerial snappy: the header is truncated.', XERIAL_MAGIC.length);

/** Snappy as the Java clients of Kafka write it. The blocks carry no checksum. */
export const snappyXerial: Decoder = {
  name: 'snappy-xerial',
  automatic: true,
  firstBytes: [0x82],
  decode(bytes, context) {
    if (!hasBytesAt(bytes, 0, XERIAL_MAGIC)) return NO_MAGIC;
    if (bytes.length < XERIAL_HEADER) return CUT;
    const header = new DataView(bytes.buffer, bytes.byteOffset, XERIAL_HEADER);
    const allowance = allowanceFor(bytes, context);
    const unpacked = unpackSnappyXerial(bytes, allowance.bytes);
    const facts = [
      ['version', `${header.getUint32(8)}, compatible with ${header.getUint32(12)}`],
      ['blocks', String(unpacked.blocks)],
    ] as const;
    return answerUnpacked(
      bytes,
      unpacked,
      { name: 'snappy', confidence: 'certain', proven: true, facts },
      allowance,
      context,
    );
  },
};
