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

type Frame = { readonly container: JsonNode; readonly depth: number; readonly last: boolean; at: JsonNode };

/** The lines of the tree with the containers in `closed` folded. Iterative: depth costs no stack. */
export function jsonRows(document: JsonDocument, closed: ReadonlySet<JsonNode>): JsonRow[] {
  const rows: JsonRow[] = [];
  const frames: Frame[] = [];
  const visit = (node: JsonNode, depth: number, key: string | undefined, last: boolean) => {
    const kind = document.kind(node);
    const container = kind === 'object' || kind === 'array';
    if (!container) rows.push({ kind: 'scalar', node, depth, key, last });
    else if (closed.has(node) || document.first(node) < 0) rows.push({ kind: 'closed', node, depth, key, last });
    else {
      rows.push({ kind: 'open', node, depth, key, last });
      frames.push({ container: node, depth, last, at: document.first(node) });
    }
  };
  visit(document.root, 0, undefined, true);
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
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
  return rows;
}

/** Containers to fold at first: none in a small document, those below the second level in a large one. */
export function initiallyClosed(document: JsonDocument, maxRows = 400): ReadonlySet<JsonNode> {
  const rows = jsonRows(document, new Set());
  if (rows.length <= maxRows) return new Set();
  return new Set(rows.filter((row) => row.kind === 'open' && row.depth >= 2).map((row) => row.node));
}

/** Members or items of a container, without reading them. */
export function jsonSize(document: JsonDocument, node: JsonNode): number {
  const step = document.kind(node) === 'object' ? 1 : 0;
  let size = 0;
  for (let at = document.first(node); at >= 0; at = document.next(at + step)) size++;
  return size;
}
