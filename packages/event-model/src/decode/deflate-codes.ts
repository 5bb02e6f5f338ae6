// The code tables of deflate (RFC 1951) and the reading of code lengths.

/** Code lengths counted, and the symbols in the order of their codes (RFC 1951, 3.2.2). */
export type Code = { readonly counts: Uint16Array; readonly symbols: Uint16Array };

export const MAX_CODE_BITS = 15;
export const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
export const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
export const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
export const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
export const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Code lengths to a code; `undefined` where zlib refuses: too many codes, or too few and not a single one of one bit. */
export function createCode(lengths: Uint8Array, mayBeSingle: boolean): Code | undefined {
  const counts = new Uint16Array(MAX_CODE_BITS + 1);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  let left = 1;
  for (let size = 1; size <= MAX_CODE_BITS; size++) {
    left = (left << 1) - (counts[size] as number);
    if (left < 0) return undefined;
  }
  const used = lengths.length - (counts[0] as number);
  const single = mayBeSingle && (used === 0 || (used === 1 && counts[1] === 1));
  if (left > 0 && !single) return undefined;
  const offsets = new Uint16Array(MAX_CODE_BITS + 2);
  for (let size = 1; size <= MAX_CODE_BITS; size++)
    offsets[size + 1] = (offsets[size] as number) + (counts[size] as number);
  const symbols = new Uint16Array(lengths.length);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const at = offsets[length] as number;
    symbols[at] = symbol;
    offsets[length] = at + 1;
  }
  counts[0] = 0;
  return { counts, symbols };
}

const fixedLengths = new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280);
export const FIXED_LITERALS = createCode(fixedLengths, false);
export const FIXED_DISTANCES = createCode(new Uint8Array(32).fill(5), false);
