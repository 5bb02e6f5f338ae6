// Text with quotes and braces triples its length in an address, so it stands there as base64url.

// A server reads 16 KB of headers, address included: a link beyond it would not open any more.
const LONGEST_PACKED = 5_000;

/** Whether a text stays out of a link because the link would be too long to open. */
export function isTooLongForLink(text: string): boolean {
  return packText(text).length > LONGEST_PACKED;
}

/** Any text as letters, digits, `-` and `_`. */
export function packText(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text that was packed; `undefined` for anything else. */
export function unpackText(packed: string | undefined): string | undefined {
  if (packed === undefined) return undefined;
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
