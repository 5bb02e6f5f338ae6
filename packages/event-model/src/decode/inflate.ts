import type { Base64Groups } from '../bytes/base64.ts';

/** What a decompressor gave: all of it, or a prefix and why it stopped. Never throws. */
export type Inflated = {
  /** Everything that came out before the end or the trouble. */
  readonly bytes: Uint8Array;
  /** Input bytes read; what is behind is trailing. */
  readonly consumed: number;
  readonly stopped?: 'output-limit' | 'cut-short' | 'corrupt' | 'checksum';
};

/**
 * The platform's decompressors, handed in by the shell, so that the model stays free of Node and of the browser.
 * `maxOutput` must hold while inflating, not afterwards.
 */
export interface Inflaters {
  /** Raw deflate (RFC 1951) at the start of `bytes`. The model reads gzip and zlib framing and checks their sums itself. */
  inflateRaw(bytes: Uint8Array, maxOutput: number): Inflated;
  /** Brotli (RFC 7932) at the start of `bytes`; absent where the platform has none. */
  brotli?(bytes: Uint8Array, maxOutput: number): Inflated;
  /** The MD5 (RFC 1321) of the bytes, for the checksum of an aggregate; absent: the model's own, which is slower. */
  md5?(bytes: Uint8Array): Uint8Array;
  /** Base64 of many records; absent: the model's own, which is slower. */
  readonly base64Groups?: Base64Groups | undefined;
}
