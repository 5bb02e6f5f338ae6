import { crc32c } from '../checksums.ts';
import type { Inflated } from '../inflate.ts';
import { MatchOutput } from '../match-output.ts';
import { corrupt, UnpackTrouble } from '../unpack-trouble.ts';
import { readSnappyLength, unpackSnappyBlock } from './snappy-block.ts';

/** What a way of framing snappy blocks gave. Whole blocks only. */
export type UnpackedSnappy = Inflated & { readonly why?: string; readonly blocks: number };

/** Reads on from `at`, adds to `output` what one chunk holds, and gives the offset behind it. */
type ReadChunk = (at: number, output: MatchOutput) => { readonly next: number; readonly block: boolean };

/** The chunked format: `ff 06 00 00 sNaPpY`, then chunks with a masked CRC-32C each. */
export const FRAMED_MAGIC = Uint8Array.of(0xff, 0x06, 0x00, 0x00, 0x73, 0x4e, 0x61, 0x50, 0x70, 0x59);
/** The format of Kafka's Java clients: this, two versions, then blocks with their length before them. */
export const XERIAL_MAGIC = Uint8Array.of(0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00);
export const XERIAL_HEADER = 16;
const CHUNK = { packed: 0, stored: 1, firstSkippable: 0x80 };
const MAX_CHUNK = 65536;

/** One bare block. Nothing but its declared length proves it. */
export function unpackSnappyRaw(bytes: Uint8Array, maxOutput: number): UnpackedSnappy {
  const declared = readSnappyLength(bytes, 0, bytes.length)?.length ?? 0;
  const output = new MatchOutput(Math.min(declared, 4 * bytes.length + 64), maxOutput);
  return unpackChunks(bytes, 0, maxOutput, output, (at) => {
    unpackSnappyBlock(bytes, at, bytes.length, output, maxOutput);
    return { next: bytes.length, block: true };
  });
}

/**
 * The chunked format, its checksums checked.
 *
 * @see https://github.com/google/snappy/blob/main/framing_format.txt
 */
export function unpackSnappyFramed(bytes: Uint8Array, maxOutput: number): UnpackedSnappy {
  const output = new MatchOutput(4 * bytes.length + 64, maxOutput + MAX_CHUNK);
  return unpackChunks(bytes, 0, maxOutput, output, (at) => {
    if (at + 4 > bytes.length) throw new UnpackTrouble('cut-short', '');
    const kind = bytes[at] as number;
    const from = at + 4;
    const next =
      from + ((bytes[at + 1] as number) | ((bytes[at + 2] as number) << 8) | ((bytes[at + 3] as number) << 16));
    if (next > bytes.length) throw new UnpackTrouble('cut-short', '');
    if (kind >= CHUNK.firstSkippable) return { next, block: false };
    if (kind > CHUNK.stored) corrupt(`a chunk has the reserved type ${kind}`);
    if (next < from + 4) corrupt('a chunk is too short for its checksum');
    readChunk(bytes, from, next, kind === CHUNK.stored, output);
    return { next, block: true };
  });
}

function readChunk(bytes: Uint8Array, from: number, next: number, isStored: boolean, output: MatchOutput): void {
  const before = output.length;
  if (isStored) {
    output.beginBlock(MAX_CHUNK);
    output.append(bytes, from + 4, next);
  } else if ((readSnappyLength(bytes, from + 4, next)?.length ?? 0) > MAX_CHUNK)
    corrupt('a chunk is larger than a chunk may be');
  else unpackSnappyBlock(bytes, from + 4, next, output, MAX_CHUNK);
  const sum = crc32c(output.since(before));
  // Masked, because sums of data that holds sums are weak.
  const masked = (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;
  const written = new DataView(bytes.buffer, bytes.byteOffset + from, 4).getUint32(0, true);
  if (masked !== written) throw new UnpackTrouble('checksum', 'the CRC-32C of a chunk');
}

/** The format of snappy-java, which the Java clients of Kafka use. */
export function unpackSnappyXerial(bytes: Uint8Array, maxOutput: number): UnpackedSnappy {
  const output = new MatchOutput(4 * bytes.length + 64, maxOutput);
  return unpackChunks(bytes, XERIAL_HEADER, maxOutput, output, (at) => {
    const end = at + 4 + bigEndian(bytes, at);
    if (end > bytes.length) throw new UnpackTrouble('cut-short', '');
    unpackSnappyBlock(bytes, at + 4, end, output, maxOutput - output.length);
    return { next: end, block: true };
  });
}

/** The format of Hadoop's codec: for each block its unpacked length, then chunks with their packed length until that is reached. */
export function unpackSnappyHadoop(bytes: Uint8Array, maxOutput: number): UnpackedSnappy {
  const output = new MatchOutput(4 * bytes.length + 64, maxOutput);
  let blockEnd = 0;
  const unpacked = unpackChunks(bytes, 0, maxOutput, output, (start) => {
    const isNewBlock = output.length === blockEnd;
    if (isNewBlock) blockEnd = output.length + bigEndian(bytes, start);
    const at = isNewBlock ? start + 4 : start;
    const end = at + 4 + bigEndian(bytes, at);
    if (end > bytes.length) throw new UnpackTrouble('cut-short', '');
    unpackSnappyBlock(bytes, at + 4, end, output, maxOutput - output.length);
    if (output.length > blockEnd) corrupt('a chunk gives more than its block declares');
    return { next: end, block: true };
  });
  return unpacked.stopped === undefined && unpacked.bytes.length < blockEnd
    ? { ...unpacked, stopped: 'cut-short' }
    : unpacked;
}

function unpackChunks(
  bytes: Uint8Array,
  from: number,
  maxOutput: number,
  output: MatchOutput,
  read: ReadChunk,
): UnpackedSnappy {
  let at = from;
  let blocks = 0;
  let whole = 0;
  try {
    while (at < bytes.length) {
      const { next, block } = read(at, output);
      if (block) blocks++;
      if (output.length > maxOutput) throw new UnpackTrouble('output-limit', '');
      whole = output.length;
      at = next;
    }
  } catch (error) {
    if (!(error instanceof UnpackTrouble)) throw error;
    // A block that is over the limit or cut gives what it has; one that is damaged proves nothing.
    const kept = error.why === 'output-limit' || error.why === 'cut-short' ? output.length : whole;
    const { why: stopped, message } = error;
    const partial = { bytes: output.first(Math.min(kept, maxOutput)), consumed: at, blocks, stopped };
    return message === '' ? partial : { ...partial, why: message };
  }
  return { bytes: output.first(output.length), consumed: at, blocks };
}

function bigEndian(bytes: Uint8Array, at: number): number {
  if (at + 4 > bytes.length) throw new UnpackTrouble('cut-short', '');
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0);
}
