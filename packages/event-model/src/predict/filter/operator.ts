import { compareDecimals } from '../../bytes/decimal.ts';
import type { JsonDocument, JsonNode } from '../../bytes/json-document.ts';
import { parseAnythingBut } from './anything-but.ts';
import { isInIpRange, parseIpRange } from './ip-range.ts';
import type { Scalar } from './value.ts';
import { matchesWildcard, parseWildcard } from './wildcard.ts';

/** Whether numbers equal by value (EventBridge) or by their spelling (the documentation of Lambda). */
export type NumberComparison = 'value' | 'spelling';

/** One value of a pattern's list. `existence` tests whether there is a value at all, everything else tests one value. */
export type Operator = {
  /** The name to show: `prefix`, `equals`, `anything-but prefix`. */
  readonly name: string;
  /** False where AWS documents the operator for EventBridge only: Lambda may refuse the pattern. */
  readonly isKnownToLambda: boolean;
} & (
  | { readonly kind: 'existence'; readonly exists: boolean }
  | { readonly kind: 'test'; readonly test: (scalar: Scalar, numbers: NumberComparison) => boolean }
);

/** Why a pattern is refused, to follow the name of its operator. */
export type OperatorRefusal = { readonly refused: string };

type Test = (scalar: Scalar, numbers: NumberComparison) => boolean;
type Parsed = Operator | OperatorRefusal;

/** Reads one value of a pattern's list: a plain value, or an object with the name of one operator. */
export function parseOperator(document: JsonDocument, node: JsonNode): Parsed {
  const kind = document.kind(node);
  if (kind === 'array') return { refused: 'a list may not hold a list' };
  if (kind !== 'object') {
    const text = kind === 'string' ? (document.text(node) ?? '') : document.source(node);
    return tester('equals', true, equals({ kind, text }));
  }
  const members = [...document.members(node)];
  const [member] = members;
  if (member === undefined || members.length > 1) return { refused: 'an operator is an object with one name' };
  const parse = OPERATORS.get(member.key);
  if (parse === undefined)
    return { refused: `there is no operator ${JSON.stringify(member.key)}; names are in lower case` };
  return parse(document, member.value);
}

// A map, so that a pattern cannot reach what every object inherits.
const OPERATORS: ReadonlyMap<string, (document: JsonDocument, node: JsonNode) => Parsed> = new Map(
  Object.entries({
    exists(document: JsonDocument, node: JsonNode): Parsed {
      const exists = document.source(node);
      if (exists !== 'true' && exists !== 'false') return { refused: 'exists takes true or false' };
      return { name: 'exists', isKnownToLambda: true, kind: 'existence', exists: exists === 'true' };
    },
    prefix: (document: JsonDocument, node: JsonNode): Parsed => affix(document, node, 'prefix'),
    suffix: (document: JsonDocument, node: JsonNode): Parsed => affix(document, node, 'suffix'),
    'equals-ignore-case'(document: JsonDocument, node: JsonNode): Parsed {
      const text = document.text(node)?.toLowerCase();
      if (text === undefined) return { refused: 'equals-ignore-case takes a text' };
      return tester(
        'equals-ignore-case',
        true,
        onText((it) => it.toLowerCase() === text),
      );
    },
    numeric: parseNumeric,
    wildcard(document: JsonDocument, node: JsonNode): Parsed {
      const text = document.text(node);
      if (text === undefined) return { refused: 'wildcard takes a text' };
      const pieces = parseWildcard(text);
      if (typeof pieces === 'string') return { refused: `the wildcard is invalid: ${pieces}` };
      return tester(
        'wildcard',
        false,
        onText((it) => matchesWildcard(pieces, it)),
      );
    },
    cidr(document: JsonDocument, node: JsonNode): Parsed {
      const range = parseIpRange(document.text(node) ?? '');
      if (range === undefined) return { refused: 'cidr takes an address range such as 10.0.0.0/24' };
      return tester(
        'cidr',
        false,
        onText((it) => isInIpRange(range, it)),
      );
    },
    'anything-but'(document: JsonDocument, node: JsonNode): Parsed {
      const parsed = parseAnythingBut(document, node);
      if ('refused' in parsed) return parsed;
      return tester(parsed.name, parsed.isPlain, parsed.test);
    },
  } satisfies Record<string, (document: JsonDocument, node: JsonNode) => Parsed>),
);

function affix(document: JsonDocument, node: JsonNode, name: 'prefix' | 'suffix'): Parsed {
  const ignoresCase = document.kind(node) === 'object';
  const inner = ignoresCase ? document.member(node, 'equals-ignore-case') : node;
  const text = inner === undefined ? undefined : document.text(inner);
  if (text === undefined) return { refused: `${name} takes a text, or an object with equals-ignore-case` };
  const ends = (it: string, part: string) => (name === 'prefix' ? it.startsWith(part) : it.endsWith(part));
  if (!ignoresCase)
    return tester(
      name,
      true,
      onText((it) => ends(it, text)),
    );
  return tester(
    `${name} equals-ignore-case`,
    false,
    onText((it) => ends(it.toLowerCase(), text.toLowerCase())),
  );
}

const COMPARISONS: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ['=', (order) => order === 0],
  ['<', (order) => order < 0],
  ['<=', (order) => order <= 0],
  ['>', (order) => order > 0],
  ['>=', (order) => order >= 0],
]);

function parseNumeric(document: JsonDocument, node: JsonNode): Parsed {
  const items = [...document.items(node)];
  const bounds: ((text: string) => boolean)[] = [];
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [symbol, limit] = items.slice(at, at + 2) as [JsonNode, JsonNode];
    const compare = COMPARISONS.get(document.text(symbol) ?? '');
    if (compare === undefined || document.kind(limit) !== 'number') break;
    const text = document.source(limit);
    bounds.push((it) => compare(compareDecimals(it, text)));
  }
  const isWhole = bounds.length * 2 === items.length && (bounds.length === 1 || bounds.length === 2);
  if (!isWhole) return { refused: 'numeric takes one or two pairs of =, <, <=, >, >= and a number' };
  return tester('numeric', true, ({ kind, text }) => kind === 'number' && bounds.every((holds) => holds(text)));
}

/** Tests for the same value. */
export function equals(wanted: Scalar): Test {
  if (wanted.kind !== 'number') return (scalar) => scalar.kind === wanted.kind && scalar.text === wanted.text;
  return ({ kind, text }, numbers) =>
    kind === 'number' && (numbers === 'spelling' ? text === wanted.text : compareDecimals(text, wanted.text) === 0);
}

function onText(test: (text: string) => boolean): Test {
  return ({ kind, text }) => kind === 'string' && test(text);
}

function tester(name: string, isKnownToLambda: boolean, test: Test): Operator {
  return { name, isKnownToLambda, kind: 'test', test };
}
