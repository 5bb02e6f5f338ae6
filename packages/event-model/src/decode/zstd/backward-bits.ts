import { corrupt } from './trouble.ts';

/**
 * Bits read from the end of a stretch of bytes to its beginning, as zstd's entropy coders write them. The highest one bit of
 * the last byte marks where they start.
 */
export class BackwardBits {
  /** Bits not yet read. Negative once more were asked for than there are; those read as zeros. */
  left: number;
  private readonly bytes: Uint8Array;
  private readonly from: number;

  constructor(bytes: Uint8Array, from: number, to: number) {
    const last = to > from ? (bytes[to - 1] as number) : 0;
    if (last === 0) corrupt('a bit stream has no end mark');
    this.bytes = bytes;
    this.from = from;
    this.left = (to - from) * 8 - (Math.clz32(last) - 24) - 1;
  }

  /** The next `count` bits (at most 25), not yet read. */
  peek(count: number): number {
    const at = this.left - count;
    if (at < 0) return this.left <= 0 ? 0 : (this.word(0) << -at) & ((1 << count) - 1);
    return (this.word(at >> 3) >>> (at & 7)) & ((1 << count) - 1);
  }

  /** Reads `count` bits, at most 25. */
  read(count: number): number {
    const value = this.peek(count);
    this.left -= count;
    return value;
  }

  /** Reads `count` bits, at most 31. */
  readLong(count: number): number {
    if (count <= 24) return this.read(count);
    const high = this.read(count - 16);
    return high * 65536 + this.read(16);
  }

  /** Four bytes at an offset of the stretch. What lies behind it is never looked at: a peek takes only bits within. */
  private word(offset: number): number {
    const { bytes } = this;
    const at = this.from + offset;
    if (at + 4 <= bytes.length) {
      return (
        (bytes[at] as number) |
        ((bytes[at + 1] as number) << 8) |
        ((bytes[at + 2] as number) << 16) |
        ((bytes[at + 3] as number) << 24)
      );
    }
    let word = 0;
    for (let i = bytes.length - 1; i >= at; i--) word = (word << 8) | (bytes[i] as number);
    return word;
  }
}
