/**
 * The offset after the UTF-8 sequence that starts at `at`, or -1 when the bytes there are not valid UTF-8
 * (overlong forms, surrogates and code points above U+10FFFF included).
 */
export function utf8SequenceEnd(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return at + 1;
  const second = bytes[at + 1] as number;
  if (lead >= 0xc2 && lead <= 0xdf) return isTail(second) ? at + 2 : -1;
  const third = bytes[at + 2] as number;
  if (lead >= 0xe0 && lead <= 0xef) {
    const low = lead === 0xe0 ? 0xa0 : 0x80;
    const high = lead === 0xed ? 0x9f : 0xbf;
    return second >= low && second <= high && isTail(third) ? at + 3 : -1;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const low = lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xf4 ? 0x8f : 0xbf;
    return second >= low && second <= high && isTail(third) && isTail(bytes[at + 3] as number) ? at + 4 : -1;
  }
  return -1;
}

/**
 * The offset of the first byte that is not part of valid UTF-8, or -1 when all of it is valid.
 *
 * @example firstInvalidUtf8(Uint8Array.of(0x61, 0xff)) // 1
 */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  const length = bytes.length;
  let at = 0;
  while (at < length) {
    while (at < length && (bytes[at] as number) < 0x80) at++;
    if (at >= length) return -1;
    const next = utf8SequenceEnd(bytes, at);
    if (next < 0 || next > length) return at;
    at = next;
  }
  return -1;
}

function isTail(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

/** Bytes to text, a byte order mark kept as U+FEFF. Bytes that are not UTF-8 become U+FFFD: check {@link firstInvalidUtf8} first. */
export function utf8Text(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}

/** Bytes to text, or `undefined` when they are not valid UTF-8. */
export function strictUtf8Text(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

const encoder = new TextEncoder();

/** Text to UTF-8 bytes. A lone surrogate becomes U+FFFD, as the encoding standard says. */
export function utf8Bytes(text: string): Uint8Array {
  return encoder.encode(text);
}
