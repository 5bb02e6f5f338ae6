import { type Decoder, refuse } from '../decoder.ts';
import { unpackSnappyHadoop } from '../snappy/unpack-snappy.ts';
import { allowanceFor, answerUnpacked } from './unpacked.ts';

const NO_SIZES = refuse('length', "Not Hadoop's snappy: the two lengths at the start do not fit.");
const NOT_WHOLE = refuse('not-whole', "Not Hadoop's snappy: the blocks do not end where they say.");
const NOT_RECOGNISED = refuse(
  'not-recognised',
  "Not taken as Hadoop's snappy: it would unpack, but to nothing that is recognised. Choose it by hand if you know better.",
);

/** Two lengths and the first byte of a block. */
const MIN_LENGTH = 9;
/** A copy of 64 bytes takes three. */
const MAX_GROWTH = 22;

/**
 * Snappy as Hadoop's codec writes it: lengths and blocks, no magic. By itself taken only when it unpacks to the last byte
 * and a format claims what comes out.
 */
export const snappyHadoop: Decoder = {
  name: 'snappy-hadoop',
  automatic: true,
  // The upper byte of a length of at most 64 MiB.
  firstBytes: [0, 1, 2, 3, 4],
  decode(bytes, context) {
    if (!hasPlausibleLengths(bytes)) return NO_SIZES;
    const allowance = allowanceFor(bytes, context);
    const unpacked = unpackSnappyHadoop(bytes, allowance.bytes);
    if (!context.forced && unpacked.stopped !== undefined) return NOT_WHOLE;
    if (!context.forced && !context.recognises(unpacked.bytes)) return NOT_RECOGNISED;
    const format = {
      name: 'snappy',
      confidence: 'heuristic',
      proven: false,
      facts: [['blocks', String(unpacked.blocks)]],
    } as const;
    return answerUnpacked(bytes, unpacked, format, allowance, context);
  },
};

function hasPlausibleLengths(bytes: Uint8Array): boolean {
  if (bytes.length < MIN_LENGTH || (bytes[0] as number) > 4) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 8);
  const [unpacked, packed] = [view.getUint32(0), view.getUint32(4)];
  return packed > 0 && packed <= bytes.length - 8 && unpacked > 0 && unpacked <= MAX_GROWTH * bytes.length;
}
