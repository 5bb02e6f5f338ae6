import { corrupt } from '../unpack-trouble.ts';
import type { HighBits } from './high-bits.ts';
import { readCodeTables, SymbolReader } from './huffman-codes.ts';

/** A block's bytes in sorted order, and where the first of the original stands in it. */
export type SortedBlock = { readonly column: Uint8Array; readonly first: number };

/** Reads a block behind its magic and checksum, up to its last symbol. */
export function readSortedBlock(bits: HighBits, maxSize: number): SortedBlock {
  if (bits.bit() === 1) corrupt('a block is randomised, as only versions before 0.9.5 did');
  const first = bits.read(24);
  const used = readUsedBytes(bits);
  const endOfBlock = used.length + 1;
  const reader = new SymbolReader(bits, readCodeTables(bits, used.length + 2));
  const column = new Uint8Array(maxSize);
  let size = 0;
  let run = 0;
  let weight = 1;
  for (let symbol = reader.next(); ; symbol = reader.next()) {
    if (symbol < 2) {
      // A run of the byte in front, its length in digits of one and two.
      run += weight << symbol;
      weight *= 2;
      if (run > maxSize) corrupt('a block is larger than its stream allows');
      continue;
    }
    if (size + run > maxSize) corrupt('a block is larger than its stream allows');
    column.fill(used[0] as number, size, size + run);
    size += run;
    run = 0;
    weight = 1;
    if (symbol === endOfBlock) break;
    if (size >= maxSize) corrupt('a block is larger than its stream allows');
    const [byte] = used.splice(symbol - 1, 1) as [number];
    used.unshift(byte);
    column[size++] = byte;
  }
  if (first >= size) corrupt('a block begins outside itself');
  return { column: column.subarray(0, size), first };
}

/** Which of the 256 bytes the block has, in sixteen rows of sixteen. */
function readUsedBytes(bits: HighBits): number[] {
  const rows = bits.read(16);
  const used: number[] = [];
  for (let row = 0; row < 16; row++) {
    if ((rows & (0x8000 >> row)) === 0) continue;
    const row16 = bits.read(16);
    for (let i = 0; i < 16; i++) if ((row16 & (0x8000 >> i)) !== 0) used.push(row * 16 + i);
  }
  if (used.length === 0) corrupt('a block uses no bytes');
  return used;
}

/** Undoes the sorting: the bytes of the block in their order, runs still packed. */
export function unsort({ column, first }: SortedBlock): Uint8Array {
  const starts = new Int32Array(256);
  for (const byte of column) starts[byte] = (starts[byte] as number) + 1;
  for (let byte = 0, sum = 0; byte < 256; byte++) {
    const count = starts[byte] as number;
    starts[byte] = sum;
    sum += count;
  }
  const next = new Int32Array(column.length);
  for (let i = 0; i < column.length; i++) {
    const byte = column[i] as number;
    const at = starts[byte] as number;
    next[at] = i;
    starts[byte] = at + 1;
  }
  const bytes = new Uint8Array(column.length);
  let at = next[first] as number;
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = column[at] as number;
    at = next[at] as number;
  }
  return bytes;
}
