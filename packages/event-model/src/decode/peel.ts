import { outermostLayer } from './base64-layer.ts';
import {
  ask,
  type Choice,
  choose,
  contextOf,
  groundOf,
  type PeelGround,
  type PeelOptions,
  refusalOf,
} from './choose.ts';
import type { DecodeContext, Decoded, Decoder } from './decoder.ts';
import { DECODERS } from './decoders.ts';
import type { DecoderName, Layer, LayerDraft, LayerNote, Refusal } from './layer.ts';

const NO_NOTES: readonly LayerNote[] = [];

/** Bytes that wait for their layer. `into` is the children list of the layer that gave them. */
type Skin = {
  readonly bytes: Uint8Array;
  readonly depth: number;
  readonly cut: boolean;
  readonly facts: Layer['facts'];
  readonly into: Layer[];
};

/**
 * Opens bytes layer by layer: what took them, what came out, and why every decoder asked before declined.
 *
 * Never throws and loses no byte: each layer keeps its bytes, trailing ones are counted, and what goes over a limit is
 * `partial` with the prefix that came out and a note `limit:...`. A forced decoder that fails gives status `error`;
 * without force the next format is tried, down to text and binary.
 *
 * @param bytes the record's data, already out of its base64; see {@link peelRecordData} for the text
 * @example pathOf(peel(gzipped, { inflaters })) // ['gzip', 'JSON']
 */
export function peel(bytes: Uint8Array, options: PeelOptions): Layer {
  return new Peeling(options).run(bytes, 1);
}

/**
 * Opens a record's `data` as it stands in the event: the outermost layer is its base64.
 *
 * @param text the bytes between the quotes, JSON escapes such as `\/` included. Text that is no base64 gives an `error`
 * layer whose `bytes` are that text.
 * @example pathOf(peelRecordData(utf8Bytes('eyJhIjoxfQ=='), { inflaters })) // ['base64', 'JSON']
 */
export function peelRecordData(text: Uint8Array, options: PeelOptions): Layer {
  const children: Layer[] = [];
  const outermost = outermostLayer(text, children);
  if (outermost.status === 'ok' && outermost.bytes !== undefined) {
    children.push(new Peeling(options).run(outermost.bytes, 2));
  }
  return outermost;
}

class Peeling {
  private readonly ground: PeelGround;
  private readonly force: readonly DecoderName[];
  private outputLeft: number;
  private queue: Skin[] = [];

  constructor(options: PeelOptions) {
    this.ground = groundOf(options);
    this.force = options.force ?? [];
    this.outputLeft = this.ground.limits.maxOutputBytes;
  }

  run(bytes: Uint8Array, depth: number): Layer {
    const roots: Layer[] = [];
    this.queue = [{ bytes, depth, cut: false, facts: [], into: roots }];
    // A queue and not recursion: layers cost no stack, and parts of a frame keep their order.
    for (let next = 0; next < this.queue.length; next++) {
      const skin = this.queue[next] as Skin;
      skin.into.push(this.layerOf(skin, this.force[skin.depth - depth]));
    }
    return roots[0] as Layer;
  }

  private layerOf(skin: Skin, forced: DecoderName | undefined): Layer {
    const state = { outputLeft: this.outputLeft, cut: skin.cut, forced: forced !== undefined };
    const context = contextOf(this.ground, state);
    if (forced !== undefined) return this.forcedLayer(skin, forced, context);
    const refusals: Refusal[] = [];
    const choice = choose(skin.bytes, context, refusals);
    return this.build(skin, choice, refusals);
  }

  private forcedLayer(skin: Skin, name: DecoderName, context: DecodeContext): Layer {
    const decoder = DECODERS.find((candidate) => candidate.name === name);
    if (decoder === undefined) {
      const known = DECODERS.map((candidate) => candidate.name).join(', ');
      return failed(skin, {
        decoder: name,
        code: 'unknown-decoder',
        because: `There is no decoder "${name}". Choose one of: ${known}.`,
      });
    }
    const answer = ask(decoder, skin.bytes, context);
    if (answer.kind === 'refused') return failed(skin, refusalOf(decoder, answer.refusal));
    return this.build(skin, { decoder, decoded: { ...answer.decoded, confidence: 'forced' } }, []);
  }

  private build(skin: Skin, { decoder, decoded }: Choice, refusals: readonly Refusal[]): Layer {
    const children: Layer[] = [];
    const atLimit = decoded.output.kind !== 'value' && skin.depth >= this.ground.limits.maxLayers;
    if (!atLimit) this.enqueue(skin, decoded, children);
    const notes = notesOf(decoder, decoded, refusals);
    const layer: LayerDraft = {
      decoder: decoder.name,
      status: atLimit ? 'partial' : decoded.status,
      confidence: decoded.confidence,
      notes: atLimit ? [...notes, layerLimitNote(this.ground.limits.maxLayers)] : notes,
      inputLength: skin.bytes.length,
      trailingLength: decoded.trailingLength ?? 0,
      facts: decoded.facts === undefined ? skin.facts : [...skin.facts, ...decoded.facts],
      refusals,
      children,
    };
    addOutput(layer, skin.bytes, decoded);
    return layer;
  }

  private enqueue(skin: Skin, { output, status }: Decoded, into: Layer[]): void {
    const depth = skin.depth + 1;
    if (output.kind === 'bytes') {
      this.outputLeft -= output.bytes.length;
      this.queue.push({ bytes: output.bytes, depth, cut: status === 'partial', facts: [], into });
    } else if (output.kind === 'parts') {
      for (const part of output.parts) {
        this.queue.push({ bytes: part.bytes, depth, cut: false, facts: [['part', part.label], ...part.facts], into });
      }
    }
  }
}

function addOutput(layer: LayerDraft, input: Uint8Array, { output }: Decoded): void {
  if (output.kind === 'bytes') {
    layer.bytes = output.bytes;
    layer.outputLength = output.bytes.length;
  } else if (output.kind === 'value') {
    layer.bytes = input;
    layer.value = output.value;
  }
}

function failed(skin: Skin, refusal: Refusal): Layer {
  return {
    decoder: refusal.decoder,
    status: 'error',
    confidence: 'forced',
    notes: [{ code: refusal.code, message: refusal.because }],
    inputLength: skin.bytes.length,
    trailingLength: 0,
    bytes: skin.bytes,
    facts: skin.facts,
    refusals: [],
    children: [],
  };
}

/** What the decoder noted, and before it which formats the bytes only began like. */
function notesOf(decoder: Decoder, { notes = NO_NOTES }: Decoded, refusals: readonly Refusal[]): readonly LayerNote[] {
  if (decoder.fallback !== true) return notes;
  const fellBack = refusals.filter(({ claimed }) => claimed);
  if (fellBack.length === 0) return notes;
  const because = fellBack.map((refusal) => refusal.because).join(' ');
  return [{ code: 'fell-back', message: `${because} It is shown as ${decoder.name} instead.` }, ...notes];
}

/** What a layer says when its content would be one layer too many. */
export function layerLimitNote(maxLayers: number): LayerNote {
  const message = `limit:layers: the layer limit of ${maxLayers} is reached. What came out is kept and not opened further.`;
  return { code: 'limit:layers', message };
}
