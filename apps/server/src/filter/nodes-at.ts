import type { JsonDocument, JsonNode } from '@shardscope/event-model';
import type { Step } from './path-expression.ts';

/** Every value at a place: of members with one name, and of all items, each one. */
export function nodesAt(document: JsonDocument, steps: readonly Step[]): JsonNode[] {
  let nodes: JsonNode[] = [document.root];
  for (const step of steps) {
    const next: JsonNode[] = [];
    for (const node of nodes) {
      if (step.kind === 'name') addMembers(document, node, step.name, next);
      else addItems(document, node, step, next);
    }
    nodes = next;
  }
  return nodes;
}

/** Of members with one name every one was sent, so every one counts. */
function addMembers(document: JsonDocument, node: JsonNode, name: string, into: JsonNode[]): void {
  if (document.kind(node) !== 'object') return;
  for (let key = document.first(node); key >= 0; key = document.next(key + 1)) {
    if (document.keyText(key) === name) into.push(key + 1);
  }
}

function addItems(
  document: JsonDocument,
  node: JsonNode,
  step: Step & { kind: 'item' | 'every' },
  into: JsonNode[],
): void {
  if (document.kind(node) !== 'array') return;
  let i = 0;
  for (let item = document.first(node); item >= 0; item = document.next(item)) {
    if (step.kind === 'every' || i === step.index) into.push(item);
    i++;
  }
}
