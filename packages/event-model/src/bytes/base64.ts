import { classifyBase64 } from './base64-variants.ts';
import { utf8Text } from './utf8.ts';

/** How a base64 text departs from RFC 4648 section 4 and is still unambiguous. `strict` does not. */
export type Base64Variant = 'strict' | 'url-safe' | 'whitespace' | 'missing-padding' | 'non-canonical';

/**
 * What a base64 text gave. `variant` is the gravest departure, `deviations` has all of them. An invalid text has no
 * bytes: `offset` is the byte of the text where it stops making sense.
 */
export type Base64Result =
  | { readonly variant: Base64Variant; readonly deviations: readonly Base64Variant[]; readonly bytes: Uint8Array }
  | {
      readonly variant: 'invalid';
      readonly reason: 'character' | 'length' | 'padding' | 'data-after-padding';
      readonly offset: number;
    };

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(ALPHABET, (char) => char.charCodeAt(0));
const PAD = 0x3d;
const ZERO_BITS = 0x41;
const NONE: readonly Base64Variant[] = [];

// Two characters are read at once, as one integer of the machine's byte order: half the look-ups. 12 bits where both are of the
// alphabet, else -1, which makes the whole group negative.
const CHUNK = 8192;
const chars = new Uint8Array(CHUNK);
const pairs = new Uint16Array(chars.buffer);
const PAIR_BITS = pairBits();

function pairBits(): Int16Array {
  const table = new Int16Array(1 << 16).fill(-1);
  for (const [high, first] of CODES.entries()) {
    for (const [low, second] of CODES.entries()) {
      chars[0] = first;
      chars[1] = second;
      table[pairs[0] as number] = (high << 6) | low;
    }
  }
  return table;
}

/**
 * Decodes base64 from the bytes of its text, with no string between. Unlike most platform decoders it drops nothing
 * silently: what is not strict is named in `variant`, and what is ambiguous is `invalid`. Never throws.
 *
 * @param text the base64 text as ASCII bytes, without quotes; JSON escapes such as `\/` must be undone before
 * @example decodeBase64(utf8Bytes('aGVsbG8=')) // { variant: 'strict', deviations: [], bytes: hello }
 * @example decodeBase64(utf8Bytes('aGVsbG8')) // { variant: 'missing-padding', deviations: ['missing-padding'], bytes: hello }
 * @example decodeBase64(utf8Bytes('YQ==Yg==')) // { variant: 'invalid', reason: 'data-after-padding', offset: 4 }
 * @see RFC 4648 sections 4 and 5
 */
export function decodeBase64(text: Uint8Array): Base64Result {
  const bytes = new Uint8Array(strictLength(text));
  if (decodeStrictBase64(text, bytes) >= 0) return { variant: 'strict', deviations: NONE, bytes };
  return classifyBase64(text);
}

/**
 * Decodes the first `length` characters, a multiple of four without padding, to the start of `target`; gives the number of bytes
 * written, or -1 where a character is not of the alphabet of RFC 4648 section 4.
 */
export type Base64Groups = (text: Uint8Array, length: number, target: Uint8Array) => number;

/**
 * Decodes strict base64 into a buffer of the caller's, so that a loop over many records needs no allocation.
 *
 * @param target room for at least `text.length / 4 * 3` bytes; what it holds is undefined after a -1
 * @param groups the platform's, where it has one
 * @returns the number of bytes written, or -1 when the text is not strict base64
 */
export function decodeStrictBase64(text: Uint8Array, target: Uint8Array, groups: Base64Groups = ownGroups): number {
  const length = text.length;
  if (length === 0) return 0;
  if ((length & 3) !== 0) return -1;
  const last = length - 4;
  const to = groups(text, last, target);
  return to < 0 ? -1 : decodeLastGroup(text, last, target, to);
}

function ownGroups(text: Uint8Array, length: number, target: Uint8Array): number {
  let to = 0;
  // Copied to where pairs are aligned, which a text in the middle of an event is not.
  for (let at = 0; at < length; at += CHUNK) {
    const end = Math.min(length, at + CHUNK);
    chars.set(text.length <= CHUNK ? text : text.subarray(at, end));
    to = decodePairs((end - at) >> 1, target, to);
    if (to < 0) return -1;
  }
  return to;
}

/** Decodes the first `count` of the pairs that lie ready. */
function decodePairs(count: number, target: Uint8Array, from: number): number {
  let to = from;
  for (let i = 0; i < count; i += 2) {
    const group = ((PAIR_BITS[pairs[i] as number] as number) << 12) | (PAIR_BITS[pairs[i + 1] as number] as number);
    if (group < 0) return -1;
    target[to] = group >> 16;
    target[to + 1] = group >> 8;
    target[to + 2] = group;
    to += 3;
  }
  return to;
}

/** The last group may be padded; the bits that padding leaves over must then be zero. */
function decodeLastGroup(text: Uint8Array, at: number, target: Uint8Array, to: number): number {
  const pads = text[at + 3] !== PAD ? 0 : text[at + 2] !== PAD ? 1 : 2;
  // `A` is six zero bits.
  for (let i = 0; i < 4; i++) chars[i] = i < 4 - pads ? (text[at + i] as number) : ZERO_BITS;
  const group = ((PAIR_BITS[pairs[0] as number] as number) << 12) | (PAIR_BITS[pairs[1] as number] as number);
  if (group < 0) return -1;
  if (pads > 0 && (group & (pads === 2 ? 0xffff : 0xff)) !== 0) return -1;
  target[to] = group >> 16;
  if (pads < 2) target[to + 1] = group >> 8;
  if (pads < 1) target[to + 2] = group;
  return to + 3 - pads;
}

function strictLength(text: Uint8Array): number {
  const length = text.length;
  if (length === 0 || (length & 3) !== 0) return 0;
  const pads = text[length - 1] !== PAD ? 0 : text[length - 2] !== PAD ? 1 : 2;
  return (length >> 2) * 3 - pads;
}

/**
 * Encodes bytes as strict, padded base64.
 *
 * @example encodeBase64(utf8Bytes('hello')) // 'aGVsbG8='
 */
export function encodeBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  const whole = bytes.length - (bytes.length % 3);
  let to = 0;
  for (let i = 0; i < whole; i += 3) {
    const group = ((bytes[i] as number) << 16) | ((bytes[i + 1] as number) << 8) | (bytes[i + 2] as number);
    text[to] = CODES[group >> 18] as number;
    text[to + 1] = CODES[(group >> 12) & 63] as number;
    text[to + 2] = CODES[(group >> 6) & 63] as number;
    text[to + 3] = CODES[group & 63] as number;
    to += 4;
  }
  const rest = bytes.length - whole;
  if (rest > 0) {
    const group = ((bytes[whole] as number) << 16) | ((rest === 2 ? (bytes[whole + 1] as number) : 0) << 8);
    text[to] = CODES[group >> 18] as number;
    text[to + 1] = CODES[(group >> 12) & 63] as number;
    text[to + 2] = rest === 2 ? (CODES[(group >> 6) & 63] as number) : PAD;
    text[to + 3] = PAD;
  }
  return utf8Text(text);
}
