import type { LayerView } from '../api/shapes.ts';
import { formatBytes } from '../ui/format.ts';

/** `412 B`, or `412 B → 1.3 KB` for a container. */
export function layerSize(layer: LayerView): string {
  return layer.outputLength === undefined || layer.outputLength === layer.inputLength
    ? formatBytes(layer.inputLength)
    : `${formatBytes(layer.inputLength)} → ${formatBytes(layer.outputLength)}`;
}

/** How much more came out than went in: `×3.1`. */
export function formatRatio({ inputLength, outputLength }: LayerView): string | undefined {
  if (outputLength === undefined || inputLength === 0) return undefined;
  const ratio = outputLength / inputLength;
  return `×${ratio >= 100 ? Math.round(ratio) : ratio.toPrecision(2)}`;
}

const SURENESS = {
  certain: 'certain: its first bytes and its structure agree',
  heuristic: 'likely: it decodes whole, and nothing else claims it',
  forced: 'chosen by hand',
} satisfies Record<LayerView['confidence'], string>;

export function layerSureness({ status, confidence }: LayerView): string {
  if (status === 'ok') return SURENESS[confidence];
  const what = status === 'partial' ? 'only a part of it can be read' : 'it cannot be read';
  return confidence === 'forced' ? `chosen by hand, ${what}` : what;
}
