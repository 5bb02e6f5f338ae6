import type { Base64Result, Base64Variant } from './base64.ts';

const SPACE = 64;
const PAD = 65;
const OTHER = 66;

/** What each byte of a text is: a digit's value, white space, padding, or nothing of base64. Both alphabets. */
const KIND = new Uint8Array(256).fill(OTHER);
for (let i = 0; i < 26; i++) {
  KIND[0x41 + i] = i;
  KIND[0x61 + i] = 26 + i;
}
for (let i = 0; i < 10; i++) KIND[0x30 + i] = 52 + i;
KIND[0x2b] = 62;
KIND[0x2d] = 62;
KIND[0x2f] = 63;
KIND[0x5f] = 63;
KIND[0x3d] = PAD;
for (const space of [0x20, 0x09, 0x0a, 0x0d]) KIND[space] = SPACE;

type Digits = {
  readonly values: Uint8Array;
  readonly lastAt: number;
  readonly pads: number;
  readonly padAt: number;
  readonly spaces: boolean;
  readonly urlSafe: boolean;
};
type Invalid = Extract<Base64Result, { variant: 'invalid' }>;

/**
 * Reads base64 that is not strict and names each departure. Only what has exactly one meaning is accepted.
 * Called with the texts that the fast reader declined; it must not be given strict text.
 */
export function classifyBase64(text: Uint8Array): Base64Result {
  const digits = readDigits(text);
  if ('variant' in digits) return digits;
  const over = digits.values.length & 3;
  if (over === 1) return { variant: 'invalid', reason: 'length', offset: digits.lastAt };
  const padsNeeded = over === 0 ? 0 : 4 - over;
  if (digits.pads > padsNeeded) return { variant: 'invalid', reason: 'padding', offset: digits.padAt };
  const { bytes, leftOver } = packDigits(digits.values);
  const deviations: Base64Variant[] = [];
  if (digits.urlSafe) deviations.push('url-safe');
  if (digits.spaces) deviations.push('whitespace');
  if (digits.pads < padsNeeded) deviations.push('missing-padding');
  if (leftOver !== 0) deviations.push('non-canonical');
  return { variant: deviations.at(-1) ?? 'strict', deviations, bytes };
}

function readDigits(text: Uint8Array): Digits | Invalid {
  const values = new Uint8Array(text.length);
  let count = 0;
  let lastAt = -1;
  let pads = 0;
  let padAt = -1;
  let spaces = false;
  let urlSafe = false;
  for (let i = 0; i < text.length; i++) {
    const byte = text[i] as number;
    const kind = KIND[byte] as number;
    if (kind < SPACE) {
      if (pads > 0) return { variant: 'invalid', reason: 'data-after-padding', offset: i };
      urlSafe ||= byte === 0x2d || byte === 0x5f;
      values[count++] = kind;
      lastAt = i;
    } else if (kind === PAD) {
      if (pads++ === 0) padAt = i;
    } else if (kind === SPACE) spaces = true;
    else return { variant: 'invalid', reason: 'character', offset: i };
  }
  return { values: values.subarray(0, count), lastAt, pads, padAt, spaces, urlSafe };
}

/** Six bits a digit to eight bits a byte. `leftOver` holds the bits that no byte took; canonical text leaves zeros. */
function packDigits(values: Uint8Array): { readonly bytes: Uint8Array; readonly leftOver: number } {
  const bytes = new Uint8Array(Math.floor((values.length * 3) / 4));
  let pending = 0;
  let width = 0;
  let to = 0;
  for (const value of values) {
    pending = (pending << 6) | value;
    width += 6;
    if (width >= 8) {
      width -= 8;
      bytes[to++] = pending >> width;
      pending &= (1 << width) - 1;
    }
  }
  return { bytes, leftOver: pending };
}
