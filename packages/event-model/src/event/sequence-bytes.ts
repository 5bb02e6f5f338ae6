import { isDigit } from '../bytes/ascii.ts';

const LONGEST = 129;
const HALF_BITS = 18;
const HALF_MASK = (1 << HALF_BITS) - 1;

/** {@link isSequenceNumber} over bytes of the content, without making a string of them. */
export function isSequenceNumberAt(bytes: Uint8Array, start: number, stop: number): boolean {
  const length = stop - start;
  if (length < 1 || length > LONGEST || (bytes[start] === 0x30 && length > 1)) return false;
  for (let i = start; i < stop; i++) if (!isDigit(bytes[i])) return false;
  return true;
}

/**
 * The shard index in the low 36 bits of a sequence number of version 2, or -1 when those bits are of another version. Only
 * a first look: that the number is of version 2 at all is for {@link readSequenceNumberParts} to say, which costs big integers.
 */
export function lowShardIndexAt(bytes: Uint8Array, start: number, stop: number): number {
  // The number modulo 2^36 in two halves of 18 bits, so that every step stays within 32-bit integers.
  let low = 0;
  let high = 0;
  for (let i = start; i < stop; i++) {
    low = low * 10 + (bytes[i] as number) - 0x30;
    high = (high * 10 + (low >> HALF_BITS)) & HALF_MASK;
    low &= HALF_MASK;
  }
  if ((low & 15) !== 2) return -1;
  return high * (1 << (HALF_BITS - 4)) + (low >> 4);
}
