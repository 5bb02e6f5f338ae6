type CrcTables = readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/** Four tables: the sum then takes four bytes a step, which keeps it far below the price of inflating. */
function crcTables(polynomial: number): CrcTables {
  const tables: CrcTables = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)];
  const [first] = tables;
  for (let byte = 0; byte < 256; byte++) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ polynomial : sum >>> 1;
    first[byte] = sum;
  }
  for (let byte = 0; byte < 256; byte++) {
    for (const [i, table] of tables.slice(1).entries()) {
      const before = (tables[i] as Uint32Array)[byte] as number;
      table[byte] = (before >>> 8) ^ (first[before & 0xff] as number);
    }
  }
  return tables;
}

const CRC32 = crcTables(0xedb88320);
const CRC32C = crcTables(0x82f63b78);
const CRC32_BZIP2 = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit++) sum = sum < 0 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  return sum;
});

/**
 * CRC-32 as gzip uses it (ISO 3309), unsigned.
 *
 * @example crc32(utf8Bytes('123456789')) // 0xcbf43926
 */
export function crc32(bytes: Uint8Array): number {
  return crcOf(bytes, CRC32);
}

/**
 * CRC-32C (Castagnoli) as snappy's frames use it, unsigned and not masked.
 *
 * @example crc32c(utf8Bytes('123456789')) // 0xe3069283
 */
export function crc32c(bytes: Uint8Array): number {
  return crcOf(bytes, CRC32C);
}

function crcOf(bytes: Uint8Array, [table0, table1, table2, table3]: CrcTables): number {
  let sum = 0xffffffff;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    sum ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    sum =
      (table3[sum & 0xff] as number) ^
      (table2[(sum >>> 8) & 0xff] as number) ^
      (table1[(sum >>> 16) & 0xff] as number) ^
      (table0[sum >>> 24] as number);
  }
  for (; i < bytes.length; i++) sum = (sum >>> 8) ^ (table0[(sum ^ (bytes[i] as number)) & 0xff] as number);
  return ~sum >>> 0;
}

/**
 * CRC-32 as bzip2 uses it: the same polynomial, the highest bit first. Unsigned.
 *
 * @example crc32Bzip2(utf8Bytes('123456789')) // 0xfc891918
 */
export function crc32Bzip2(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) {
    sum = (sum << 8) ^ (CRC32_BZIP2[(sum >>> 24) ^ (bytes[i] as number)] as number);
  }
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
