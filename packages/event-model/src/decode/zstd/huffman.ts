import { corrupt } from '../unpack-trouble.ts';
import { BackwardBits } from './backward-bits.ts';
import { readFseTable, readInterleaved } from './fse.ts';

/** For each `log` bits: the symbol, and how many of the bits are its code. */
export type HuffmanTable = { readonly log: number; readonly symbols: Uint8Array; readonly bits: Uint8Array };

const MAX_LOG = 11;
const MAX_WEIGHTS_LOG = 6;

/** Reads a tree's description at `at`; `next` is the byte behind it. */
export function readHuffmanTable(
  bytes: Uint8Array,
  at: number,
  end: number,
): { readonly table: HuffmanTable; readonly next: number } {
  if (at >= end) corrupt('a Huffman tree is cut');
  const header = bytes[at] as number;
  const from = at + 1;
  const next = from + (header < 128 ? header : (header - 126) >> 1);
  if (next > end) corrupt('a Huffman tree is cut');
  const weights = header < 128 ? packedWeights(bytes, from, next) : plainWeights(bytes, from, header - 127);
  return { table: createHuffmanTable(weights), next };
}

function plainWeights(bytes: Uint8Array, from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const byte = bytes[from + (i >> 1)] as number;
    return i % 2 === 0 ? byte >> 4 : byte & 15;
  });
}

function packedWeights(bytes: Uint8Array, from: number, to: number): number[] {
  const { table, next } = readFseTable(bytes, from, to, MAX_WEIGHTS_LOG, MAX_LOG + 1);
  return readInterleaved(table, new BackwardBits(viewOf(bytes), next, to), 255);
}

/** The last weight is not written: it is what fills the tree. */
function createHuffmanTable(written: readonly number[]): HuffmanTable {
  let sum = 0;
  for (const weight of written) {
    if (weight > MAX_LOG) corrupt('a Huffman code is too long');
    if (weight > 0) sum += 1 << (weight - 1);
  }
  const log = sum === 0 ? 0 : 32 - Math.clz32(sum);
  const rest = (1 << log) - sum;
  if (sum === 0 || log > MAX_LOG || (rest & (rest - 1)) !== 0 || written.length > 255)
    corrupt('a Huffman tree is not full');
  const weights = [...written, 32 - Math.clz32(rest)];
  const symbols = new Uint8Array(1 << log);
  const bits = new Uint8Array(1 << log);
  let at = 0;
  for (let weight = 1; weight <= log; weight++) {
    for (let symbol = 0; symbol < weights.length; symbol++) {
      if (weights[symbol] !== weight) continue;
      const to = at + (1 << (weight - 1));
      symbols.fill(symbol, at, to);
      bits.fill(log + 1 - weight, at, to);
      at = to;
    }
  }
  return { log, symbols, bits };
}

/** Fills `target` with the symbols of one stream, which must have exactly the bits for them. */
export function readHuffmanStream(
  { log, symbols, bits: lengths }: HuffmanTable,
  view: DataView,
  from: number,
  to: number,
  target: Uint8Array,
): void {
  const bits = new BackwardBits(view, from, to);
  for (let i = 0; i < target.length; i++) {
    const code = bits.peek(log);
    target[i] = symbols[code] as number;
    bits.left -= lengths[code] as number;
  }
  if (bits.left !== 0) corrupt('a Huffman stream has not the bits of its symbols');
}

/** A view of the same bytes, at the same offsets. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
