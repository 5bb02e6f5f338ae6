import { type DecodeAnswer, type DecodeContext, type Decoded, refuse, refuseDamaged } from '../decoder.ts';
import type { Inflated } from '../inflate.ts';
import type { Confidence, LayerNote } from '../layer.ts';
import { type OutputAllowance, outputAllowance } from '../limits.ts';
import { noteOfStop, ratioOf } from './inflate-trouble.ts';

/** What an unpacker says. `why` completes its trouble in words. */
export type Unpacked = Omit<Inflated, 'stopped'> & { readonly stopped?: string; readonly why?: string };

export type UnpackedFormat = {
  readonly name: string;
  readonly confidence: Confidence;
  /** Whether the bytes prove the format, so that trouble means damage and not another format. */
  readonly proven: boolean;
  readonly facts?: Decoded['facts'];
};

/** How much a container of these bytes may put out. */
export function allowanceFor(bytes: Uint8Array, { limits, outputLeft }: DecodeContext): OutputAllowance {
  return outputAllowance(limits, bytes.length, outputLeft);
}

/**
 * The answer for an unpacked container: whole, or `partial` with what came out, or refused where nothing did. A limit is never
 * a refusal: it is no fault of the bytes.
 */
export function answerUnpacked(
  bytes: Uint8Array,
  unpacked: Unpacked,
  format: UnpackedFormat,
  allowance: OutputAllowance,
  context: DecodeContext,
): DecodeAnswer {
  const { bytes: output, consumed, stopped } = unpacked;
  const notes: LayerNote[] = [];
  if (stopped !== undefined) notes.push(noteOfUnpacked(unpacked, stopped, allowance, context));
  const isLimit = notes.some(({ code }) => code.startsWith('limit:'));
  const [note] = notes;
  if (note !== undefined && !isLimit && (output.length === 0 || !(format.proven || context.forced))) {
    const because = `Not opened as ${format.name}. ${note.message}`;
    return format.proven ? refuseDamaged(note.code, because) : refuse(note.code, because);
  }
  const trailingLength = stopped === undefined ? bytes.length - consumed : 0;
  if (trailingLength > 0) {
    notes.push({ code: 'trailing', message: `${trailingLength} bytes follow the stream. They are not part of it.` });
  }
  const status = notes.length === 0 ? 'ok' : 'partial';
  return {
    kind: 'decoded',
    decoded: {
      status,
      confidence: format.confidence,
      notes,
      facts: [...(format.facts ?? []), ['ratio', ratioOf(output.length, bytes.length)]],
      trailingLength,
      output: { kind: 'bytes', bytes: output },
    },
  };
}

function noteOfUnpacked(
  { bytes, why }: Unpacked,
  stopped: string,
  allowance: OutputAllowance,
  { limits }: DecodeContext,
): LayerNote {
  const kept = `${bytes.length} bytes came out and are kept`;
  if (stopped === 'window')
    return { code: 'limit:window', message: `limit:window: not opened, because ${why}. ${kept}.` };
  if (stopped === 'output-limit' && why !== undefined) {
    return { code: 'limit:frames', message: `limit:frames: stopped because ${why}. ${kept}.` };
  }
  if (stopped === 'output-limit' || stopped === 'cut-short')
    return noteOfStop(stopped, bytes.length, allowance, limits);
  if (stopped === 'corrupt' && why === undefined) return noteOfStop(stopped, bytes.length, allowance, limits);
  if (stopped === 'checksum') return { code: stopped, message: `A checksum does not fit: ${why}. ${kept}.` };
  if (stopped === 'corrupt') return { code: stopped, message: `The compressed data is corrupt: ${why}. ${kept}.` };
  return { code: stopped, message: `It cannot be opened: ${why}. ${kept}.` };
}
