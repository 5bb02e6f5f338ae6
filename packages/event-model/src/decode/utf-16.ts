/** UTF-16 as UTF-8, and what was odd in it. */
export type Utf16Text = {
  readonly text: Uint8Array;
  /** Halves of surrogate pairs without the other half, which UTF-8 cannot carry. */
  readonly loneSurrogates: number;
  /** Control characters other than white space. */
  readonly controls: number;
};

/** Puts UTF-16 code units into UTF-8. An odd byte at the end is left. */
export function utf16ToUtf8(bytes: Uint8Array, littleEndian: boolean, from: number): Utf16Text {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = from + ((bytes.length - from) & ~1);
  // A code unit takes at most three bytes; a pair takes four.
  const text = new Uint8Array(((end - from) / 2) * 3);
  let [to, loneSurrogates, controls] = [0, 0, 0];
  for (let at = from; at < end; at += 2) {
    let code = view.getUint16(at, littleEndian);
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = at + 2 < end ? view.getUint16(at + 2, littleEndian) : 0;
      if (code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
        code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
        at += 2;
      } else {
        code = 0xfffd;
        loneSurrogates++;
      }
    }
    if (code < 0x20 && (code < 0x09 || code > 0x0d)) controls++;
    to = writeUtf8(text, to, code);
  }
  return { text: text.subarray(0, to), loneSurrogates, controls };
}

function writeUtf8(into: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    into[at] = code;
    return at + 1;
  }
  const length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  const lead = length === 2 ? 0xc0 : length === 3 ? 0xe0 : 0xf0;
  into[at] = lead | (code >> (6 * (length - 1)));
  for (let i = 1; i < length; i++) into[at + i] = 0x80 | ((code >> (6 * (length - 1 - i))) & 0x3f);
  return at + length;
}
