import type { Choice } from './choose.ts';
import type { Decoded } from './decoder.ts';
import type { Layer, LayerDraft, LayerNote, Refusal } from './layer.ts';

/** What a layer is made from: bytes, and what the frame around them said of this part. */
export type Input = { readonly bytes: Uint8Array; readonly facts: Layer['facts'] };

const NO_NOTES: readonly LayerNote[] = [];

/** The layer of a decoder that took the bytes. `children` becomes its list, for the caller to fill. */
export function layerOfChoice(
  { bytes, facts }: Input,
  { decoder, decoded }: Choice,
  refusals: readonly Refusal[],
  children: readonly Layer[],
): Layer {
  const layer: LayerDraft = {
    decoder: decoded.as ?? decoder.name,
    status: decoded.status,
    confidence: decoded.confidence,
    notes: notesOf(decoder, decoded, refusals),
    input: bytes,
    inputLength: bytes.length,
    trailingLength: decoded.trailingLength ?? 0,
    facts: factsOf(facts, decoded),
    refusals,
    children,
  };
  const { output } = decoded;
  if (output.kind === 'bytes') {
    layer.bytes = output.bytes;
    layer.outputLength = output.bytes.length;
  } else if (output.kind === 'value') {
    layer.bytes = bytes;
    layer.value = output.value;
  }
  return layer;
}

/** The layer of a forced decoder that did not take the bytes. They stay as they are. */
export function failedLayer({ bytes, facts }: Input, { decoder, code, because }: Refusal): Layer {
  return {
    decoder,
    status: 'error',
    confidence: 'forced',
    notes: [{ code, message: because }],
    input: bytes,
    inputLength: bytes.length,
    trailingLength: 0,
    bytes,
    facts,
    refusals: [],
    children: [],
  };
}

/** The same layer, `partial` for one more reason. */
export function withNote(layer: Layer, note: LayerNote): Layer {
  return { ...layer, status: 'partial', notes: [...layer.notes, note] };
}

/** A frame's first fact counts its parts, and names them: its line in the table is made of it. */
function factsOf(given: Layer['facts'], { facts, output }: Decoded): Layer['facts'] {
  if (output.kind === 'parts') return [[output.noun, String(output.total)], ...given, ...(facts ?? [])];
  return facts === undefined ? given : [...given, ...facts];
}

/** What the decoder noted, and before it which formats the bytes only began like. */
function notesOf(
  decoder: Choice['decoder'],
  { notes = NO_NOTES }: Decoded,
  refusals: readonly Refusal[],
): readonly LayerNote[] {
  if (decoder.fallback !== true) return notes;
  const fellBack = refusals.filter(({ claimed }) => claimed);
  if (fellBack.length === 0) return notes;
  const because = fellBack.map((refusal) => refusal.because).join(' ');
  return [{ code: 'fell-back', message: `${because} It is shown as ${decoder.name} instead.` }, ...notes];
}
