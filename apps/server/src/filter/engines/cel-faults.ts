import type { parse } from '@bufbuild/cel';
import { type FilterRefusal, refusal } from '../filter.ts';

type Expr = ReturnType<typeof parse>['expr'];

/** What an expression may speak of, beside what it names itself. */
const NAMES: ReadonlySet<string> = new Set(['data', 'record']);
/** Names of types, which stand for themselves. */
const TYPES: ReadonlySet<string> = new Set([
  ...['bool', 'bytes', 'double', 'int', 'list', 'map', 'null_type', 'string', 'type', 'uint'],
]);
/** Each loop inside another multiplies the time by the length of a list. */
const MAX_LOOPS = 2;

/** What is wrong with an expression that can be read: a name that nothing has, or loops in loops in loops. */
export function faultOf(root: Expr, expression: string): FilterRefusal | undefined {
  const waiting: { expr: Expr; names: ReadonlySet<string>; loops: number }[] = [{ expr: root, names: NAMES, loops: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { expr, names, loops } = next;
    const { exprKind } = expr;
    if (exprKind.case === 'identExpr' && !names.has(exprKind.value.name) && !TYPES.has(exprKind.value.name)) {
      return unknownName(exprKind.value.name, expression);
    }
    if (exprKind.case !== 'comprehensionExpr') {
      for (const child of partsOf(expr)) waiting.push({ expr: child, names, loops });
      continue;
    }
    if (loops === MAX_LOOPS) {
      const message = `all, exists, filter and map may stand inside each other ${MAX_LOOPS} deep, no deeper`;
      return refusal(message, 0);
    }
    const { iterRange, accuInit, accuVar, iterVar, iterVar2, loopCondition, loopStep, result } = exprKind.value;
    const inner = new Set([...names, accuVar, iterVar, iterVar2]);
    for (const child of [iterRange, accuInit]) if (child) waiting.push({ expr: child, names, loops });
    for (const child of [loopCondition, loopStep, result]) {
      if (child) waiting.push({ expr: child, names: inner, loops: loops + 1 });
    }
  }
  return undefined;
}

function partsOf({ exprKind }: Expr): readonly Expr[] {
  const parts: (Expr | undefined)[] = [];
  if (exprKind.case === 'selectExpr') parts.push(exprKind.value.operand);
  else if (exprKind.case === 'callExpr') parts.push(exprKind.value.target, ...exprKind.value.args);
  else if (exprKind.case === 'listExpr') parts.push(...exprKind.value.elements);
  else if (exprKind.case === 'structExpr') {
    for (const { keyKind, value } of exprKind.value.entries) {
      parts.push(keyKind.case === 'mapKey' ? keyKind.value : undefined, value);
    }
  }
  return parts.filter((part) => part !== undefined);
}

function unknownName(name: string, expression: string): FilterRefusal {
  const known =
    'data is the decoded value and record what Kinesis says of it, as in data.price > 10 or record.partitionKey';
  const offset = Math.max(0, expression.search(new RegExp(`(?<![\\w.])${name.replace(/\W/g, '')}\\b`)));
  return refusal(`nothing is named ${name} here: ${known}`, offset);
}
