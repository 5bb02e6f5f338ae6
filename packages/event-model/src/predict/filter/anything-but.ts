import { compareDecimals } from '../../bytes/decimal.ts';
import type { JsonDocument, JsonNode } from '../../bytes/json-document.ts';
import type { NumberComparison, OperatorRefusal } from './operator.ts';
import type { Scalar } from './value.ts';
import { matchesWildcard, parseWildcard } from './wildcard.ts';

type AnythingBut = {
  readonly name: string;
  /** A value or a list of values, which Lambda documents; the other forms are EventBridge's. */
  readonly isPlain: boolean;
  readonly test: (scalar: Scalar, numbers: NumberComparison) => boolean;
};

type Form = (part: string) => ((text: string) => boolean) | string;

const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['prefix', (part) => (part === '' ? 'an empty prefix would exclude everything' : (text) => text.startsWith(part))],
  ['suffix', (part) => (part === '' ? 'an empty suffix would exclude everything' : (text) => text.endsWith(part))],
  ['equals-ignore-case', (part) => (text) => text.toLowerCase() === part.toLowerCase()],
  [
    'wildcard',
    (part) => {
      const pieces = parseWildcard(part);
      return typeof pieces === 'string' ? pieces : (text) => matchesWildcard(pieces, text);
    },
  ],
]);

/**
 * Reads what `anything-but` excludes: one value, a list of texts or of numbers, or an object with prefix, suffix, wildcard or
 * equals-ignore-case. A null in the event matches; a missing field does not.
 */
export function parseAnythingBut(document: JsonDocument, node: JsonNode): AnythingBut | OperatorRefusal {
  if (document.kind(node) === 'object') return parseForm(document, node);
  const items = document.kind(node) === 'array' ? [...document.items(node)] : [node];
  const kinds = new Set(items.map((item) => document.kind(item)));
  const [kind] = kinds;
  if (kinds.size !== 1 || (kind !== 'string' && kind !== 'number')) {
    return { refused: 'anything-but takes texts or numbers, not both and nothing else' };
  }
  const excluded = items.map((item) => document.text(item) ?? document.source(item));
  const isSame = (text: string, it: string, numbers: NumberComparison) =>
    kind === 'number' && numbers === 'value' ? compareDecimals(text, it) === 0 : text === it;
  return {
    name: 'anything-but',
    isPlain: true,
    test: (scalar, numbers) => scalar.kind !== kind || !excluded.some((it) => isSame(scalar.text, it, numbers)),
  };
}

function parseForm(document: JsonDocument, node: JsonNode): AnythingBut | OperatorRefusal {
  const members = [...document.members(node)];
  const [member] = members;
  const form = member && FORMS.get(member.key);
  if (member === undefined || form === undefined || members.length > 1) {
    return { refused: `anything-but takes one of ${[...FORMS.keys()].join(', ')}` };
  }
  const items = document.kind(member.value) === 'array' ? [...document.items(member.value)] : [member.value];
  const excludes: ((text: string) => boolean)[] = [];
  for (const item of items) {
    const text = document.text(item);
    if (text === undefined) return { refused: `anything-but ${member.key} takes texts` };
    const test = form(text);
    if (typeof test === 'string') return { refused: `anything-but ${member.key} is invalid: ${test}` };
    excludes.push(test);
  }
  if (excludes.length === 0) return { refused: `anything-but ${member.key} takes at least one text` };
  return {
    name: `anything-but ${member.key}`,
    isPlain: false,
    test: ({ kind, text }) => kind !== 'string' || !excludes.some((excluded) => excluded(text)),
  };
}
