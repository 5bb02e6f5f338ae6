import type { LayerView } from '../api/shapes.ts';

/** The layers from the outermost down to `id`; without one, down the first child to the innermost. */
export function layerChain(root: LayerView, id: string | undefined): readonly LayerView[] {
  const chain = [root];
  for (let at = root; at.id !== id; ) {
    // What was found inside a value's strings is not on the way: it is opened by choosing it.
    if (id === undefined && at.value !== undefined) break;
    const next = at.children.find((child) => isWithin(child, id)) ?? at.children[0];
    if (next === undefined) break;
    chain.push(next);
    at = next;
  }
  return chain;
}

/** A step of the breadcrumb: a layer, or the place where the way divides. */
export type Crumb =
  | { readonly kind: 'layer'; readonly layer: LayerView }
  | { readonly kind: 'parts'; readonly around: LayerView; readonly chosen: LayerView | undefined };

/** The breadcrumb through the layer that is chosen, and on to the end of the way. */
export function crumbsOf(root: LayerView, id: string | undefined): readonly Crumb[] {
  const crumbs: Crumb[] = [];
  let at: LayerView | undefined = root;
  while (at !== undefined) {
    const layer: LayerView = at;
    crumbs.push({ kind: 'layer', layer });
    const [first, second] = layer.children;
    const divides = second !== undefined || (first !== undefined && layer.value !== undefined);
    at = divides ? layer.children.find((child) => isWithin(child, id)) : first;
    if (divides) crumbs.push({ kind: 'parts', around: layer, chosen: at });
  }
  return crumbs;
}

function isWithin({ id }: LayerView, chosen: string | undefined): boolean {
  return chosen === id || chosen?.startsWith(`${id}.`) === true;
}

/** What a part is called by the layer around it: `message 2`, `$.body`. */
export function partLabel({ id, facts }: LayerView): string {
  return facts.find(([name]) => name === 'part')?.[1] ?? `part ${id.slice(id.lastIndexOf('.') + 1)}`;
}

/** `60 user records`, `3 messages`, `2 inside`. */
export function partsTitle(around: LayerView): string {
  const [noun, total] = around.facts[0] ?? [];
  // A frame counts its parts in its first fact; there may be more than are opened.
  if (around.value === undefined && noun !== undefined && /^\d+$/.test(total ?? '')) return `${total} ${noun}`;
  const count = around.children.length;
  const labels = new Set(around.children.map((child) => partLabel(child).replace(/ \d+$/, '')));
  const [label] = labels;
  if (labels.size === 1 && label !== undefined && /^[a-z]+$/.test(label))
    return `${count} ${label}${count === 1 ? '' : 's'}`;
  return `${count} inside`;
}

/** The decoders of a part on its way: `gzip › JSON`. */
export function partPath(part: LayerView): string {
  return layerChain(part, undefined)
    .map(({ decoder }) => decoder)
    .join(' › ');
}

/** The path that all parts have in common, if they do. */
export function commonPath(parts: readonly LayerView[]): string | undefined {
  const [path, other] = new Set(parts.map(partPath));
  return other === undefined ? path : undefined;
}

export function countRefusals(chain: readonly LayerView[]): number {
  return chain.reduce((sum, layer) => sum + layer.refusals.length, 0);
}
