import type { ByteReader } from './byte-reader.ts';

/** The upper half of an Ion type descriptor. */
export const ION = {
  null: 0,
  bool: 1,
  positive: 2,
  negative: 3,
  float: 4,
  decimal: 5,
  timestamp: 6,
  symbol: 7,
  string: 8,
  clob: 9,
  blob: 10,
  list: 11,
  sexp: 12,
  struct: 13,
  annotation: 14,
} as const;

export const ION_NULL = 15;
const VAR_LENGTH = 14;

/** `length` is the lower half of the descriptor; the value's own bytes are those from the reader's place to `end`. */
export type IonHeader = { readonly type: number; readonly length: number; readonly end: number };

/** Reads the header of a value whose end must lie within `to`. */
export function readIonHeader(reader: ByteReader, to: number): IonHeader {
  const descriptor = reader.byte();
  const type = descriptor >> 4;
  const length = descriptor & 15;
  if (type > ION.annotation) throw reader.trouble('syntax', 'a type that Ion reserves stands');
  // A list of members in the order of their names gives its length behind the descriptor, as long values do.
  const behind = length === VAR_LENGTH || (type === ION.struct && length === 1);
  const size = length === ION_NULL || type === ION.bool ? 0 : behind ? readVarUint(reader) : length;
  const end = reader.at + size;
  if (end > to) throw reader.trouble('cut-short', 'a value does not fit');
  return { type, length, end };
}

/** Whether a value is padding: it says nothing. */
export function isIonPadding({ type, length }: IonHeader): boolean {
  return type === ION.null && length !== ION_NULL;
}

/** An unsigned integer in groups of seven bits, the last byte with its top bit set. Exact up to 2^53. */
export function readVarUint(reader: ByteReader): number {
  let value = 0;
  for (let i = 0; i < 7; i++) {
    const byte = reader.byte();
    value = value * 128 + (byte & 0x7f);
    if (byte & 0x80) return value;
  }
  throw reader.trouble('length', 'a length or a symbol of more than 49 bits stands');
}

/** The same with a sign in the first byte; `negative` also for minus zero, which means an offset that is not known. */
export function readVarInt(reader: ByteReader): { readonly value: number; readonly negative: boolean } {
  const first = reader.byte();
  const negative = (first & 0x40) !== 0;
  let value = first & 0x3f;
  for (let last = (first & 0x80) !== 0, i = 0; !last; i++) {
    if (i > 5) throw reader.trouble('length', 'an exponent of more than 48 bits stands');
    const byte = reader.byte();
    value = value * 128 + (byte & 0x7f);
    last = (byte & 0x80) !== 0;
  }
  return { value: negative ? -value : value, negative };
}
