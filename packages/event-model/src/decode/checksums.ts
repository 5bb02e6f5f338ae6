// Four tables: the sum then takes four bytes a step, which keeps it far below the price of inflating.
const CRC = Array.from({ length: 4 }, () => new Uint32Array(256));
const [CRC0, CRC1, CRC2, CRC3] = CRC as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
for (let byte = 0; byte < 256; byte++) {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  CRC0[byte] = sum;
}
for (let byte = 0; byte < 256; byte++) {
  for (let i = 1; i < 4; i++) {
    const before = (CRC[i - 1] as Uint32Array)[byte] as number;
    (CRC[i] as Uint32Array)[byte] = (before >>> 8) ^ (CRC0[before & 0xff] as number);
  }
}

/**
 * CRC-32 as gzip uses it (ISO 3309), unsigned.
 *
 * @example crc32(utf8Bytes('123456789')) // 0xcbf43926
 */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    sum ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    sum =
      (CRC3[sum & 0xff] as number) ^
      (CRC2[(sum >>> 8) & 0xff] as number) ^
      (CRC1[(sum >>> 16) & 0xff] as number) ^
      (CRC0[sum >>> 24] as number);
  }
  for (; i < bytes.length; i++) sum = (sum >>> 8) ^ (CRC0[(sum ^ (bytes[i] as number)) & 0xff] as number);
  return ~sum >>> 0;
}

const ADLER_BASE = 65521;
/** The longest run for which the sums stay below 2^32 without a remainder. */
const ADLER_RUN = 5552;

/**
 * Adler-32 as zlib uses it (RFC 1950), unsigned.
 *
 * @example adler32(utf8Bytes('Wikipedia')) // 0x11e60398
 */
export function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let from = 0; from < bytes.length; from += ADLER_RUN) {
    const to = Math.min(bytes.length, from + ADLER_RUN);
    for (let i = from; i < to; i++) {
      low += bytes[i] as number;
      high += low;
    }
    low %= ADLER_BASE;
    high %= ADLER_BASE;
  }
  return high * 65536 + low;
}
