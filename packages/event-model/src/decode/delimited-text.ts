/** A cell by its place; `quoted` cells lie between quotes and may hold doubled ones. */
export type Cell = { readonly from: number; readonly to: number; readonly quoted: boolean };

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * Divides text into rows and cells (RFC 4180): cells between delimiters, rows between line ends, quotes around cells that
 * hold either. Visits row by row, each a list that the next one overwrites.
 *
 * @param quotes false for tab-separated text, where a quote is a character like any other
 * @returns false where a quote is not closed, or something follows it
 */
export function eachRow(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  quotes: boolean,
  visit: (row: readonly Cell[]) => void,
): boolean {
  const row: Cell[] = [];
  let at = start;
  while (at < bytes.length || row.length > 0) {
    const cell = quotes && bytes[at] === QUOTE ? quotedCell(bytes, at) : plainCell(bytes, at, delimiter);
    if (cell === undefined) return false;
    row.push(cell);
    at = cell.quoted ? cell.to + 1 : cell.to;
    if (bytes[at] === delimiter) {
      at++;
      continue;
    }
    if (bytes[at] === RETURN && bytes[at + 1] === LINE_FEED) at++;
    if (at < bytes.length && bytes[at] !== LINE_FEED) return false;
    at++;
    visit(row);
    row.length = 0;
  }
  return true;
}

function plainCell(bytes: Uint8Array, from: number, delimiter: number): Cell {
  let to = from;
  while (to < bytes.length && bytes[to] !== delimiter && bytes[to] !== LINE_FEED) to++;
  if (bytes[to - 1] === RETURN && to > from && bytes[to] !== delimiter) to--;
  return { from, to, quoted: false };
}

function quotedCell(bytes: Uint8Array, quote: number): Cell | undefined {
  for (let at = quote + 1; ; at++) {
    at = bytes.indexOf(QUOTE, at);
    if (at < 0) return undefined;
    if (bytes[at + 1] !== QUOTE) return { from: quote + 1, to: at, quoted: true };
    at++;
  }
}

/** A quoted cell's text without its doubled quotes. */
export function unquoted(bytes: Uint8Array, { from, to }: Cell): Uint8Array {
  const text = new Uint8Array(to - from);
  let length = 0;
  for (let at = from; at < to; at++) {
    text[length++] = bytes[at] as number;
    if (bytes[at] === QUOTE) at++;
  }
  return text.subarray(0, length);
}
