import { type DecodeAnswer, type Decoder, refuse } from '../decoder.ts';
import type { LayerNote } from '../layer.ts';
import { outputAllowance } from '../limits.ts';
import { utf16ToUtf8 } from '../utf-16.ts';

/** UTF-16 with the low byte first, as Windows and .NET write it. */
export const utf16LittleEndian = decoderOf('utf-16le', true);
/** UTF-16 with the high byte first. */
export const utf16BigEndian = decoderOf('utf-16be', false);

/** Without a mark, this share of the high bytes must be zero: text in Latin letters. */
const ZERO_SHARE = 0.6;
/** ... and of the low bytes hardly any: characters such as U+0100, halves of some pairs. */
const OTHER_SHARE = 0.1;
const SHORTEST = 4;
/** The share of a longer text that is looked at. */
const SAMPLE = 4096;

/**
 * UTF-16 text, put into UTF-8 for the layers inside it. Known by its byte order mark, or by the zeros that Latin text has
 * in every second byte.
 */
function decoderOf(name: string, littleEndian: boolean): Decoder {
  const noText = refuse('magic', `Not ${name}: no byte order mark, and not a zero in every second byte.`);
  const oddLength = refuse('length', `Not ${name}: an odd number of bytes.`);
  return {
    name,
    automatic: true,
    weak: true,
    decode(bytes, context) {
      if (bytes.length < 2) return noText;
      const marked = (littleEndian ? 0xfffe : 0xfeff) === (bytes[0] as number) * 256 + (bytes[1] as number);
      if (!marked && !context.forced) {
        if (!hasZeros(bytes, littleEndian)) return noText;
        if (bytes.length % 2 === 1 && !context.cut) return oddLength;
      }
      const allowance = outputAllowance(context.limits, bytes.length, context.outputLeft);
      const { text, loneSurrogates, controls } = utf16ToUtf8(bytes, littleEndian, marked ? 2 : 0);
      if (text.length > allowance.bytes) return refuse(`limit:${allowance.limit}`, `Not opened as ${name}: too long.`);
      if (!marked && !context.forced && (controls > 0 || loneSurrogates > 0)) return noText;
      return accept(text, bytes.length % 2, marked, loneSurrogates);
    },
  };
}

function hasZeros(bytes: Uint8Array, littleEndian: boolean): boolean {
  if (bytes.length < SHORTEST) return false;
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  let [high, low] = [0, 0];
  for (let i = 0; i < end; i += 2) {
    if (bytes[littleEndian ? i + 1 : i] === 0) high++;
    if (bytes[littleEndian ? i : i + 1] === 0) low++;
  }
  return high >= (end / 2) * ZERO_SHARE && low <= (end / 2) * OTHER_SHARE;
}

function accept(text: Uint8Array, oddBytes: number, marked: boolean, loneSurrogates: number): DecodeAnswer {
  const notes: LayerNote[] = [];
  if (oddBytes > 0)
    notes.push({ code: 'cut-short', message: 'The last character is incomplete: one byte is left over.' });
  if (loneSurrogates > 0) {
    const message = `${loneSurrogates} halves of surrogate pairs stand alone. They are shown as U+FFFD; the bytes of this layer keep them.`;
    notes.push({ code: 'surrogate', message });
  }
  return {
    kind: 'decoded',
    decoded: {
      status: notes.length === 0 ? 'ok' : 'partial',
      confidence: marked ? 'certain' : 'heuristic',
      notes,
      facts: [['byte order mark', marked ? 'yes' : 'no']],
      trailingLength: oddBytes,
      output: { kind: 'bytes', bytes: text },
    },
  };
}
