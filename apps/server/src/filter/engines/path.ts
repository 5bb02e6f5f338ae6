import { compareDecimals, type JsonDocument, type JsonNode } from '@shardscope/event-model';
import type { FilterEngine, Matcher } from '../filter.ts';
import { nodesAt } from '../nodes-at.ts';
import { type Comparison, type Literal, type PathExpression, readPathExpression } from '../path-expression.ts';

/**
 * A place in the decoded value and what it must hold: `$.order.items[0].price > 10`. One of several values at that place is enough.
 * Numbers are compared by value, to the last digit.
 */
export const pathEngine: FilterEngine = {
  read(expression) {
    const read = readPathExpression(expression);
    return 'steps' in read ? matcherOf(read) : read;
  },
};

function matcherOf({ steps, comparison }: PathExpression): Matcher {
  return (subject) => {
    for (const document of subject.documents()) {
      const nodes = nodesAt(document, steps);
      if (nodes.some((node) => comparison === undefined || holds(document, node, comparison))) return true;
    }
    return false;
  };
}

function holds(document: JsonDocument, node: JsonNode, { operator, literal }: Comparison): boolean {
  if (operator === '=') return isEqual(document, node, literal);
  if (operator === '!=') return !isEqual(document, node, literal);
  if (document.kind(node) !== 'number') return false;
  const order = compareDecimals(document.source(node), literal.text);
  return { '>': order > 0, '>=': order >= 0, '<': order < 0, '<=': order <= 0 }[operator];
}

function isEqual(document: JsonDocument, node: JsonNode, { kind, text }: Literal): boolean {
  const found = document.kind(node);
  if (kind === 'number') return found === 'number' && compareDecimals(document.source(node), text) === 0;
  if (kind === 'string') return found === 'string' && document.text(node) === text;
  return document.source(node) === text;
}
