import type { Layer } from './layer.ts';
import { innermostOf } from './layer-path.ts';
import { type PeeledFrame, peeledLineOf } from './peel-parts.ts';
import type { PeeledRow } from './peel-row.ts';

/** The row of a record whose layers are built, base64 outermost. `dataBytes` and the frame are those of `createRowPeeler`. */
export function rowOfLayers(root: Layer, maxChars: number): PeeledRow {
  const row = peeledLineOf(root, maxChars);
  if (root.outputLength === undefined) return row;
  const frame = frameOf(innermostOf(root), root, maxChars);
  return frame === undefined
    ? { ...row, dataBytes: root.outputLength }
    : { ...row, dataBytes: root.outputLength, frame };
}

/** The frame at the end of the way, or the one with a single part that the way goes through. */
function frameOf(end: Layer, root: Layer, maxChars: number): PeeledFrame | undefined {
  let frame: Layer | undefined = root;
  // Only a frame has no bytes of its own.
  while (frame !== undefined && frame.bytes !== undefined) frame = frame === end ? undefined : frame.children[0];
  if (frame === undefined) return undefined;
  const [noun, total] = frame.facts[0] ?? ['parts', '0'];
  const parts = frame.children.map((part) => ({
    ...peeledLineOf(part, maxChars),
    facts: part.facts.filter(([name]) => name !== 'part'),
    dataBytes: part.inputLength,
  }));
  return { noun, total: Number(total), parts };
}
