import type { LayerView } from '../api/shapes.ts';

/** The layers from the outermost down to `id`; without one, down the first child to the innermost. */
export function layerChain(root: LayerView, id: string | undefined): readonly LayerView[] {
  const chain = [root];
  for (let at = root; at.id !== id; ) {
    // What was found inside a value's strings is not on the way: it is opened by choosing it.
    if (id === undefined && at.value !== undefined) break;
    const next = at.children.find((child) => id === child.id || id?.startsWith(`${child.id}.`)) ?? at.children[0];
    if (next === undefined) break;
    chain.push(next);
    at = next;
  }
  return chain;
}

export function countRefusals(chain: readonly LayerView[]): number {
  return chain.reduce((sum, layer) => sum + layer.refusals.length, 0);
}
