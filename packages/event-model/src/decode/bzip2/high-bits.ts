import { UnpackTrouble } from '../unpack-trouble.ts';

/** Bits from the first byte on, the highest first. */
export class HighBits {
  /** In bits. */
  at: number;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, from: number) {
    this.bytes = bytes;
    this.at = from * 8;
  }

  bit(): number {
    const byte = this.at >> 3;
    if (byte >= this.bytes.length) throw new UnpackTrouble('cut-short', '');
    const bit = ((this.bytes[byte] as number) >> (7 - (this.at & 7))) & 1;
    this.at++;
    return bit;
  }

  /** At most 24 bits. */
  read(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) value = (value << 1) | this.bit();
    return value;
  }

  /** Goes on at the next whole byte, and gives its offset. */
  nextByte(): number {
    const byte = (this.at + 7) >> 3;
    this.at = byte * 8;
    return byte;
  }
}
