import type { MatchOutput } from '../match-output.ts';
import { corrupt } from '../unpack-trouble.ts';
import { BackwardBits } from './backward-bits.ts';
import { createFseTable, type FseTable, readFseTable, singleSymbolTable } from './fse.ts';
import { viewOf } from './huffman.ts';

/** What of the sequences lives on from block to block within a frame: the tables, and the three latest offsets. */
export type SequenceMemory = {
  readonly tables: (FseTable | undefined)[];
  readonly offsets: [number, number, number];
};

export function createSequenceMemory(): SequenceMemory {
  return { tables: [undefined, undefined, undefined], offsets: [1, 4, 8] };
}

// Literal lengths, offsets, match lengths: this order everywhere (RFC 8878, 3.1.1.3.2 and appendix A).
const LITERAL_LENGTH_BASE = Int32Array.of(
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 32, 40, 48, 64, 128, 256, 512],
  ...[1024, 2048, 4096, 8192, 16384, 32768, 65536],
);
const LITERAL_LENGTH_BITS = Uint8Array.of(
  ...[
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
  ],
);
const MATCH_LENGTH_BASE = Int32Array.of(
  ...Array.from({ length: 32 }, (_, code) => code + 3),
  ...[35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, 131, 259, 515, 1027, 2051, 4099, 8195, 16387, 32771, 65539],
);
const MATCH_LENGTH_BITS = Uint8Array.of(
  ...new Array<number>(32).fill(0),
  ...[1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
);
const PREDEFINED = [
  createFseTable(
    [4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1],
    6,
  ),
  createFseTable([1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1], 5),
  createFseTable(
    [
      ...[1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      ...[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1],
    ],
    6,
  ),
] as const;
const MAX_LOG = [9, 8, 9] as const;
const MAX_SYMBOL = [35, 31, 52] as const;
/** An offset of more than this reaches before any output that the product's limits allow. */
const MAX_OFFSET_CODE = 30;

/** Runs the sequences at `at` of a block that ends at `end`: literals and matches in turn, then the literals that are left. */
export function runSequences(
  bytes: Uint8Array,
  at: number,
  end: number,
  literals: Uint8Array,
  output: MatchOutput,
  memory: SequenceMemory,
): void {
  const { count, next } = readCount(bytes, at, end);
  if (count === 0) {
    if (next !== end) corrupt('bytes follow the last sequence');
    output.append(literals, 0, literals.length);
    return;
  }
  const bitsAt = readTables(bytes, next, end, memory);
  const used = runAll(new BackwardBits(viewOf(bytes), bitsAt, end), count, literals, output, memory);
  output.append(literals, used, literals.length);
}

function readCount(bytes: Uint8Array, at: number, end: number): { readonly count: number; readonly next: number } {
  const first = bytes[at] as number;
  const length = at >= end ? 0 : first < 128 ? 1 : first < 255 ? 2 : 3;
  if (length === 0 || at + length > end) corrupt('a sequences section is cut');
  const next = at + length;
  if (length === 1) return { count: first, next };
  const second = bytes[at + 1] as number;
  if (length === 2) return { count: ((first - 128) << 8) + second, next };
  return { count: second + ((bytes[at + 2] as number) << 8) + 0x7f00, next };
}

/** Sets the three tables as the modes say: predefined, one symbol, described, or those of the block before. */
function readTables(bytes: Uint8Array, at: number, end: number, { tables }: SequenceMemory): number {
  if (at >= end) corrupt('a sequences section is cut');
  const modes = bytes[at] as number;
  if ((modes & 3) !== 0) corrupt('reserved bits are set');
  let next = at + 1;
  for (const i of [0, 1, 2] as const) {
    const mode = (modes >> (6 - 2 * i)) & 3;
    if (mode === 0) tables[i] = PREDEFINED[i];
    else if (mode === 1) {
      const symbol = next < end ? (bytes[next++] as number) : corrupt('a sequences section is cut');
      if (symbol > MAX_SYMBOL[i]) corrupt('a sequence code is out of range');
      tables[i] = singleSymbolTable(symbol);
    } else if (mode === 2) {
      const read = readFseTable(bytes, next, end, MAX_LOG[i], MAX_SYMBOL[i]);
      tables[i] = read.table;
      next = read.next;
    } else if (tables[i] === undefined) corrupt('a block repeats an entropy table that was never given');
  }
  return next;
}

function runAll(
  bits: BackwardBits,
  count: number,
  literals: Uint8Array,
  output: MatchOutput,
  { tables, offsets }: SequenceMemory,
): number {
  const [literalLengths, offsetCodes, matchLengths] = tables as [FseTable, FseTable, FseTable];
  let literalState = bits.read(literalLengths.log);
  let offsetState = bits.read(offsetCodes.log);
  let matchState = bits.read(matchLengths.log);
  let used = 0;
  for (let left = count; left > 0; left--) {
    const offsetCode = offsetCodes.symbols[offsetState] as number;
    const matchCode = matchLengths.symbols[matchState] as number;
    const literalCode = literalLengths.symbols[literalState] as number;
    if (offsetCode > MAX_OFFSET_CODE) corrupt('a match reaches before the beginning');
    const offsetValue = (1 << offsetCode) + bits.readLong(offsetCode);
    const matchLength = (MATCH_LENGTH_BASE[matchCode] as number) + bits.read(MATCH_LENGTH_BITS[matchCode] as number);
    const literalLength =
      (LITERAL_LENGTH_BASE[literalCode] as number) + bits.read(LITERAL_LENGTH_BITS[literalCode] as number);
    if (left > 1) {
      literalState = nextState(literalLengths, literalState, bits);
      matchState = nextState(matchLengths, matchState, bits);
      offsetState = nextState(offsetCodes, offsetState, bits);
    }
    if (bits.left < 0 || used + literalLength > literals.length) corrupt('a sequence asks for more than there is');
    output.append(literals, used, used + literalLength);
    used += literalLength;
    output.repeat(offsetOf(offsetValue, literalLength, offsets), matchLength);
  }
  if (bits.left !== 0) corrupt('bits follow the last sequence');
  return used;
}

function nextState(table: FseTable, state: number, bits: BackwardBits): number {
  return (table.base[state] as number) + bits.read(table.bits[state] as number);
}

/** Values up to 3 name one of the latest offsets; without literals before, the next one of them. */
function offsetOf(value: number, literalLength: number, offsets: [number, number, number]): number {
  const first = offsets[0];
  const second = offsets[1];
  const place = value > 3 ? 4 : value - (literalLength === 0 ? 0 : 1);
  if (place === 0) return first;
  const offset = place === 4 ? value - 3 : place === 1 ? second : place === 2 ? offsets[2] : first - 1;
  if (place > 1) offsets[2] = second;
  offsets[1] = first;
  offsets[0] = offset;
  return offset;
}
