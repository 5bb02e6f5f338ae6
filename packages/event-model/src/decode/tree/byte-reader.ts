import { TreeTrouble } from './trouble.ts';

const SAFE_HIGH = 0x1fffff;

/** A place in bytes that moves on as values are read. Reading behind the end is trouble, never zeros. */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
  end: number;

  constructor(bytes: Uint8Array, from = 0, to = bytes.length) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = from;
    this.end = to;
  }

  /** Goes over `length` bytes and gives the offset of the first. */
  take(length: number, what = 'a value'): number {
    const from = this.at;
    if (length < 0 || length > this.end - from) throw this.trouble('cut-short', `the bytes end inside ${what}`);
    this.at = from + length;
    return from;
  }

  byte(): number {
    return this.bytes[this.take(1)] as number;
  }

  trouble(code: string, because: string): TreeTrouble {
    return new TreeTrouble(code, because, this.at);
  }

  /** An unsigned 64-bit integer as decimal text. */
  unsigned64(littleEndian: boolean): string {
    const at = this.take(8, 'an integer');
    const high = this.view.getUint32(littleEndian ? at + 4 : at, littleEndian);
    if (high > SAFE_HIGH) return this.view.getBigUint64(at, littleEndian).toString();
    return String(high * 2 ** 32 + this.view.getUint32(littleEndian ? at : at + 4, littleEndian));
  }

  /** A signed 64-bit integer as decimal text. */
  signed64(littleEndian: boolean): string {
    const at = this.take(8, 'an integer');
    return this.view.getBigInt64(at, littleEndian).toString();
  }
}
