import { type JsonDocument, type JsonNode, utf8Text } from '@shardscope/event-model';

/** One line of the tree. A closed container is one line; an open one has a line for its end. */
export type JsonRow = {
  readonly kind: 'open' | 'closed' | 'end' | 'scalar';
  readonly node: JsonNode;
  readonly depth: number;
  /** As written between its quotes, escapes included; `undefined` for an item of an array and for the outermost value. */
  readonly key: string | undefined;
  readonly last: boolean;
};

/** Which containers are folded: those at `depth` and below, but for the ones that a person has turned. */
export type Folds = { readonly depth: number; readonly turned: ReadonlySet<JsonNode> };

/** `cut`: there are more lines than were asked for. */
export type JsonRows = { readonly rows: readonly JsonRow[]; readonly cut: boolean };

export const NOTHING_FOLDED: Folds = { depth: Number.POSITIVE_INFINITY, turned: new Set() };

type Frame = { readonly container: JsonNode; readonly depth: number; readonly last: boolean; at: JsonNode };

/** The first lines of the tree. What is folded or beyond them is not walked, and depth costs no stack. */
export function jsonRows(document: JsonDocument, folds: Folds, budget: number): JsonRows {
  const rows: JsonRow[] = [];
  const frames: Frame[] = [];
  const visit = (node: JsonNode, depth: number, key: string | undefined, last: boolean) => {
    const kind = document.kind(node);
    const folded = depth >= folds.depth !== folds.turned.has(node);
    if (kind !== 'object' && kind !== 'array') rows.push({ kind: 'scalar', node, depth, key, last });
    else if (folded || document.first(node) < 0) rows.push({ kind: 'closed', node, depth, key, last });
    else {
      rows.push({ kind: 'open', node, depth, key, last });
      frames.push({ container: node, depth, last, at: document.first(node) });
    }
  };
  visit(document.root, 0, undefined, true);
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    if (rows.length >= budget) return { rows, cut: true };
    if (frame.at < 0) {
      rows.push({ kind: 'end', node: frame.container, depth: frame.depth, key: undefined, last: frame.last });
      frames.pop();
      continue;
    }
    const member = document.kind(frame.container) === 'object';
    const key = member ? utf8Text(document.stringBytes(frame.at)) : undefined;
    const value = member ? frame.at + 1 : frame.at;
    frame.at = document.next(value);
    visit(value, frame.depth + 1, key, frame.at < 0);
  }
  return { rows, cut: false };
}

/** How a document is folded at first: a small one not at all, a large one below the second level. */
export function firstFolds(document: JsonDocument, smallRows = 400): Folds {
  return jsonRows(document, NOTHING_FOLDED, smallRows).cut ? { depth: 2, turned: new Set() } : NOTHING_FOLDED;
}

/** Folds an open container, or unfolds it. */
export function turned({ depth, turned: before }: Folds, node: JsonNode): Folds {
  const next = new Set(before);
  if (!next.delete(node)) next.add(node);
  return { depth, turned: next };
}

/** Members or items of a container, without reading them. */
export function jsonSize(document: JsonDocument, node: JsonNode): number {
  const step = document.kind(node) === 'object' ? 1 : 0;
  let size = 0;
  for (let at = document.first(node); at >= 0; at = document.next(at + step)) size++;
  return size;
}
