import { encodeBase64 } from '../bytes/base64.ts';
import { utf8Text } from '../bytes/utf8.ts';
import type { Layer, LayerValue } from '../decode/layer.ts';
import { placeOf } from '../decode/layer-path.ts';

/** A layer as it travels: its bytes as base64, and not more of them than a screen can use. */
export type LayerView = Omit<Layer, 'input' | 'bytes' | 'children' | 'value'> & {
  /** `0` for the outermost, `0.0` for its first child: what `data?layer=` takes. */
  readonly id: string;
  /** Where its input lies in the input of the layer around it, where it lies there as it is. */
  readonly place?: { readonly start: number; readonly end: number };
  readonly children: readonly LayerView[];
  readonly value?: ValueView;
  readonly bytesBase64?: string;
  /** There are more bytes than `bytesBase64` holds; `data?layer=` gives them all. */
  readonly bytesCut?: true;
};

/** A tree comes as its JSON text. A long one is left out (`textCut`); `data?layer=&as=text` gives it. */
export type ValueView =
  | Exclude<LayerValue, { kind: 'tree' }>
  | { readonly kind: 'tree'; readonly text: string; readonly textCut?: true };

const VIEW_BYTES = 256 * 1024;
const VIEW_TEXT_BYTES = 1024 * 1024;

/** A layer and all below it, for a screen; see {@link LayerView}. */
export function layerViewOf(layer: Layer, id = '0', around?: Layer): LayerView {
  const { input: _, bytes, children, value, ...rest } = layer;
  const place = around && placeOf(layer, around);
  return {
    id,
    ...rest,
    ...(place && { place }),
    ...(value !== undefined && { value: valueViewOf(value) }),
    ...(bytes !== undefined && {
      bytesBase64: encodeBase64(bytes.subarray(0, VIEW_BYTES)),
      ...(bytes.length > VIEW_BYTES && { bytesCut: true }),
    }),
    children: children.map((child, i) => layerViewOf(child, `${id}.${i}`, layer)),
  };
}

function valueViewOf(value: LayerValue): ValueView {
  if (value.kind !== 'tree') return value;
  const textCut = value.text.length > VIEW_TEXT_BYTES;
  return textCut ? { kind: 'tree', text: '', textCut } : { kind: 'tree', text: utf8Text(value.text) };
}

/** The layer that a view's id names. */
function findLayer(root: Layer, id: string): Layer | undefined {
  const [outermost, ...path] = id.split('.').map(Number);
  if (outermost !== 0) return undefined;
  let layer: Layer | undefined = root;
  for (const i of path) layer = layer?.children[i];
  return layer;
}

/** Of a layer: the bytes that came out (a value's own bytes), its tree as JSON text, or the bytes that went in. */
export type LayerPart = 'bytes' | 'text' | 'input';

/** What the layer that a view's id names holds, whole; `undefined` where there is no such thing. */
export function layerContentOf(root: Layer, id: string, as: LayerPart): Uint8Array | undefined {
  const layer = findLayer(root, id);
  if (as === 'input') return layer?.input;
  if (as === 'bytes') return layer?.bytes;
  return layer?.value?.kind === 'tree' ? layer.value.text : undefined;
}

/** What stands for the layers of a record that was given up. */
export function givenUpView(inputLength: number, code: string, message: string): LayerView {
  return {
    id: '0',
    decoder: 'base64',
    status: 'error',
    confidence: 'heuristic',
    notes: [{ code, message }],
    inputLength,
    trailingLength: 0,
    facts: [],
    refusals: [],
    children: [],
  };
}
