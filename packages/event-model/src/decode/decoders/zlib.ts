import { firstInvalidUtf8 } from '../../bytes/utf8.ts';
import { adler32 } from '../checksums.ts';
import { type DecodeAnswer, type DecodeContext, type Decoder, refuse } from '../decoder.ts';
import type { Inflated } from '../inflate.ts';
import type { LayerNote } from '../layer.ts';
import { type OutputAllowance, outputAllowance } from '../limits.ts';
import { noteOfStop, ratioOf } from './inflate-trouble.ts';

const EMPTY = refuse('empty', 'Not zlib: there are no bytes.');
const NO_HEADER = refuse('magic', 'Not zlib: the first two bytes are not its header.');
const DICTIONARY = refuse('dictionary', 'Not opened as zlib: it needs a preset dictionary.', { offset: 1 });

const HEADER = 2;
const TRAILER = 4;

/**
 * zlib (RFC 1950). Its header is only two bytes and plain words such as `x^2` or `hC` have it too. So by itself it is
 * taken when the whole stream inflates and its sum fits; a damaged one only when its header is the usual one and the bytes are
 * no text.
 */
export const zlib: Decoder = {
  name: 'zlib',
  automatic: true,
  // Method 8 in the low half, a window of at most 32 KiB in the high one.
  firstBytes: [0x08, 0x18, 0x28, 0x38, 0x48, 0x58, 0x68, 0x78],
  decode(bytes, context) {
    if (bytes.length === 0) return EMPTY;
    const [method, flags] = [bytes[0] as number, bytes[1] ?? 0];
    if ((method & 0x8f) !== 8 || bytes.length < HEADER || (method * 256 + flags) % 31 !== 0) return NO_HEADER;
    if ((flags & 0x20) !== 0) return DICTIONARY;
    const allowance = outputAllowance(context.limits, bytes.length, context.outputLeft);
    const inflated = context.inflaters.inflateRaw(bytes.subarray(HEADER), allowance.bytes);
    const trouble = troubleOf(bytes, inflated, allowance, context);
    if (trouble === undefined) return accept(bytes, inflated);
    if (inflated.bytes.length > 0 && (context.forced || isDamagedZlib(bytes, trouble)))
      return accept(bytes, inflated, trouble);
    return refuse(trouble.code, `Not opened as zlib. ${trouble.message}`);
  },
};

function troubleOf(
  bytes: Uint8Array,
  { bytes: output, consumed, stopped }: Inflated,
  allowance: OutputAllowance,
  { limits }: DecodeContext,
): LayerNote | undefined {
  if (stopped !== undefined) return noteOfStop(stopped, output.length, allowance, limits);
  const at = HEADER + consumed;
  if (at + TRAILER > bytes.length)
    return { code: 'cut-short', message: 'The stream is truncated: its checksum is not all there.' };
  const sum = bytes.subarray(at, at + TRAILER).reduce((value, byte) => value * 256 + byte, 0);
  return sum === adler32(output) ? undefined : { code: 'checksum', message: 'The Adler-32 checksum does not fit.' };
}

/** `78` with one of the four usual levels, and not text that happens to begin so. A corrupt stream is too weak a proof. */
function isDamagedZlib(bytes: Uint8Array, trouble: LayerNote): boolean {
  const usual = bytes[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[1] as number);
  return usual && trouble.code !== 'corrupt' && firstInvalidUtf8(bytes) >= 0;
}

function accept(bytes: Uint8Array, { bytes: output, consumed }: Inflated, trouble?: LayerNote): DecodeAnswer {
  const trailingLength = trouble === undefined ? bytes.length - HEADER - consumed - TRAILER : 0;
  const notes = trouble === undefined ? [] : [trouble];
  if (trailingLength > 0) notes.push({ code: 'trailing', message: `${trailingLength} bytes follow the stream.` });
  return {
    kind: 'decoded',
    decoded: {
      status: trouble === undefined ? 'ok' : 'partial',
      confidence: trouble === undefined ? 'certain' : 'heuristic',
      notes,
      facts: [['ratio', ratioOf(output.length, bytes.length)]],
      trailingLength,
      output: { kind: 'bytes', bytes: output },
    },
  };
}
