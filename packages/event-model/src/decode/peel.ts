import { createJsonTape, type JsonTape } from '../bytes/json-tape.ts';
import { outermostLayer } from './base64-layer.ts';
import { failedLayer, type Input, layerOfChoice, withNote } from './build-layer.ts';
import {
  AUTOMATIC,
  ask,
  type Choice,
  choose,
  contextOf,
  groundOf,
  type PeelGround,
  type PeelOptions,
  refusalOf,
} from './choose.ts';
import type { DecodeContext, DecodedPart } from './decoder.ts';
import { DECODERS } from './decoders.ts';
import { insideValue } from './inside-value.ts';
import type { DecoderName, Layer, LayerNote, LayerValue, Refusal } from './layer.ts';
import { layersNote, partsNote } from './limit-notes.ts';

/** Bytes that wait for their layer. `into` is the children list of the layer that gave them. */
type Skin = Input & {
  readonly depth: number;
  readonly cut: boolean;
  readonly inPart: boolean;
  readonly within?: DecoderName;
  readonly schemaId?: string | undefined;
  readonly given?: DecodedPart['given'];
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
 * @param depth the layer's number from the outside, where others are around it
 * @example pathOf(peel(gzipped, { inflaters })) // ['gzip', 'JSON']
 */
export function peel(bytes: Uint8Array, options: PeelOptions, depth = 1): Layer {
  return new Peeling(options).run(bytes, depth);
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

let inside: JsonTape | undefined;
/** Tokens of a tape that is kept: one of a huge value is given back. */
const KEPT_TOKENS = 1 << 20;

/** Where a value is read to look into it, and not beyond that: a tape a record would cost more than all else that is done with it. */
function insideTape(): JsonTape {
  if (inside === undefined || inside.tokens.length > KEPT_TOKENS) inside = createJsonTape();
  return inside;
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
    this.queue = [{ bytes, depth, cut: false, inPart: false, facts: [], into: roots }];
    // A queue and not recursion: layers cost no stack, and parts of a frame keep their order.
    for (let next = 0; next < this.queue.length; next++) {
      const skin = this.queue[next] as Skin;
      const forced = this.force[skin.depth - depth];
      skin.into.push(this.layerOf(skin, forced === AUTOMATIC ? undefined : forced));
    }
    return roots[0] as Layer;
  }

  private layerOf(skin: Skin, forced: DecoderName | undefined): Layer {
    const { cut, inPart, within, schemaId } = skin;
    const state = { outputLeft: this.outputLeft, cut, inPart, within, schemaId, forced: forced !== undefined };
    const context = contextOf(this.ground, state);
    if (skin.given !== undefined) return this.build(skin, { decoder: skin.given, decoded: skin.given.decoded }, []);
    if (forced !== undefined) return this.forcedLayer(skin, forced, context);
    const refusals: Refusal[] = [];
    const choice = choose(skin.bytes, context, refusals);
    return this.build(skin, choice, refusals);
  }

  private forcedLayer(skin: Skin, name: DecoderName, context: DecodeContext): Layer {
    const decoder = DECODERS.find((candidate) => candidate.name === name);
    if (decoder === undefined) {
      const known = DECODERS.map((candidate) => candidate.name).join(', ');
      return failedLayer(skin, {
        decoder: name,
        code: 'unknown-decoder',
        because: `There is no decoder "${name}". Choose one of: ${known}.`,
      });
    }
    const answer = ask(decoder, skin.bytes, context);
    if (answer.kind === 'refused') return failedLayer(skin, refusalOf(decoder, answer.refusal));
    return this.build(skin, { decoder, decoded: { ...answer.decoded, confidence: 'forced' } }, []);
  }

  private build(skin: Skin, choice: Choice, refusals: readonly Refusal[]): Layer {
    const children: Layer[] = [];
    const layer = layerOfChoice(skin, choice, refusals, children);
    if (layer.value !== undefined) return this.withInside(skin, layer, layer.value, children);
    const limit = this.enqueue(skin, choice, children);
    return limit === undefined ? layer : withNote(layer, limit);
  }

  /** What lies inside a value is opened too. It says nothing about the value, so neither does a limit on it. */
  private withInside(skin: Skin, layer: Layer, value: LayerValue, into: Layer[]): Layer {
    const { limits, tape } = this.ground;
    if (value.kind === 'tree') this.outputLeft -= value.text.length;
    const { facts, parts, notes } = insideValue(skin.bytes, value, limits, {
      document: insideTape(),
      scratch: tape,
    });
    const room = skin.depth < limits.maxLayers ? limits.maxTotalLayers - this.queue.length : 0;
    const opened = parts.slice(0, Math.max(0, Math.min(room, limits.maxParts)));
    const depth = skin.depth + 1;
    for (const { bytes, label, facts: given, ...rest } of opened) {
      this.outputLeft -= bytes.length;
      this.queue.push({
        ...rest,
        ...{ bytes, depth, cut: false, inPart: true, within: layer.decoder, into },
        facts: [['part', label], ...given],
      });
    }
    const cut = opened.length < parts.length ? [partsNote(opened.length, parts.length, 'parts of the value')] : [];
    if (facts.length + notes.length + cut.length === 0) return layer;
    return { ...layer, facts: [...layer.facts, ...facts], notes: [...layer.notes, ...notes, ...cut] };
  }

  /** Lets what came out wait for its layers, and says so where limits leave some of it unopened. */
  private enqueue(skin: Skin, { decoder, decoded }: Choice, into: Layer[]): LayerNote | undefined {
    const { output, status, schemaId } = decoded;
    if (output.kind === 'value') return undefined;
    const depth = skin.depth + 1;
    const within = decoder.name;
    const { maxLayers, maxTotalLayers } = this.ground.limits;
    const room = maxTotalLayers - this.queue.length;
    if (skin.depth >= maxLayers) return layersNote(`the layer limit of ${maxLayers} is reached`);
    if (room < 1) return layersNote(`the record's limit of ${maxTotalLayers} layers in all is reached`);
    if (output.kind === 'bytes') {
      this.outputLeft -= output.bytes.length;
      const cut = skin.cut || status === 'partial';
      this.queue.push({ bytes: output.bytes, depth, cut, inPart: skin.inPart, within, schemaId, facts: [], into });
      return undefined;
    }
    const parts = output.parts.slice(0, room);
    for (const { bytes, label, facts } of parts) {
      this.queue.push({ bytes, depth, cut: false, inPart: true, within, facts: [['part', label], ...facts], into });
    }
    return parts.length < output.total ? partsNote(parts.length, output.total, output.noun) : undefined;
  }
}
