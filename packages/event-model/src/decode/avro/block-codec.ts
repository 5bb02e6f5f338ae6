import { unpackBzip2 } from '../bzip2/unpack-bzip2.ts';
import { crc32 } from '../checksums.ts';
import type { DecodeContext } from '../decoder.ts';
import { outputAllowance } from '../limits.ts';
import { unpackSnappyRaw } from '../snappy/unpack-snappy.ts';
import { TreeTrouble } from '../tree/trouble.ts';
import { unpackZstd } from '../zstd/unpack-zstd.ts';

type Unpacked = { readonly bytes: Uint8Array; readonly stopped?: string };
type Codec = (bytes: Uint8Array, maxOutput: number, context: DecodeContext) => Unpacked;

const CHECKSUM = 4;
const ZSTD_LIMITS = { maxWindow: 128 * 1024 * 1024, maxFrames: 1000 };

/** `avro.codec` in the header. xz is not opened. */
const CODECS: ReadonlyMap<string, Codec> = new Map<string, Codec>([
  ['null', (bytes) => ({ bytes })],
  ['deflate', (bytes, maxOutput, { inflaters }) => inflaters.inflateRaw(bytes, maxOutput)],
  ['snappy', unpackSnappy],
  ['zstandard', (bytes, maxOutput) => unpackZstd(bytes, { maxOutput, ...ZSTD_LIMITS })],
  ['bzip2', (bytes, maxOutput) => unpackBzip2(bytes, maxOutput)],
]);

/** The bytes of a block of an object container behind its codec. What does not open whole is trouble. */
export function openBlock(bytes: Uint8Array, codec: string, context: DecodeContext): Uint8Array {
  const unpack = CODECS.get(codec);
  if (unpack === undefined) throw new TreeTrouble('codec', `its codec ${codec} is not opened here`, -1);
  if (codec === 'null') return bytes;
  const allowance = outputAllowance(context.limits, bytes.length, context.outputLeft);
  const { bytes: block, stopped } = unpack(bytes, allowance.bytes, context);
  if (stopped === undefined) return block;
  if (stopped !== 'output-limit') throw new TreeTrouble(stopped, `a block does not open as ${codec}`, -1);
  throw new TreeTrouble(`limit:${allowance.limit}`, `a block opens to more than ${allowance.bytes} bytes`, -1);
}

/** A bare snappy block, and behind it the CRC-32 of what is in it. */
function unpackSnappy(bytes: Uint8Array, maxOutput: number): Unpacked {
  const end = bytes.length - CHECKSUM;
  if (end < 0) return { bytes, stopped: 'cut-short' };
  const unpacked = unpackSnappyRaw(bytes.subarray(0, end), maxOutput);
  if (unpacked.stopped !== undefined) return unpacked;
  const sum = new DataView(bytes.buffer, bytes.byteOffset + end, CHECKSUM).getUint32(0);
  return sum === crc32(unpacked.bytes) ? unpacked : { bytes: unpacked.bytes, stopped: 'checksum' };
}
