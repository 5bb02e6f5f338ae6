import type { LayerView } from '../api/shapes.ts';
import { formatBytes } from '../ui/format.ts';

/** `412 B`, or `412 B → 1.3 KB` for a container. */
export function layerSize(layer: LayerView): string {
  return layer.outputLength === undefined || layer.outputLength === layer.inputLength
    ? formatBytes(layer.inputLength)
    : `${formatBytes(layer.inputLength)} → ${formatBytes(layer.outputLength)}`;
}

/** What a step of the breadcrumb says of its size: what came out of a container, and how much more that is. */
export function stepSize(layer: LayerView): string | undefined {
  const { decoder, outputLength } = layer;
  if (outputLength === undefined) return undefined;
  // Base64 gives three bytes for four characters, always; what gives less than it took is a frame around it.
  const isInflated = decoder !== 'base64' && outputLength > layer.inputLength;
  return isInflated ? `${formatBytes(outputLength)} ${formatRatio(layer) ?? ''}` : formatBytes(outputLength);
}

/** How much more came out than went in: `×3.1`. */
export function formatRatio({ inputLength, outputLength }: LayerView): string | undefined {
  if (outputLength === undefined || inputLength === 0) return undefined;
  const ratio = outputLength / inputLength;
  return `×${ratio >= 100 ? Math.round(ratio) : ratio.toPrecision(2)}`;
}

const SURENESS = {
  certain: 'Its first bytes and its structure agree.',
  heuristic: 'It decodes whole, and nothing else claims it.',
  forced: 'Somebody chose this decoder.',
} satisfies Record<LayerView['confidence'], string>;

const WORDS = { certain: 'certain', heuristic: 'likely', forced: 'chosen by hand' } satisfies typeof SURENESS;

/** How sure a layer is, and why. */
export function layerSureness({ status, confidence }: LayerView): { readonly word: string; readonly why: string } {
  const why = SURENESS[confidence];
  if (status === 'ok') return { word: WORDS[confidence], why };
  const trouble = status === 'partial' ? 'a part of it' : 'cannot be read';
  return { word: confidence === 'forced' ? `${WORDS.forced}, ${trouble}` : trouble, why };
}
