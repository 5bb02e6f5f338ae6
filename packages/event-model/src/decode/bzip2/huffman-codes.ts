import { corrupt } from '../unpack-trouble.ts';
import type { HighBits } from './high-bits.ts';

/** Codes in the order of their lengths: per length the highest code, and what to add for the place of its symbol. */
export type Codes = { readonly limits: Int32Array; readonly offsets: Int32Array; readonly symbols: Uint16Array };

const MAX_BITS = 20;
const GROUP = 50;

/** Everything in a block between its symbol map and its symbols: which table codes which run of fifty symbols. */
export type CodeTables = { readonly tables: readonly Codes[]; readonly selectors: Uint8Array };

export function readCodeTables(bits: HighBits, symbolCount: number): CodeTables {
  const count = bits.read(3);
  if (count < 2 || count > 6) corrupt('a block has an impossible number of code tables');
  const selectors = readSelectors(bits, count);
  return { tables: Array.from({ length: count }, () => readCodes(bits, symbolCount)), selectors };
}

/** Which table is next, as its place in a list that moves the one just used to the front. */
function readSelectors(bits: HighBits, tables: number): Uint8Array {
  const selectors = new Uint8Array(bits.read(15));
  if (selectors.length === 0) corrupt('a block has no selectors');
  const order = Array.from({ length: tables }, (_, i) => i);
  for (let i = 0; i < selectors.length; i++) {
    let place = 0;
    while (bits.bit() === 1) if (++place >= tables) corrupt('a selector is out of range');
    const [table] = order.splice(place, 1) as [number];
    order.unshift(table);
    selectors[i] = table;
  }
  return selectors;
}

/** Code lengths are written as steps up or down from the one before. */
function readCodes(bits: HighBits, symbolCount: number): Codes {
  const lengths = new Uint8Array(symbolCount);
  let length = bits.read(5);
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    while (bits.bit() === 1) length += bits.bit() === 0 ? 1 : -1;
    if (length < 1 || length > MAX_BITS) corrupt('a code length is out of range');
    lengths[symbol] = length;
  }
  return codesOf(lengths);
}

function codesOf(lengths: Uint8Array): Codes {
  const counts = new Int32Array(MAX_BITS + 1);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  const limits = new Int32Array(MAX_BITS + 1).fill(-1);
  const offsets = new Int32Array(MAX_BITS + 1);
  const symbols = new Uint16Array(lengths.length);
  let code = 0;
  let place = 0;
  for (let length = 1; length <= MAX_BITS; length++) {
    const count = counts[length] as number;
    offsets[length] = place - code;
    for (let symbol = 0; symbol < lengths.length; symbol++) if (lengths[symbol] === length) symbols[place++] = symbol;
    code += count;
    if (code > 1 << length) corrupt('a code table has too many codes');
    limits[length] = code - 1;
    code <<= 1;
  }
  return { limits, offsets, symbols };
}

/** Reads a block's symbols one by one, changing tables every fifty. */
export class SymbolReader {
  private readonly bits: HighBits;
  private readonly tables: CodeTables;
  private codes: Codes | undefined;
  private left = 0;
  private group = 0;

  constructor(bits: HighBits, tables: CodeTables) {
    this.bits = bits;
    this.tables = tables;
  }

  next(): number {
    if (this.left === 0) {
      const selector = this.tables.selectors[this.group++];
      this.codes = selector === undefined ? corrupt('a block has too few selectors') : this.tables.tables[selector];
      this.left = GROUP;
    }
    this.left--;
    return this.read(this.codes as Codes);
  }

  private read({ limits, offsets, symbols }: Codes): number {
    let code = 0;
    for (let length = 1; length <= MAX_BITS; length++) {
      code = (code << 1) | this.bits.bit();
      if (code > (limits[length] as number)) continue;
      const symbol = symbols[code + (offsets[length] as number)];
      if (symbol !== undefined) return symbol;
    }
    return corrupt('a code is unknown');
  }
}
