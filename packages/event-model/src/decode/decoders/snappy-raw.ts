import { type Decoder, refuse } from '../decoder.ts';
import { readSnappyLength } from '../snappy/snappy-block.ts';
import { unpackSnappyRaw } from '../snappy/unpack-snappy.ts';
import { allowanceFor, answerUnpacked } from './unpacked.ts';

const EMPTY = refuse('empty', 'Not raw snappy: there are no bytes.');
const NO_LENGTH = refuse('length', 'Not raw snappy: the length at the start does not fit what follows.');
const NOT_WHOLE = refuse('not-whole', 'Not raw snappy: it does not unpack to exactly the length at its start.');
const NOT_RECOGNISED = refuse(
  'not-recognised',
  'Not taken as raw snappy: it would unpack, but to nothing that is recognised. Choose it by hand if you know better.',
);

/** A copy of 64 bytes takes three; a literal adds at most five bytes to what it holds. */
const MAX_GROWTH = 22;

/**
 * One bare block of snappy: a length and tags, no magic. By itself taken only when it unpacks to exactly that length and a format
 * claims what comes out.
 */
export const snappyRaw: Decoder = {
  name: 'snappy-raw',
  automatic: true,
  decode(bytes, context) {
    if (bytes.length === 0) return EMPTY;
    if (!context.forced && !isPlausible(bytes)) return NO_LENGTH;
    const allowance = allowanceFor(bytes, context);
    const unpacked = unpackSnappyRaw(bytes, allowance.bytes);
    if (!context.forced && unpacked.stopped !== undefined) return NOT_WHOLE;
    if (!context.forced && !context.recognises(unpacked.bytes)) return NOT_RECOGNISED;
    const format = { name: 'snappy', confidence: 'heuristic', proven: false } as const;
    return answerUnpacked(bytes, unpacked, format, allowance, context);
  },
};

/** Looks at the first bytes only, so that what is not snappy is turned away at once: nothing can be copied before a literal. */
function isPlausible(bytes: Uint8Array): boolean {
  const declared = readSnappyLength(bytes, 0, bytes.length);
  if (declared === undefined || declared.length === 0 || declared.next >= bytes.length) return false;
  const rest = bytes.length - declared.next;
  const isLiteral = ((bytes[declared.next] as number) & 3) === 0;
  return isLiteral && declared.length >= rest / 2 && declared.length <= MAX_GROWTH * rest;
}
