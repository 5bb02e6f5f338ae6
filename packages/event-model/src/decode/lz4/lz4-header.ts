import { corrupt, UnpackTrouble } from '../unpack-trouble.ts';
import { xxh32 } from './xxh32.ts';

/** The descriptor of an LZ4 frame. `next` is the offset of its first block. */
export type Lz4FrameHeader = {
  readonly blocksAreIndependent: boolean;
  readonly hasBlockChecksums: boolean;
  readonly hasContentChecksum: boolean;
  readonly hasDictionary: boolean;
  /** The most that one block puts out. */
  readonly blockSize: number;
  readonly contentSize?: number;
  readonly next: number;
};

/** Whether a frame begins at `at`. */
export function isLz4Magic(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x04 && bytes[at + 1] === 0x22 && bytes[at + 2] === 0x4d && bytes[at + 3] === 0x18;
}

/** The descriptor of the frame whose magic stands at `at`, its checksum checked. Throws where there is none. */
export function readLz4FrameHeader(bytes: Uint8Array, at: number): Lz4FrameHeader {
  if (at + 7 > bytes.length) throw new UnpackTrouble('cut-short', '');
  const flags = bytes[at + 4] as number;
  const block = bytes[at + 5] as number;
  const sizeCode = block >> 4;
  if (flags >> 6 !== 1 || (flags & 2) !== 0 || (block & 0x8f) !== 0 || sizeCode < 4)
    corrupt('its header has an unknown form');
  const hasSize = (flags & 8) !== 0;
  const hasDictionary = (flags & 1) !== 0;
  const checkAt = at + 6 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0);
  if (checkAt >= bytes.length) throw new UnpackTrouble('cut-short', '');
  if (bytes[checkAt] !== ((xxh32(bytes.subarray(at + 4, checkAt)) >>> 8) & 0xff)) {
    throw new UnpackTrouble('checksum', 'that of the header');
  }
  return {
    blocksAreIndependent: (flags & 0x20) !== 0,
    hasBlockChecksums: (flags & 0x10) !== 0,
    hasContentChecksum: (flags & 4) !== 0,
    hasDictionary,
    blockSize: 1 << (8 + 2 * sizeCode),
    ...(hasSize && { contentSize: contentSizeAt(bytes, at + 6) }),
    next: checkAt + 1,
  };
}

function contentSizeAt(bytes: Uint8Array, at: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, 8);
  return view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32;
}
