import type { DecoderName, Layer } from './layer.ts';

/** Follows the only child down to the value, or to the frame where the way divides. */
export function innermostOf(layer: Layer): Layer {
  let inner = layer;
  while (hasOneInside(inner)) inner = inner.children[0] as Layer;
  return inner;
}

/**
 * The decoders from the outside in, as the breadcrumb shows them. Ends at a frame with several parts.
 *
 * @example pathOf(layer).join(' > ') // 'base64 > gzip > JSON'
 */
export function pathOf(layer: Layer): readonly DecoderName[] {
  const path = [layer.decoder];
  for (let inner = layer; hasOneInside(inner); ) {
    inner = inner.children[0] as Layer;
    path.push(inner.decoder);
  }
  return path;
}

/** A value ends the way. What was found inside its strings is beside it. */
function hasOneInside({ children, value }: Layer): boolean {
  return children.length === 1 && value === undefined;
}

/** The worst status of a layer and everything on the way into it, up to its values: `error` before `partial` before `ok`. */
export function statusOf(layer: Layer): Layer['status'] {
  let worst: Layer['status'] = 'ok';
  const waiting: Layer[] = [layer];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    worst = worseStatus(worst, next.status);
    if (next.value === undefined) waiting.push(...next.children);
  }
  return worst;
}

/** The graver of two statuses. */
export function worseStatus(one: Layer['status'], other: Layer['status']): Layer['status'] {
  if (one === 'error' || other === 'error') return 'error';
  return one === 'partial' || other === 'partial' ? 'partial' : 'ok';
}

/**
 * Where a layer's input lies in the input of the layer around it, as it is: a user record in its aggregate, a payload behind a
 * header, a string without escapes in its JSON. `undefined` where it had to be made first: unpacked, or read out of escapes.
 *
 * @example placeOf(userRecord, aggregate) // { start: 31, end: 38 }
 */
export function placeOf({ input }: Layer, { input: around }: Layer): { start: number; end: number } | undefined {
  const start = input.byteOffset - around.byteOffset;
  const isInside = input.buffer === around.buffer && start >= 0 && start + input.length <= around.length;
  return isInside ? { start, end: start + input.length } : undefined;
}

/** What the layer around calls this part: `user record 3`, `$.body`; `undefined` for one that is no part. */
export function partLabelOf({ facts }: Layer): string | undefined {
  return facts.find(([name]) => name === 'part')?.[1];
}
