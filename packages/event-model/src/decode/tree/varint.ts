import type { ByteReader } from './byte-reader.ts';

/** An unsigned integer of up to 64 bits: a number where that is exact. */
export type Varint = number | bigint;

const MAX_BYTES = 10;
/** Seven groups of seven bits are exact as a number; so are the lowest four bits of the eighth. */
const EXACT_BYTES = 7;

/** A varint as protobuf and Avro write it: groups of seven bits, the lowest first. */
export function readVarint(reader: ByteReader): Varint {
  let value = 0;
  let scale = 1;
  for (let i = 0; i < EXACT_BYTES; i++) {
    const byte = reader.byte();
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
    scale *= 128;
  }
  return readLongVarint(reader, BigInt(value));
}

function readLongVarint(reader: ByteReader, low: bigint): Varint {
  let value = low;
  for (let i = EXACT_BYTES; i < MAX_BYTES; i++) {
    const byte = reader.byte();
    value |= BigInt(byte & 0x7f) << BigInt(7 * i);
    if (byte < 0x80) {
      const whole = BigInt.asUintN(64, value);
      return whole <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(whole) : whole;
    }
  }
  throw reader.trouble('varint', 'an integer of more than ten bytes stands');
}

/** A varint that is a length or a count. Beyond 2^53 nothing fits anyway. */
export function readLengthVarint(reader: ByteReader): number {
  return Number(readVarint(reader));
}

/** 0, -1, 1, -2 ... as zig-zag encoding numbers them. */
export function zigZag(value: Varint): Varint {
  if (typeof value === 'number') return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  return (value >> 1n) ^ -(value & 1n);
}

/** The same bits read with a sign. */
export function signed(value: Varint, bits: 32 | 64): Varint {
  return typeof value === 'number' && value < 2 ** 31 ? value : BigInt.asIntN(bits, BigInt(value));
}
