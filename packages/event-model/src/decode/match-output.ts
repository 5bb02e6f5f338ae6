import { corrupt, UnpackTrouble } from './unpack-trouble.ts';

/**
 * What an unpacker of literals and matches has put out so far. It grows by itself; `beginBlock` bounds it.
 */
export class MatchOutput {
  length = 0;
  private bytes: Uint8Array;
  private readonly most: number;
  private frameStart = 0;
  private matchStart = 0;
  private blockEnd = 0;
  private isLimit = false;

  /** `capacity` to begin with. Growing by doubling ends at `most`, which the caller never lets it pass. */
  constructor(capacity: number, most: number) {
    this.bytes = new Uint8Array(Math.min(capacity, most));
    this.most = most;
  }

  /** What follows belongs to a new frame: matches do not reach before it. */
  beginFrame(): void {
    this.frameStart = this.length;
    this.matchStart = this.length;
  }

  /** Matches do not reach before here, though the frame goes on. */
  beginMatches(): void {
    this.matchStart = this.length;
  }

  /** Lets at most `maxSize` more bytes be written. Going on is corrupt, or the limit where the caller set one. */
  beginBlock(maxSize: number, isLimit = false): void {
    this.blockEnd = this.length + maxSize;
    this.isLimit = isLimit;
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
    if (offset < 1 || offset > this.length - this.matchStart) corrupt('a match reaches before the beginning');
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

  /** What was put out from `start` on. */
  since(start: number): Uint8Array {
    return this.bytes.subarray(start, this.length);
  }

  /** The first `length` bytes: a copy where a view would hold on to much more memory. */
  first(length: number): Uint8Array {
    return length * 2 >= this.bytes.length ? this.bytes.subarray(0, length) : this.bytes.slice(0, length);
  }

  private room(size: number): number {
    const to = this.length;
    const end = to + size;
    if (end > this.blockEnd) this.refuse();
    if (end > this.bytes.length) {
      const larger = new Uint8Array(Math.max(end, Math.min(this.most, this.bytes.length * 2)));
      larger.set(this.bytes.subarray(0, to));
      this.bytes = larger;
    }
    this.length = end;
    return to;
  }

  private refuse(): never {
    if (this.isLimit) throw new UnpackTrouble('output-limit', '');
    return corrupt('a block puts out more than a block may');
  }
}
