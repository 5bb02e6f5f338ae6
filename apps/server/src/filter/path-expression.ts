import { type FilterRefusal, refusal } from './filter.ts';

/** One step from a value into it. */
export type Step =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'item'; readonly index: number }
  | { readonly kind: 'every' };

/** Strings without their quotes and with their escapes read; everything else as written. */
export type Literal = { readonly kind: 'number' | 'string' | 'word'; readonly text: string };
export type Operator = '=' | '!=' | '>' | '<' | '>=' | '<=';
export type Comparison = { readonly operator: Operator; readonly literal: Literal };

/** Without a comparison the place has to exist. */
export type PathExpression = { readonly steps: readonly Step[]; readonly comparison?: Comparison };

const NAME = /\.([\p{L}_][\p{L}\p{N}_-]*)/uy;
const ITEM = /\[(0|[1-9]\d{0,8})\]/y;
const EVERY = /\[\*\]/y;
const QUOTED_NAME = /\[("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\]/y;
const OPERATOR = /(!=|>=|<=|==?|>|<)\s*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/y;
const WORD = /true|false|null/y;
const EXISTS = /exists/y;
const ROOT = /\$/y;
const SPACE = /\s*/y;

/**
 * `$.a.b[0]["c d"][*]`, then nothing or `exists`, or one of `= != > < >= <=` and a JSON value. Nothing else is read, so that
 * nothing in an expression can ever run.
 */
export function readPathExpression(expression: string): PathExpression | FilterRefusal {
  const reader = new Reader(expression);
  reader.take(SPACE);
  if (!reader.take(ROOT)) return refusal('a path begins with $, such as $.order.id', reader.at);
  const steps: Step[] = [];
  for (let step = takeStep(reader); step !== undefined; step = takeStep(reader)) {
    if (step === 'unreadable') return refusal('the name in these brackets is no JSON string', reader.at);
    steps.push(step);
  }
  reader.take(SPACE);
  const comparison = reader.take(EXISTS) ? undefined : takeComparison(reader);
  if (comparison !== undefined && 'message' in comparison) return comparison;
  reader.take(SPACE);
  if (reader.at < expression.length) {
    return refusal('expected .name, [0], ["name"], [*], exists, or = != > < >= <= and a JSON value', reader.at);
  }
  return comparison === undefined ? { steps } : { steps, comparison };
}

class Reader {
  at = 0;
  private readonly expression: string;

  constructor(expression: string) {
    this.expression = expression;
  }

  /** The text of the shape's first group, or the whole of what it takes; `undefined` when it does not stand here. */
  take(shape: RegExp): string | undefined {
    shape.lastIndex = this.at;
    const found = shape.exec(this.expression);
    if (found === null) return undefined;
    this.at = shape.lastIndex;
    // An empty take is a take: white space may be absent.
    return found[1] ?? found[0];
  }
}

function takeStep(reader: Reader): Step | 'unreadable' | undefined {
  const name = reader.take(NAME);
  if (name !== undefined) return { kind: 'name', name };
  const index = reader.take(ITEM);
  if (index !== undefined) return { kind: 'item', index: Number(index) };
  if (reader.take(EVERY) !== undefined) return { kind: 'every' };
  const quoted = reader.take(QUOTED_NAME);
  if (quoted === undefined) return undefined;
  const text = unquote(quoted);
  return text === undefined ? 'unreadable' : { kind: 'name', name: text };
}

function takeComparison(reader: Reader): Comparison | FilterRefusal | undefined {
  const operator = reader.take(OPERATOR)?.replace('==', '=') as Operator | undefined;
  if (operator === undefined) return undefined;
  const { at } = reader;
  const literal = takeLiteral(reader);
  if (literal === undefined) return refusal(`${operator} needs a JSON value: 7, "text", true, false or null`, at);
  const isOrder = operator !== '=' && operator !== '!=';
  if (isOrder && literal.kind !== 'number') return refusal(`${operator} compares with a number only`, at);
  return { operator, literal };
}

function takeLiteral(reader: Reader): Literal | undefined {
  const number = reader.take(NUMBER);
  if (number !== undefined) return { kind: 'number', text: number };
  const word = reader.take(WORD);
  if (word !== undefined) return { kind: 'word', text: word };
  const quoted = reader.take(STRING);
  const text = quoted && unquote(quoted);
  return text === undefined ? undefined : { kind: 'string', text };
}

/** A JSON string, or one between single quotes; `undefined` where an escape is wrong. */
function unquote(quoted: string): string | undefined {
  const inside = quoted.slice(1, -1);
  const json = quoted.startsWith("'") ? inside.replaceAll("\\'", "'").replaceAll('"', '\\"') : inside;
  try {
    return JSON.parse(`"${json}"`) as string;
  } catch {
    return undefined;
  }
}
