import { contextOf, type PeelGround } from './choose.ts';
import type { DecodedPart } from './decoder.ts';
import { type Followed, type FrameOutput, followLayers } from './follow-layers.ts';
import type { DecoderName, Layer } from './layer.ts';
import { pathOf, statusOf, worseStatus } from './layer-path.ts';
import { peel } from './peel.ts';
import { type Preview, previewOf } from './preview.ts';

/** One line of a table. */
export type PeeledLine = {
  readonly path: readonly DecoderName[];
  readonly status: Layer['status'];
  readonly preview: Preview;
};

/** A part of a frame, for a row of its own under its record: a user record of an aggregate. */
export type PeeledPart = PeeledLine & {
  /** What the frame says of it: `sub-sequence number`, `partition key`, ... */
  readonly facts: DecodedPart['facts'];
  readonly dataBytes: number;
};

/** `parts` are the first of `total`, which are called `noun`: `50`, `user records`. */
export type PeeledFrame = { readonly noun: string; readonly total: number; readonly parts: readonly PeeledPart[] };

/** Peels the parts of a frame that the way of a row ended at; `followed.path` has the base64 in front. */
export type PartPeeler = (
  data: Uint8Array,
  followed: Followed,
  frame: FrameOutput,
) => PeeledLine & { readonly frame: PeeledFrame };

/** The line that built layers give. */
export function peeledLineOf(layer: Layer, maxChars: number): PeeledLine {
  return { path: pathOf(layer), status: statusOf(layer), preview: previewOf(layer, maxChars) };
}

export function createPartPeeler(ground: PeelGround, maxChars: number): PartPeeler {
  const { maxOutputBytes, maxTotalLayers } = ground.limits;

  /** Lines of all parts, or `undefined` where trouble or a limit makes it matter in which order layers are opened. */
  function linesOf(followed: Followed, { parts }: FrameOutput): PeeledPart[] | undefined {
    const depth = followed.path.length;
    let layers = depth - 1;
    let outputLeft = maxOutputBytes - followed.produced;
    const within = followed.path.at(-1);
    const contextNow = () => contextOf(ground, { outputLeft, forced: false, cut: false, inPart: true, within });
    let context = contextNow();
    const lines: PeeledPart[] = [];
    for (const { bytes, facts } of parts) {
      const { path, status, preview, produced, frame } = followLayers(bytes, ground, context, [], depth, maxChars);
      layers += path.length;
      if (status !== 'ok' || frame !== undefined || layers > maxTotalLayers) return undefined;
      lines.push({ path, status, preview, facts, dataBytes: bytes.length });
      if (produced > 0) {
        outputLeft -= produced;
        context = contextNow();
      }
    }
    return lines;
  }

  return (data, followed, output) => {
    const { noun, total } = output;
    const lines = linesOf(followed, output);
    if (lines === undefined) {
      // The same data as layers, which hold every limit in the order that counts.
      const layer = peel(data.slice(), ground, 2);
      const { path, status, preview } = peeledLineOf(layer, maxChars);
      const parts = partsOfLayers(frameIn(layer).children, output, maxChars);
      return { path: ['base64', ...path], status, preview, frame: { noun, total, parts } };
    }
    const frame = { noun, total, parts: lines };
    const status = lines.length < total ? worseStatus(followed.status, 'partial') : followed.status;
    const [only, second] = lines;
    if (only === undefined || second !== undefined)
      return { path: followed.path, status, preview: followed.preview, frame };
    return { path: [...followed.path, ...only.path], status, preview: only.preview, frame };
  };
}

function partsOfLayers(layers: readonly Layer[], { parts }: FrameOutput, maxChars: number): readonly PeeledPart[] {
  return layers.map((layer, i) => ({
    ...peeledLineOf(layer, maxChars),
    facts: parts[i]?.facts ?? [],
    dataBytes: layer.inputLength,
  }));
}

/** Only a frame has no bytes of its own. */
function frameIn(layer: Layer): Layer {
  let inner = layer;
  while (inner.bytes !== undefined && inner.children.length === 1) inner = inner.children[0] as Layer;
  return inner;
}
