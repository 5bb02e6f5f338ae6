import { utf8SequenceEnd } from './utf8.ts';

// Each function reads one lexeme of RFC 8259 at an offset and gives the offset after it, or a negative number: `~offset` of
// the byte that does not fit. Reading past the end gives undefined, which no comparison accepts.

/** The offset of the first byte at or after `at` that is not JSON white space. */
export function skipJsonSpace(bytes: Uint8Array, at: number): number {
  // Staying inside the bytes keeps every load a plain integer, which the compiler rewards.
  for (let i = at; i < bytes.length; i++) {
    const c = bytes[i] as number;
    if (c > 0x20 || (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09)) return i;
  }
  return Math.max(at, bytes.length);
}

/** 1 for the ASCII bytes that stand for themselves in a string. */
export const PLAIN_BYTES: Uint8Array = new Uint8Array(256).fill(1, 0x20, 0x80);
PLAIN_BYTES[0x22] = 0;
PLAIN_BYTES[0x5c] = 0;

/** The offset of the closing quote of a string whose first byte behind the opening quote is `from`. */
export function jsonStringEnd(bytes: Uint8Array, from: number): number {
  const length = bytes.length;
  let i = from;
  for (;;) {
    while (i < length && PLAIN_BYTES[bytes[i] as number] === 1) i++;
    if (i >= length) return ~i;
    const c = bytes[i] as number;
    if (c === 0x22) return i;
    if (c < 0x20) return ~i;
    const next = c === 0x5c ? escapeEnd(bytes, i) : utf8SequenceEnd(bytes, i);
    // A sequence that the end cuts is as wrong as any other.
    if (next < 0 || next > length) return ~i;
    i = next;
  }
}

/** The offset after a number that starts at `at`. */
export function jsonNumberEnd(bytes: Uint8Array, at: number): number {
  let i = bytes[at] === 0x2d ? at + 1 : at;
  if (bytes[i] === 0x30) i++;
  else {
    i = digitsEnd(bytes, i);
    if (i < 0) return i;
  }
  if (bytes[i] === 0x2e) {
    i = digitsEnd(bytes, i + 1);
    if (i < 0) return i;
  }
  const c = bytes[i];
  if (c !== 0x65 && c !== 0x45) return i;
  const sign = bytes[i + 1];
  return digitsEnd(bytes, sign === 0x2b || sign === 0x2d ? i + 2 : i + 1);
}

function digitsEnd(bytes: Uint8Array, at: number): number {
  let i = at;
  let c = bytes[i] as number;
  while (c >= 0x30 && c <= 0x39) c = bytes[++i] as number;
  return i > at ? i : ~i;
}

/** 1 for digits, 2 for what makes a number more than digits. */
const NUMBER_BYTES = new Uint8Array(256).fill(1, 0x30, 0x3a);
for (const c of '.eE') NUMBER_BYTES[c.charCodeAt(0)] = 2;
const EXACT_DIGITS = 15;

/** The offset after a number that is nothing but a few digits, the first of them at `at` and no zero; -1 for any other. */
export function plainIntegerEnd(bytes: Uint8Array, at: number): number {
  let i = at + 1;
  while (i < bytes.length && NUMBER_BYTES[bytes[i] as number] === 1) i++;
  return i - at > EXACT_DIGITS || (i < bytes.length && NUMBER_BYTES[bytes[i] as number] === 2) ? -1 : i;
}

/** Whether a JavaScript number might not give this number back as written: many digits, an exponent, a trailing zero, `-0`. */
export function isLossyJsonNumber(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > 15) return true;
  if (bytes[from] === 0x2d && bytes[from + 1] === 0x30) return true;
  let fraction = false;
  for (let i = from; i < to; i++) {
    const c = bytes[i] as number;
    if (c > 0x39) return true;
    if (c === 0x2e) fraction = true;
  }
  return fraction && bytes[to - 1] === 0x30;
}

const [TRUE, FALSE, NULL] = ['true', 'false', 'null'].map((word) =>
  Uint8Array.from(word, (letter) => letter.charCodeAt(0)),
) as [Uint8Array, Uint8Array, Uint8Array];

/** The offset after `true`, `false` or `null` at `at`. */
export function jsonWordEnd(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  const word = first === 0x74 ? TRUE : first === 0x66 ? FALSE : NULL;
  for (let k = 0; k < word.length; k++) if (bytes[at + k] !== word[k]) return ~(at + k);
  return at + word.length;
}

const HEX = new Uint8Array(256);
for (const c of '0123456789abcdefABCDEF') HEX[c.charCodeAt(0)] = 1;
const ESCAPED = new Uint8Array(256);
for (const c of '"\\/bfnrt') ESCAPED[c.charCodeAt(0)] = 1;

function escapeEnd(bytes: Uint8Array, at: number): number {
  const c = bytes[at + 1] as number;
  if (ESCAPED[c] === 1) return at + 2;
  if (c !== 0x75) return -1;
  for (let k = 2; k < 6; k++) if (HEX[bytes[at + k] as number] !== 1) return -1;
  return at + 6;
}
