import { type Decoder, refuse } from '../decoder.ts';
import { allowanceFor, answerUnpacked } from './unpacked.ts';

const EMPTY = refuse('empty', 'Not raw deflate: there are no bytes.');

/**
 * Deflate with no header (RFC 1951). It inflates one of two hundred random texts without trouble, so it is opened only when
 * the user says what it is.
 */
export const deflateRaw: Decoder = {
  name: 'deflate-raw',
  automatic: false,
  decode(bytes, context) {
    if (bytes.length === 0) return EMPTY;
    const allowance = allowanceFor(bytes, context);
    const inflated = context.inflaters.inflateRaw(bytes, allowance.bytes);
    const format = { name: 'raw deflate', confidence: 'heuristic', proven: false } as const;
    return answerUnpacked(bytes, inflated, format, allowance, context);
  },
};
