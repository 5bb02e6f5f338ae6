import { corrupt } from '../unpack-trouble.ts';
import { type HuffmanTable, readHuffmanStream, readHuffmanTable, viewOf } from './huffman.ts';

/** What of the entropy coders lives on from block to block within a frame. */
export type HuffmanMemory = { huffman: HuffmanTable | undefined };

export type Literals = { readonly literals: Uint8Array; readonly next: number };

const RAW = 0;
const RLE = 1;
const COMPRESSED = 2;

/** The literals section at `at` of a block that ends at `end`. `maxSize` is the largest block. */
export function readLiterals(
  bytes: Uint8Array,
  at: number,
  end: number,
  maxSize: number,
  memory: HuffmanMemory,
): Literals {
  if (at >= end) corrupt('a block is empty');
  const kind = (bytes[at] as number) & 3;
  const format = ((bytes[at] as number) >> 2) & 3;
  if (kind === RAW || kind === RLE) return plainLiterals(bytes, at, end, maxSize, kind === RLE, format);
  const headerLength = format < 2 ? 3 : format + 2;
  const width = format < 2 ? 10 : format === 2 ? 14 : 18;
  const from = at + headerLength;
  if (from > end) corrupt('a literals section is cut');
  let header = 0;
  for (let i = headerLength - 1; i >= 0; i--) header = header * 256 + (bytes[at + i] as number);
  const sizes = Math.floor(header / 16);
  const size = sizes % 2 ** width;
  const to = from + Math.floor(sizes / 2 ** width);
  if (to > end || size > maxSize) corrupt('a literals section is longer than its block');
  return { literals: packedLiterals(bytes, from, to, new Uint8Array(size), kind, format !== 0, memory), next: to };
}

function plainLiterals(
  bytes: Uint8Array,
  at: number,
  end: number,
  maxSize: number,
  repeats: boolean,
  format: number,
): Literals {
  const [b0, b1, b2] = [bytes[at] as number, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  const size = (format & 1) === 0 ? b0 >> 3 : (b0 >> 4) + (b1 << 4) + (format === 3 ? b2 << 12 : 0);
  const from = at + ((format & 1) === 0 ? 1 : format === 1 ? 2 : 3);
  const next = from + (repeats ? 1 : size);
  if (next > end || size > maxSize) corrupt('a literals section is longer than its block');
  const literals = repeats ? new Uint8Array(size).fill(bytes[from] as number) : bytes.subarray(from, next);
  return { literals, next };
}

function packedLiterals(
  bytes: Uint8Array,
  at: number,
  to: number,
  target: Uint8Array,
  kind: number,
  inFour: boolean,
  memory: HuffmanMemory,
): Uint8Array {
  let from = at;
  if (kind === COMPRESSED) {
    const read = readHuffmanTable(bytes, at, to);
    memory.huffman = read.table;
    from = read.next;
  }
  const table = memory.huffman ?? corrupt('a block repeats a Huffman tree that was never given');
  const view = viewOf(bytes);
  if (!inFour) {
    readHuffmanStream(table, view, from, to, target);
    return target;
  }
  const streams = from + 6;
  const share = (target.length + 3) >> 2;
  if (streams > to || 3 * share > target.length) corrupt('four Huffman streams do not fit');
  let start = streams;
  for (let i = 0; i < 4; i++) {
    const length = (bytes[from + 2 * i] as number) + (bytes[from + 2 * i + 1] as number) * 256;
    const stop = i === 3 ? to : start + length;
    if (stop > to) corrupt('four Huffman streams do not fit');
    readHuffmanStream(table, view, start, stop, target.subarray(i * share, i === 3 ? target.length : (i + 1) * share));
    start = stop;
  }
  return target;
}
