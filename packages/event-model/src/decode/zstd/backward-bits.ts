import { corrupt } from '../unpack-trouble.ts';

/**
 * Bits read from the end of a stretch of bytes to its beginning, as zstd's entropy coders write them. The highest one bit of
 * the last byte marks where they start.
 */
export class BackwardBits {
  /** Bits not yet read. Negative once more were asked for than there are; those read as zeros. */
  left: number;
  private readonly view: DataView;
  private readonly from: number;

  /** The stretch of `view` from `from` up to `to`. */
  constructor(view: DataView, from: number, to: number) {
    const last = to > from ? view.getUint8(to - 1) : 0;
    if (last === 0) corrupt('a bit stream has no end mark');
    this.view = view;
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

  /** Reads `count` bits, at most 30. */
  readLong(count: number): number {
    if (count <= 25) return this.read(count);
    const high = this.read(count - 16);
    return (high << 16) | this.read(16);
  }

  /** Four bytes at an offset of the stretch. What lies behind it is never looked at: a peek takes only bits within. */
  private word(offset: number): number {
    const at = this.from + offset;
    return at + 4 <= this.view.byteLength ? this.view.getInt32(at, true) : this.lastWord(at);
  }

  private lastWord(at: number): number {
    let word = 0;
    for (let i = this.view.byteLength - 1; i >= at; i--) word = (word << 8) | this.view.getUint8(i);
    return word;
  }
}
