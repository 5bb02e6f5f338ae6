const NEWLINE = 0x0a;

/**
 * The line around an offset. It moves from where it stands, so that looking at places near each other costs what lies
 * between them, and walking over a content costs one pass.
 */
export class LineCursor {
  private readonly content: Uint8Array;
  /** Offset of the line's first byte. */
  start = 0;
  /** Offset of its newline, or of the end of the content. */
  end: number;
  /** Counted from 1, as editors do. */
  number = 1;

  constructor(content: Uint8Array) {
    this.content = content;
    this.end = this.endFrom(0);
  }

  /** Moves to the line that holds `offset`; a newline belongs to the line that it ends. */
  seek(offset: number): this {
    while (offset > this.end) {
      this.start = this.end + 1;
      this.end = this.endFrom(this.start);
      this.number++;
    }
    while (offset < this.start) {
      this.end = this.start - 1;
      this.start = this.end === 0 ? 0 : this.content.lastIndexOf(NEWLINE, this.end - 1) + 1;
      this.number--;
    }
    return this;
  }

  private endFrom(offset: number): number {
    const newline = this.content.indexOf(NEWLINE, offset);
    return newline < 0 ? this.content.length : newline;
  }
}
