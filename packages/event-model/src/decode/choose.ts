import { createJsonTape, type JsonTape } from '../bytes/json-tape.ts';
import type { DecodeAnswer, DecodeContext, Decoded, Decoder } from './decoder.ts';
import { DECODERS } from './decoders.ts';
import type { Inflaters } from './inflate.ts';
import type { DecoderName, Refusal } from './layer.ts';
import { DEFAULT_PEEL_LIMITS, type PeelLimits } from './limits.ts';

/** What peeling needs from its caller. `inflaters` is the platform's; the rest has defaults. */
export type PeelOptions = {
  readonly inflaters: Inflaters;
  readonly limits?: PeelLimits;
  /** Decoders to use instead of choosing: the first for the outermost layer, the next inside it, then automatic again. */
  readonly force?: readonly DecoderName[];
  /** Scratch space to share between calls, one a worker. */
  readonly tape?: JsonTape;
};

/** The decoder that took the bytes and what it made of them. */
export type Choice = { readonly decoder: Decoder; readonly decoded: Decoded };

/** How much a format's content may produce while it is only asked whether it is recognised. */
const PROBE_BYTES = 64 * 1024;

/** The context of the outermost layer. A layer inside gets a copy with what is left. */
export function createContext({
  inflaters,
  limits = DEFAULT_PEEL_LIMITS,
  tape = createJsonTape(),
}: PeelOptions): DecodeContext {
  return contextWith(
    { inflaters, limits, tape, outputLeft: limits.maxOutputBytes, forced: false, cut: false },
    limits.maxLayers,
  );
}

function contextWith(base: Omit<DecodeContext, 'recognises'>, probesLeft: number): DecodeContext {
  return {
    ...base,
    recognises(bytes) {
      if (probesLeft === 0 || bytes.length === 0) return false;
      const outputLeft = Math.min(PROBE_BYTES, base.outputLeft);
      return !choose(bytes, contextWith({ ...base, outputLeft, forced: false }, probesLeft - 1)).decoder.fallback;
    },
  };
}

/**
 * Asks every automatic decoder in the order of the list; the first that takes the bytes is the choice.
 *
 * @param refusals where to keep what the others said; a table of thousands of rows leaves it out
 */
export function choose(bytes: Uint8Array, context: DecodeContext, refusals?: Refusal[]): Choice {
  for (const decoder of DECODERS) {
    if (!decoder.automatic) continue;
    const answer = ask(decoder, bytes, context);
    if (answer.kind === 'decoded') return { decoder, decoded: answer.decoded };
    refusals?.push({ decoder: decoder.name, ...answer.refusal });
  }
  return { decoder: LAST, decoded: AS_BINARY };
}

/** Asks one decoder. A platform's decompressor may fail in ways of its own; that must cost one layer, not the batch. */
export function ask(decoder: Decoder, bytes: Uint8Array, context: DecodeContext): DecodeAnswer {
  try {
    return decoder.decode(bytes, context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const because = `The ${decoder.name} decoder failed: ${reason}. The bytes are kept; please report them.`;
    return { kind: 'refused', refusal: { code: 'failed', because, claimed: true } };
  }
}

// Only reached when the last decoder itself fails, which its tests rule out. The bytes are still shown.
const LAST = DECODERS.at(-1) as Decoder;
const AS_BINARY: Decoded = {
  status: 'ok',
  confidence: 'heuristic',
  output: { kind: 'value', value: { kind: 'binary' } },
};
