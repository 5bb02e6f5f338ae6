import type { JsonDocument, JsonNode } from '@shardscope/event-model';
import type { Step } from './path-expression.ts';

/** Every value at a place: of members with one name, and of all items, each one. */
export function nodesAt(document: JsonDocument, steps: readonly Step[]): JsonNode[] {
  let nodes: JsonNode[] = [document.root];
  for (const step of steps) nodes = nodes.flatMap((node) => [...childrenOf(document, node, step)]);
  return nodes;
}

function* childrenOf(document: JsonDocument, node: JsonNode, step: Step): Generator<JsonNode> {
  if (step.kind === 'name') {
    // Of members with one name every one was sent, so every one counts.
    for (const { key, value } of document.members(node)) if (key === step.name) yield value;
    return;
  }
  let i = 0;
  for (const item of document.items(node)) {
    if (step.kind === 'every' || i === step.index) yield item;
    i++;
  }
}
