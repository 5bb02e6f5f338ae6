import { hexOf } from '../../bytes/hex-dump.ts';

/** Sixteen bytes at `at` as a UUID, `undefined` where they are none of the kinds 1 to 5: random bytes rarely are. */
export function uuidText(bytes: Uint8Array, at: number): string | undefined {
  const version = (bytes[at + 6] ?? 0) >> 4;
  const variant = (bytes[at + 8] ?? 0) >> 6;
  if (at + 16 > bytes.length || version < 1 || version > 5 || variant !== 2) return undefined;
  const hex = Array.from(bytes.subarray(at, at + 16), hexOf).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
