/** One line of a hex view: at most 16 bytes. */
export type HexRow = {
  /** Place of the row's first byte in the whole. */
  readonly offset: number;
  /** A view of the row's bytes. */
  readonly bytes: Uint8Array;
  /** Two digits a byte, one space between: `f3 89 9a c2`. */
  readonly hex: string;
  /** One character a byte: printable ASCII as it is, anything else a dot. */
  readonly printable: string;
};

const ROW = 16;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The two lower-case hex digits of a byte. */
export function hexOf(byte: number): string {
  return HEX[byte & 0xff] as string;
}

/**
 * Rows of a hex view. Give `offset` and `length` for the part on screen: building rows for megabytes is what a caller
 * must not do. A part outside the bytes gives fewer rows, or none. Rows start at `offset`, wherever it is.
 *
 * @example hexDump(utf8Bytes('hi\n')) // [{ offset: 0, bytes, hex: '68 69 0a', printable: 'hi.' }]
 */
export function hexDump(
  bytes: Uint8Array,
  part: { readonly offset?: number; readonly length?: number } = {},
): readonly HexRow[] {
  const from = Math.max(0, part.offset ?? 0);
  const to = Math.min(bytes.length, from + (part.length ?? bytes.length));
  const rows: HexRow[] = [];
  for (let offset = from; offset < to; offset += ROW) {
    const row = bytes.subarray(offset, Math.min(to, offset + ROW));
    rows.push({ offset, bytes: row, hex: Array.from(row, hexOf).join(' '), printable: printableOf(row) });
  }
  return rows;
}

function printableOf(row: Uint8Array): string {
  return Array.from(row, (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
}
