import { corrupt, UnpackTrouble } from '../unpack-trouble.ts';
import type { BackwardBits } from './backward-bits.ts';

/** A finite state entropy table: for each state its symbol, and how the next state is found. */
export type FseTable = {
  readonly log: number;
  readonly symbols: Uint8Array;
  readonly bits: Uint8Array;
  readonly base: Uint16Array;
};

/** The table of normalised counts; -1 stands for "less than one". They must add up to `1 << log`. */
export function createFseTable(counts: ArrayLike<number>, log: number): FseTable {
  const size = 1 << log;
  const symbols = new Uint8Array(size);
  const next = new Uint16Array(counts.length);
  let high = size;
  for (let s = 0; s < counts.length; s++) {
    if (counts[s] !== -1) continue;
    symbols[--high] = s;
    next[s] = 1;
  }
  const step = (size >> 1) + (size >> 3) + 3;
  let at = 0;
  for (let s = 0; s < counts.length; s++) {
    const count = counts[s] as number;
    if (count <= 0) continue;
    next[s] = count;
    for (let i = 0; i < count; i++) {
      symbols[at] = s;
      do at = (at + step) & (size - 1);
      while (at >= high);
    }
  }
  return withTransitions(log, symbols, next);
}

function withTransitions(log: number, symbols: Uint8Array, next: Uint16Array): FseTable {
  const size = symbols.length;
  const bits = new Uint8Array(size);
  const base = new Uint16Array(size);
  for (let state = 0; state < size; state++) {
    const symbol = symbols[state] as number;
    const target = next[symbol] as number;
    next[symbol] = target + 1;
    const width = log - (31 - Math.clz32(target));
    bits[state] = width;
    base[state] = (target << width) - size;
  }
  return { log, symbols, bits, base };
}

/** A table that knows one symbol and reads no bits. */
export function singleSymbolTable(symbol: number): FseTable {
  return { log: 0, symbols: Uint8Array.of(symbol), bits: new Uint8Array(1), base: new Uint16Array(1) };
}

/** Reads a table's description at `at`; `next` is the byte behind it. */
export function readFseTable(
  bytes: Uint8Array,
  at: number,
  end: number,
  maxLog: number,
  maxSymbol: number,
): { readonly table: FseTable; readonly next: number } {
  const reader = new ForwardBits(bytes, at, end);
  const log = reader.read(4) + 5;
  if (log > maxLog) corrupt('an entropy table is too large');
  const counts: number[] = [];
  for (let left = 1 << log; left > 0; ) {
    const count = readCount(reader, left);
    left -= Math.abs(count);
    counts.push(count);
    if (count === 0)
      for (let zeros = 3; zeros === 3; ) {
        zeros = reader.read(2);
        for (let i = 0; i < zeros; i++) counts.push(0);
      }
    if (counts.length > maxSymbol + 1) corrupt('an entropy table has too many symbols');
  }
  return { table: createFseTable(counts, log), next: reader.nextByte() };
}

/** Counts are written in as few bits as what is left allows, and the smaller ones in one less. */
function readCount(reader: ForwardBits, left: number): number {
  const width = 32 - Math.clz32(left + 1);
  const low = (1 << (width - 1)) - 1;
  const spare = (1 << width) - 2 - left;
  const value = reader.read(width - 1);
  if (value < spare) return value - 1;
  const whole = value | (reader.read(1) << (width - 1));
  return (whole > low ? whole - spare : whole) - 1;
}

/** Bits from the first byte on, lowest first. */
class ForwardBits {
  private readonly bytes: Uint8Array;
  private readonly end: number;
  private at: number;

  constructor(bytes: Uint8Array, at: number, end: number) {
    this.bytes = bytes;
    this.at = at * 8;
    this.end = end * 8;
  }

  read(count: number): number {
    if (this.at + count > this.end) throw new UnpackTrouble('corrupt', 'an entropy table is cut');
    const byte = this.at >> 3;
    const word =
      (this.bytes[byte] as number) | ((this.bytes[byte + 1] ?? 0) << 8) | ((this.bytes[byte + 2] ?? 0) << 16);
    const value = (word >> (this.at & 7)) & ((1 << count) - 1);
    this.at += count;
    return value;
  }

  nextByte(): number {
    return (this.at + 7) >> 3;
  }
}

/** Reads symbols that two states wrote in turn, until the bits are used up; the last one comes from the state that waits. */
export function readInterleaved(table: FseTable, bits: BackwardBits, limit: number): number[] {
  const states = [bits.read(table.log), bits.read(table.log)];
  if (bits.left < 0) corrupt('the weights have no bits');
  const symbols: number[] = [];
  for (let turn = 0; symbols.length <= limit; turn ^= 1) {
    const state = states[turn] as number;
    symbols.push(table.symbols[state] as number);
    states[turn] = (table.base[state] as number) + bits.read(table.bits[state] as number);
    if (bits.left >= 0) continue;
    symbols.push(table.symbols[states[turn ^ 1] as number] as number);
    return symbols;
  }
  return corrupt('there are too many weights');
}
