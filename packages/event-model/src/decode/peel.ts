import { outermostLayer } from './base64-layer.ts';
import { ask, type Choice, choose, createContext, type PeelOptions } from './choose.ts';
import type { DecodeContext, Decoded } from './decoder.ts';
import { DECODERS } from './decoders.ts';
import type { DecoderName, Layer, LayerNote, Refusal } from './layer.ts';

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
  const outermost = outermostLayer(text);
  if (outermost.bytes === undefined || outermost.status === 'error') return outermost;
  return { ...outermost, children: [new Peeling(options).run(outermost.bytes, 2)] };
}

class Peeling {
  private readonly context: DecodeContext;
  private readonly force: readonly DecoderName[];
  private outputLeft: number;
  private queue: Skin[] = [];

  constructor(options: PeelOptions) {
    this.context = createContext(options);
    this.force = options.force ?? [];
    this.outputLeft = this.context.outputLeft;
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
    const context = { ...this.context, outputLeft: this.outputLeft, cut: skin.cut, forced: forced !== undefined };
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
    if (answer.kind === 'refused') return failed(skin, { decoder: name, ...answer.refusal });
    return this.build(skin, { decoder, decoded: { ...answer.decoded, confidence: 'forced' } }, []);
  }

  private build(skin: Skin, { decoder, decoded }: Choice, refusals: readonly Refusal[]): Layer {
    const children: Layer[] = [];
    const atLimit = decoded.output.kind !== 'value' && skin.depth >= this.context.limits.maxLayers;
    if (!atLimit) this.enqueue(skin, decoded, children);
    const notes = [...fellBack(decoder.fallback ?? false, decoder.name, refusals), ...(decoded.notes ?? [])];
    if (atLimit) notes.push(layerLimitNote(this.context.limits.maxLayers));
    return {
      decoder: decoder.name,
      status: atLimit ? 'partial' : decoded.status,
      confidence: decoded.confidence,
      notes,
      inputLength: skin.bytes.length,
      trailingLength: decoded.trailingLength ?? 0,
      ...outputOf(skin.bytes, decoded),
      facts: [...skin.facts, ...(decoded.facts ?? [])],
      refusals,
      children,
    };
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

function outputOf(input: Uint8Array, { output }: Decoded): Pick<Layer, 'bytes' | 'outputLength' | 'value'> {
  if (output.kind === 'bytes') return { bytes: output.bytes, outputLength: output.bytes.length };
  return output.kind === 'value' ? { bytes: input, value: output.value } : {};
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

function fellBack(fallback: boolean, name: DecoderName, refusals: readonly Refusal[]): LayerNote[] {
  if (!fallback) return [];
  return refusals
    .filter(({ claimed }) => claimed)
    .map(({ because }) => ({ code: 'fell-back', message: `${because} It is shown as ${name} instead.` }));
}

/** What a layer says when its content would be one layer too many. */
export function layerLimitNote(maxLayers: number): LayerNote {
  const message = `limit:layers: the layer limit of ${maxLayers} is reached. What came out is kept and not opened further.`;
  return { code: 'limit:layers', message };
}
