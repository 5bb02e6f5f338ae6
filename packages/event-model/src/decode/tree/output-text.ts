import { utf8SequenceEnd } from '../../bytes/utf8.ts';
import { TreeTrouble } from './trouble.ts';

const DIGITS = '0123456789abcdef';
const HEX = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0));

/** How many bytes a character takes between the quotes of a JSON string, when it is not written as it is. */
const ESCAPED = new Uint8Array(256).fill(6, 0, 0x20);
for (const char of '\b\t\n\f\r"\\') ESCAPED[char.charCodeAt(0)] = 2;
const SHORT: Readonly<Record<number, string>> = {
  8: '\\b',
  9: '\\t',
  10: '\\n',
  12: '\\f',
  13: '\\r',
  34: '\\"',
  92: '\\\\',
};

/** JSON text that grows, in UTF-8, up to a limit. A call writes all that it was asked for, or nothing. */
export class OutputText {
  private bytes: Uint8Array;
  private maxBytes: number;
  length = 0;

  constructor(expected: number, maxBytes: number) {
    this.bytes = new Uint8Array(Math.max(64, expected));
    this.maxBytes = maxBytes;
  }

  /** Lets the few bytes be written that close what was begun. */
  unlimit(): void {
    this.maxBytes = Number.POSITIVE_INFINITY;
  }

  last(): number | undefined {
    return this.length === 0 ? undefined : this.bytes[this.length - 1];
  }

  reserve(more: number): void {
    const needed = this.length + more;
    if (needed > this.maxBytes) {
      throw new TreeTrouble('limit:output', `the value is longer than ${this.maxBytes} bytes when spelled out`, -1);
    }
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  ascii(text: string): void {
    this.reserve(text.length);
    for (let i = 0; i < text.length; i++) this.bytes[this.length++] = text.charCodeAt(i);
  }

  copy(bytes: Uint8Array, from: number, to: number): void {
    this.reserve(to - from);
    this.bytes.set(bytes.subarray(from, to), this.length);
    this.length += to - from;
  }

  hex(bytes: Uint8Array, from: number, to: number): void {
    this.reserve(2 * (to - from));
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number;
      this.bytes[this.length++] = HEX[byte >> 4] as number;
      this.bytes[this.length++] = HEX[byte & 15] as number;
    }
  }

  /** UTF-8 bytes as a JSON string. `measured` is what {@link measureJsonString} said of them. */
  string(bytes: Uint8Array, from: number, to: number, measured: number): void {
    this.reserve(measured);
    this.bytes[this.length++] = 0x22;
    if (measured === to - from + 2) {
      for (let i = from; i < to; i++) this.bytes[this.length++] = bytes[i] as number;
    } else {
      for (let i = from; i < to; i++) this.character(bytes[i] as number);
    }
    this.bytes[this.length++] = 0x22;
  }

  taken(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private character(byte: number): void {
    if (ESCAPED[byte] === 0) this.bytes[this.length++] = byte;
    else this.ascii(SHORT[byte] ?? `\\u00${DIGITS[byte >> 4]}${DIGITS[byte & 15]}`);
  }
}

/** Bytes that a JSON string of this text takes, its quotes included; -1 when the text is not UTF-8. */
export function measureJsonString(bytes: Uint8Array, from: number, to: number): number {
  let extra = 2;
  for (let i = from; i < to; ) {
    const byte = bytes[i] as number;
    if (byte < 0x80) {
      const escaped = ESCAPED[byte] as number;
      if (escaped > 0) extra += escaped - 1;
      i++;
      continue;
    }
    i = utf8SequenceEnd(bytes, i);
    if (i < 0 || i > to) return -1;
  }
  return to - from + extra;
}
