import { corrupt } from './trouble.ts';

/** What a frame has put out so far. It grows by itself; the caller asks after each block how much there is. */
export class ZstdOutput {
  length = 0;
  private bytes: Uint8Array;
  private frameStart = 0;
  private blockEnd = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Matches reach back to here at most. */
  beginFrame(): void {
    this.frameStart = this.length;
  }

  /** Makes room for one block, beyond which nothing may be written. */
  beginBlock(maxSize: number): void {
    this.blockEnd = this.length + maxSize;
  }

  append(from: Uint8Array, start: number, end: number): void {
    const size = end - start;
    const to = this.room(size);
    const { bytes } = this;
    // Most runs are short, and a view for each would cost more than the bytes.
    if (size > 48) bytes.set(from.subarray(start, end), to);
    else for (let i = 0; i < size; i++) bytes[to + i] = from[start + i] as number;
  }

  fill(byte: number, size: number): void {
    const to = this.room(size);
    this.bytes.fill(byte, to, to + size);
  }

  /** Copies `size` bytes from `offset` back; they may overlap what is written. */
  repeat(offset: number, size: number): void {
    if (offset < 1 || offset > this.length - this.frameStart) corrupt('a match reaches before the beginning');
    const to = this.room(size);
    const { bytes } = this;
    const from = to - offset;
    if (offset >= size && size > 48) bytes.copyWithin(to, from, from + size);
    else for (let i = 0; i < size; i++) bytes[to + i] = bytes[from + i] as number;
  }

  /** The bytes of the frame so far. */
  frame(): Uint8Array {
    return this.bytes.subarray(this.frameStart, this.length);
  }

  /** The first `length` bytes, in memory of their own. */
  slice(length: number): Uint8Array {
    return length === this.bytes.length ? this.bytes : this.bytes.slice(0, length);
  }

  private room(size: number): number {
    const to = this.length;
    const end = to + size;
    if (end > this.blockEnd) corrupt('a block puts out more than a block may');
    if (end > this.bytes.length) {
      const larger = new Uint8Array(Math.max(end, this.bytes.length * 2));
      larger.set(this.bytes.subarray(0, to));
      this.bytes = larger;
    }
    this.length = end;
    return to;
  }
}
