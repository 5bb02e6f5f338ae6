import { createJsonTape, type JsonTape } from '../bytes/json-tape.ts';
import type { DecodeAnswer, DecodeContext, Decoded, Decoder } from './decoder.ts';
import { DECODERS } from './decoders.ts';
import type { Inflaters } from './inflate.ts';
import type { DecoderName, Refusal } from './layer.ts';
import { DEFAULT_PEEL_LIMITS, type PeelLimits } from './limits.ts';
import { type RecordSchemas, schemaFor } from './schemas.ts';

/** In a list of decoders to use: this one is chosen as without a list. */
export const AUTOMATIC = 'automatic';

/** What peeling needs from its caller. `inflaters` is the platform's; the rest has defaults. */
export type PeelOptions = {
  readonly inflaters: Inflaters;
  readonly limits?: PeelLimits;
  /**
   * Decoders to use instead of choosing: the first for the outermost layer, the next inside it, then automatic again.
   * {@link AUTOMATIC} leaves one layer to be chosen.
   */
  readonly force?: readonly DecoderName[];
  /** Schemas that the user gave for the record, or for those whose header names an id. */
  readonly schemas?: RecordSchemas | undefined;
  /** Scratch space to share between calls, one a worker. */
  readonly tape?: JsonTape;
};

/** The decoder that took the bytes and what it made of them. */
export type Choice = { readonly decoder: Pick<Decoder, 'name' | 'fallback' | 'weak'>; readonly decoded: Decoded };

/** How much a format's content may produce while it is only asked whether it is recognised. */
const PROBE_BYTES = 64 * 1024;

/** What differs from layer to layer. */
type LayerState = Pick<DecodeContext, 'outputLeft' | 'forced' | 'cut' | 'inPart' | 'within'> & {
  readonly schemaId?: string | undefined;
};

/** The fixed part of a peeling, from which each layer's context is made. */
export type PeelGround = Pick<DecodeContext, 'inflaters' | 'limits' | 'tape'> & Pick<PeelOptions, 'schemas'>;

/** Fills in the defaults. */
export function groundOf({
  inflaters,
  limits = DEFAULT_PEEL_LIMITS,
  tape = createJsonTape(),
  schemas,
}: PeelOptions): PeelGround {
  return { inflaters, limits, tape, schemas };
}

/** The context of one layer. Fields one by one, because spreading costs microseconds a record. */
export function contextOf(ground: PeelGround, state: LayerState, probesLeft = ground.limits.maxLayers): DecodeContext {
  return {
    inflaters: ground.inflaters,
    limits: ground.limits,
    tape: ground.tape,
    outputLeft: state.outputLeft,
    forced: state.forced,
    cut: state.cut,
    inPart: state.inPart,
    within: state.within,
    schemas: ground.schemas,
    schema: ground.schemas === undefined ? undefined : schemaFor(ground.schemas, state.schemaId),
    recognises(bytes) {
      if (probesLeft === 0 || bytes.length === 0) return false;
      const { cut, inPart, within, schemaId } = state;
      const probe = {
        outputLeft: Math.min(PROBE_BYTES, state.outputLeft),
        forced: false,
        cut,
        inPart,
        within,
        schemaId,
      };
      const { decoder } = choose(bytes, contextOf(ground, probe, probesLeft - 1));
      return decoder.fallback !== true && decoder.weak !== true;
    },
  };
}

const ASKED = DECODERS.filter(({ automatic }) => automatic);
const BY_FIRST_BYTE = Array.from({ length: 256 }, (_, byte) =>
  ASKED.filter(({ firstBytes }) => firstBytes === undefined || firstBytes.includes(byte)),
);

/**
 * Asks the automatic decoders in the order of the list; the first that takes the bytes is the choice.
 *
 * @param refusals where to keep what the others said. Without it, as for a table of thousands of rows, only those are asked
 * that may take the first byte
 */
export function choose(bytes: Uint8Array, context: DecodeContext, refusals?: Refusal[]): Choice {
  const asked = refusals === undefined && bytes.length > 0 ? BY_FIRST_BYTE[bytes[0] as number] : ASKED;
  let damaged = false;
  for (const decoder of asked ?? ASKED) {
    const answer = ask(decoder, bytes, context);
    if (answer.kind === 'decoded') {
      const { decoded } = answer;
      return { decoder, decoded: damaged && decoder.fallback ? { ...decoded, status: 'partial' } : decoded };
    }
    damaged ||= answer.damaged === true;
    refusals?.push(refusalOf(decoder, answer.refusal));
  }
  return { decoder: LAST, decoded: AS_BINARY };
}

/** A decoder's refusal under its name. */
export function refusalOf(decoder: Decoder, { code, because, offset, claimed }: Omit<Refusal, 'decoder'>): Refusal {
  const refusal: { -readonly [Field in keyof Refusal]: Refusal[Field] } = { decoder: decoder.name, code, because };
  if (offset !== undefined) refusal.offset = offset;
  if (claimed !== undefined) refusal.claimed = claimed;
  return refusal;
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
