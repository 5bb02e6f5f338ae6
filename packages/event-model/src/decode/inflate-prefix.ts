import {
  CODE_LENGTH_ORDER,
  type Code,
  createCode,
  DISTANCE_BASE,
  DISTANCE_EXTRA,
  FIXED_DISTANCES,
  FIXED_LITERALS,
  LENGTH_BASE,
  LENGTH_EXTRA,
  MAX_CODE_BITS,
} from './deflate-codes.ts';
import type { Inflated } from './inflate.ts';

/** A shorter copy is done before a call of the platform's has begun. */
const SHORT = 16;

/** Why the stream could not be read on. Thrown and caught inside this file only. */
class Stop extends Error {
  readonly why: 'output-limit' | 'cut-short' | 'corrupt';
  constructor(why: Stop['why']) {
    super(why);
    this.why = why;
  }
}

/**
 * Inflates what can be inflated: everything before the limit, the cut or the damage, to the byte.
 *
 * The platform's zlib throws such a stream away whole, and the beginning of a damaged record is evidence. Slower than
 * zlib, so it is asked only after zlib refused.
 */
export function inflatePrefix(bytes: Uint8Array, maxOutput: number): Inflated {
  const reader = new DeflateReader(bytes, maxOutput);
  try {
    reader.readBlocks();
    return { bytes: reader.output(), consumed: reader.consumed() };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { bytes: reader.output(), consumed: reader.consumed(), stopped: error.why };
  }
}

class DeflateReader {
  private readonly input: Uint8Array;
  private readonly maxOutput: number;
  private out: Uint8Array;
  private length = 0;
  private at = 0;
  private bits = 0;
  private bitCount = 0;

  constructor(input: Uint8Array, maxOutput: number) {
    this.input = input;
    this.maxOutput = maxOutput;
    this.out = new Uint8Array(Math.min(maxOutput, 1 << 16));
  }

  output(): Uint8Array {
    return this.length === this.out.length ? this.out : this.out.slice(0, this.length);
  }

  /** Whole bytes that were fetched ahead of need do not count. */
  consumed(): number {
    return this.at - (this.bitCount >> 3);
  }

  readBlocks(): void {
    for (let last = false; !last; ) {
      last = this.take(1) === 1;
      const kind = this.take(2);
      if (kind === 0) this.readStored();
      else if (kind === 1) this.readCompressed(FIXED_LITERALS, FIXED_DISTANCES);
      else if (kind === 2) this.readDynamic();
      else throw new Stop('corrupt');
    }
  }

  private take(count: number): number {
    while (this.bitCount < count) {
      if (this.at >= this.input.length) throw new Stop('cut-short');
      this.bits |= (this.input[this.at++] as number) << this.bitCount;
      this.bitCount += 8;
    }
    const value = this.bits & ((1 << count) - 1);
    this.bits >>>= count;
    this.bitCount -= count;
    return value;
  }

  private readStored(): void {
    this.bits = 0;
    this.bitCount = 0;
    if (this.at + 4 > this.input.length) throw new Stop('cut-short');
    const size = this.u16(this.at);
    if (size !== (~this.u16(this.at + 2) & 0xffff)) throw new Stop('corrupt');
    this.at += 4;
    const there = Math.min(size, this.input.length - this.at);
    const room = Math.min(there, this.maxOutput - this.length);
    this.reserve(room);
    this.out.set(this.input.subarray(this.at, this.at + room), this.length);
    this.length += room;
    this.at += room;
    if (room < there) throw new Stop('output-limit');
    if (there < size) throw new Stop('cut-short');
  }

  private u16(at: number): number {
    return (this.input[at] as number) | ((this.input[at + 1] as number) << 8);
  }

  private readDynamic(): void {
    const literals = this.take(5) + 257;
    const distances = this.take(5) + 1;
    const lengthCodes = this.take(4) + 4;
    if (literals > 286 || distances > 30) throw new Stop('corrupt');
    const lengths = new Uint8Array(literals + distances);
    const codeLengths = new Uint8Array(19);
    for (let i = 0; i < lengthCodes; i++) codeLengths[CODE_LENGTH_ORDER[i] as number] = this.take(3);
    this.readCodeLengths(createCode(codeLengths, false), lengths);
    if (lengths[256] === 0) throw new Stop('corrupt');
    this.readCompressed(
      createCode(lengths.subarray(0, literals), true),
      createCode(lengths.subarray(literals, literals + distances), true),
    );
  }

  private readCodeLengths(code: Code | undefined, lengths: Uint8Array): void {
    for (let i = 0; i < lengths.length; ) {
      const symbol = this.symbol(code);
      if (symbol < 16) {
        lengths[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) throw new Stop('corrupt');
      const value = symbol === 16 ? (lengths[i - 1] as number) : 0;
      const repeat = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
      if (i + repeat > lengths.length) throw new Stop('corrupt');
      lengths.fill(value, i, i + repeat);
      i += repeat;
    }
  }

  private symbol(code: Code | undefined): number {
    if (code === undefined) throw new Stop('corrupt');
    let value = 0;
    let first = 0;
    let index = 0;
    for (let size = 1; size <= MAX_CODE_BITS; size++) {
      value |= this.take(1);
      const count = code.counts[size] as number;
      if (value - first < count) return code.symbols[index + value - first] as number;
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    throw new Stop('corrupt');
  }

  private readCompressed(literals: Code | undefined, distances: Code | undefined): void {
    for (;;) {
      const symbol = this.symbol(literals);
      if (symbol === 256) return;
      if (symbol < 256) {
        this.reserve(1);
        if (this.length >= this.maxOutput) throw new Stop('output-limit');
        this.out[this.length++] = symbol;
        continue;
      }
      if (symbol > 285) throw new Stop('corrupt');
      const length = (LENGTH_BASE[symbol - 257] as number) + this.take(LENGTH_EXTRA[symbol - 257] as number);
      const code = this.symbol(distances);
      if (code > 29) throw new Stop('corrupt');
      this.copy(length, (DISTANCE_BASE[code] as number) + this.take(DISTANCE_EXTRA[code] as number));
    }
  }

  private copy(length: number, distance: number): void {
    if (distance > this.length) throw new Stop('corrupt');
    const room = Math.min(length, this.maxOutput - this.length);
    this.reserve(room);
    repeat(this.out, this.length, distance, room);
    this.length += room;
    if (room < length) throw new Stop('output-limit');
  }

  private reserve(more: number): void {
    if (this.length + more <= this.out.length) return;
    const out = new Uint8Array(Math.min(this.maxOutput, Math.max(this.out.length * 2, this.length + more)));
    out.set(this.out.subarray(0, this.length));
    this.out = out;
  }
}

/** Writes `count` bytes at `to`, each the one `distance` before it: a copy may read what it has just written. */
function repeat(out: Uint8Array, to: number, distance: number, count: number): void {
  if (count <= SHORT) {
    for (let at = to; at < to + count; at++) out[at] = out[at - distance] as number;
    return;
  }
  const from = to - distance;
  if (distance === 1) {
    out.fill(out[from] as number, to, to + count);
    return;
  }
  // What is written repeats what lies before it, so every step may copy all of both.
  for (let done = 0, step = 0; done < count; done += step) {
    step = Math.min(count - done, distance + done);
    out.copyWithin(to + done, from, from + step);
  }
}
