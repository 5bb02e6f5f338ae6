import { type Decoder, refuse } from '../decoder.ts';
import { allowanceFor, answerUnpacked } from './unpacked.ts';

const EMPTY = refuse('empty', 'Not Brotli: there are no bytes.');
const NOT_AVAILABLE = refuse(
  'not-available',
  'Brotli is not available here: its dictionary is not part of a page that opens offline. Open the record in Shardscope.',
);

/**
 * Brotli (RFC 7932). It has no magic and unpacks a quarter of all hex strings without trouble, so it is opened only when the
 * user says what it is.
 */
export const brotli: Decoder = {
  name: 'brotli',
  automatic: false,
  decode(bytes, context) {
    if (bytes.length === 0) return EMPTY;
    const allowance = allowanceFor(bytes, context);
    const unpacked = context.inflaters.brotli?.(bytes, allowance.bytes);
    if (unpacked === undefined) return NOT_AVAILABLE;
    const format = { name: 'Brotli', confidence: 'heuristic', proven: false } as const;
    return answerUnpacked(bytes, unpacked, format, allowance, context);
  },
};
