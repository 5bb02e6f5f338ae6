import type { Inflated } from '../inflate.ts';
import { MatchOutput } from '../match-output.ts';
import { corrupt, UnpackTrouble } from '../unpack-trouble.ts';
import { unpackLz4Block } from './lz4-block.ts';
import { isLz4Magic, type Lz4FrameHeader, readLz4FrameHeader } from './lz4-header.ts';
import { xxh32 } from './xxh32.ts';

export type UnpackedLz4 = Omit<Inflated, 'stopped'> & {
  readonly stopped?: NonNullable<Inflated['stopped']> | 'dictionary';
  readonly why?: string;
  readonly frames: number;
  /** Of the first frame. */
  readonly header?: Lz4FrameHeader;
};

const STORED = 0x80000000;
const MAX_BLOCK = 4 * 1024 * 1024;

/**
 * Unpacks LZ4 frames that follow each other, checksums of header, blocks and content checked. Gives whole blocks up to a
 * limit, a cut or damage; never throws.
 *
 * @see https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md
 */
export function unpackLz4(
  bytes: Uint8Array,
  options: { readonly maxOutput: number; readonly maxFrames: number },
): UnpackedLz4 {
  const output = new MatchOutput(4 * bytes.length + 64, options.maxOutput + MAX_BLOCK);
  const progress: Progress = { at: 0, frames: 0, header: undefined };
  const trouble = readFrames(bytes, output, progress, options);
  const { header, frames, at: consumed } = progress;
  return {
    bytes: output.first(Math.min(output.length, options.maxOutput)),
    consumed,
    frames,
    ...(header && { header }),
    ...(trouble && { stopped: trouble.stopped }),
    ...(trouble?.why && { why: trouble.why }),
  };
}

type Progress = { at: number; frames: number; header: Lz4FrameHeader | undefined };
type Trouble = { readonly stopped: NonNullable<UnpackedLz4['stopped']>; readonly why?: string };

function readFrames(
  bytes: Uint8Array,
  output: MatchOutput,
  progress: Progress,
  { maxOutput, maxFrames }: { readonly maxOutput: number; readonly maxFrames: number },
): Trouble | undefined {
  try {
    while (isLz4Magic(bytes, progress.at)) {
      const header = readLz4FrameHeader(bytes, progress.at);
      progress.header ??= header;
      if (header.hasDictionary)
        return { stopped: 'dictionary', why: 'it needs a dictionary, which a record does not carry' };
      if (progress.frames >= maxFrames)
        return { stopped: 'output-limit', why: `there are more than ${maxFrames} frames` };
      progress.frames++;
      progress.at = readBlocks(bytes, header, output, maxOutput);
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof UnpackTrouble)) throw error;
    return { stopped: error.why, why: error.message };
  }
}

/** All blocks of a frame up to its end mark, and the checksum behind it. Gives the offset behind the frame. */
function readBlocks(bytes: Uint8Array, header: Lz4FrameHeader, output: MatchOutput, maxOutput: number): number {
  output.beginFrame();
  for (let at = header.next; ; ) {
    const size = uint32(bytes, at);
    const from = at + 4;
    if (size === 0) return checkedEnd(bytes, from, header, output.frame());
    const length = size % STORED;
    const end = from + length;
    if (length > header.blockSize) corrupt('a block is larger than its frame allows');
    if (end + (header.hasBlockChecksums ? 4 : 0) > bytes.length) throw new UnpackTrouble('cut-short', '');
    if (header.hasBlockChecksums && uint32(bytes, end) !== xxh32(bytes.subarray(from, end))) {
      throw new UnpackTrouble('checksum', 'the XXH32 of a block');
    }
    if (header.blocksAreIndependent) output.beginMatches();
    readBlock(bytes, from, end, size >= STORED, header.blockSize, output);
    if (output.length > maxOutput) throw new UnpackTrouble('output-limit', '');
    at = end + (header.hasBlockChecksums ? 4 : 0);
  }
}

function readBlock(
  bytes: Uint8Array,
  from: number,
  end: number,
  isStored: boolean,
  maxSize: number,
  output: MatchOutput,
): void {
  const before = output.length;
  output.beginBlock(maxSize);
  try {
    if (isStored) output.append(bytes, from, end);
    else unpackLz4Block(bytes, from, end, output);
  } catch (error) {
    output.length = before;
    // The block is whole by its own length, so that its content and not its end is what is wrong.
    throw error instanceof UnpackTrouble
      ? new UnpackTrouble('corrupt', error.message || 'a block ends too early')
      : error;
  }
}

function checkedEnd(bytes: Uint8Array, at: number, header: Lz4FrameHeader, frame: Uint8Array): number {
  if (header.contentSize !== undefined && header.contentSize !== frame.length) {
    corrupt(`its header says ${header.contentSize} bytes, but ${frame.length} came out`);
  }
  if (!header.hasContentChecksum) return at;
  if (uint32(bytes, at) !== xxh32(frame)) throw new UnpackTrouble('checksum', 'the XXH32 of the content');
  return at + 4;
}

function uint32(bytes: Uint8Array, at: number): number {
  if (at + 4 > bytes.length) throw new UnpackTrouble('cut-short', '');
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
}
