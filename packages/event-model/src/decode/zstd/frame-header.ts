/** A frame's header. `next` is the offset of its first block. */
export type ZstdFrameHeader = {
  readonly kind: 'frame';
  /** Of a single segment the content's size: no window is set aside then. */
  readonly windowSize: number;
  readonly isSingleSegment: boolean;
  readonly contentSize?: number;
  readonly dictionaryId: number;
  readonly hasChecksum: boolean;
  readonly next: number;
};

/** Bytes that a decoder must skip. */
export type ZstdSkippable = { readonly kind: 'skippable'; readonly next: number };

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;

/** Whether a frame, or a skippable one, begins at `at`. */
export function isZstdMagic(bytes: Uint8Array, at: number): boolean {
  if (at + 4 > bytes.length) return false;
  const magic = littleEndian(bytes, at, 4);
  return magic === MAGIC || magic - (magic % 16) === SKIPPABLE;
}

/** The header of a frame whose magic stands at `at`, or why there is none: `cut-short`, or `corrupt` where a reserved bit is set. */
export function readZstdFrameHeader(
  bytes: Uint8Array,
  at: number,
): ZstdFrameHeader | ZstdSkippable | 'cut-short' | 'corrupt' {
  if (littleEndian(bytes, at, 4) !== MAGIC) {
    if (at + 8 > bytes.length) return 'cut-short';
    const next = at + 8 + littleEndian(bytes, at + 4, 4);
    return next > bytes.length ? 'cut-short' : { kind: 'skippable', next };
  }
  if (at + 5 > bytes.length) return 'cut-short';
  const descriptor = bytes[at + 4] as number;
  if ((descriptor & 8) !== 0) return 'corrupt';
  const single = (descriptor & 0x20) !== 0;
  const dictionaryAt = at + (single ? 5 : 6);
  const dictionaryLength = [0, 1, 2, 4][descriptor & 3] as number;
  const sizeLength = [single ? 1 : 0, 2, 4, 8][descriptor >> 6] as number;
  const sizeAt = dictionaryAt + dictionaryLength;
  const next = sizeAt + sizeLength;
  if (next > bytes.length) return 'cut-short';
  const contentSize = littleEndian(bytes, sizeAt, sizeLength) + (sizeLength === 2 ? 256 : 0);
  return {
    kind: 'frame',
    windowSize: single ? contentSize : windowOf(bytes[at + 5] as number),
    isSingleSegment: single,
    ...(sizeLength > 0 && { contentSize }),
    dictionaryId: littleEndian(bytes, dictionaryAt, dictionaryLength),
    hasChecksum: (descriptor & 4) !== 0,
    next,
  };
}

function windowOf(byte: number): number {
  const base = 2 ** (10 + (byte >> 3));
  return base + (base / 8) * (byte & 7);
}

/** Not exact beyond 2^53, which no content reaches. */
function littleEndian(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let i = length - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] as number);
  return value;
}
