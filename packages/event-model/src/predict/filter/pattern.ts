import { isJsonDocument, type JsonDocument, type JsonNode, readJson } from '../../bytes/json-document.ts';
import { utf8Bytes } from '../../bytes/utf8.ts';
import { type Operator, parseOperator } from './operator.ts';

/** A pattern, read: each name must match (`fields`), and one alternative of each `$or`. */
export type Pattern = {
  readonly fields: ReadonlyMap<string, Field>;
  readonly alternatives: readonly (readonly Pattern[])[];
};

/** What stands under a name: the list of operators of a leaf, or more pattern. */
export type Field =
  | { readonly kind: 'leaf'; readonly operators: readonly Operator[] }
  | { readonly kind: 'pattern'; readonly pattern: Pattern };

/** Why AWS would refuse a pattern, and where. */
export type PatternRefusal = { readonly refused: string; readonly path: string };

const MOST_CHARACTERS = 4096;

/**
 * Reads a filter pattern of an event source mapping, the language of EventBridge. Names are taken as nesting where they hold a dot;
 * of members with one name the last one counts. Never throws.
 *
 * @example parsePattern('{"data":{"type":["order",{"prefix":"re"}]}}')
 * @example parsePattern('{"data":{"type":"order"}}') // { refused: 'a value must stand in a list', path: 'data.type' }
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 */
export function parsePattern(text: string): Pattern | PatternRefusal {
  if (text.length > MOST_CHARACTERS) return { refused: `it has more than ${MOST_CHARACTERS} characters`, path: '' };
  const document = readJson(utf8Bytes(text));
  if (!isJsonDocument(document))
    return { refused: `it is not JSON: reading stopped at byte ${document.offset}`, path: '' };
  return parseObject(document, document.root, '');
}

export function isPattern(parsed: Pattern | PatternRefusal): parsed is Pattern {
  return 'fields' in parsed;
}

function parseObject(document: JsonDocument, node: JsonNode, path: string): Pattern | PatternRefusal {
  if (document.kind(node) !== 'object') return { refused: 'it is no object', path };
  const last = new Map<string, JsonNode>();
  for (const { key, value } of document.members(node)) last.set(key, value);
  if (last.size === 0) return { refused: 'an object is empty', path };
  const fields = new Map<string, Field>();
  const alternatives: (readonly Pattern[])[] = [];
  for (const [key, value] of last) {
    if (key === '$or' && document.kind(value) === 'array') {
      const either = parseAlternatives(document, value, path);
      if ('refused' in either) return either;
      alternatives.push(either);
      continue;
    }
    const field = parseField(document, value, path === '' ? key : `${path}.${key}`);
    if ('refused' in field) return field;
    const [name, nested] = nest(key, field);
    fields.set(name, merge(fields.get(name), nested));
  }
  return { fields, alternatives };
}

function parseField(document: JsonDocument, node: JsonNode, path: string): Field | PatternRefusal {
  if (document.kind(node) === 'object') {
    const pattern = parseObject(document, node, path);
    return isPattern(pattern) ? { kind: 'pattern', pattern } : pattern;
  }
  if (document.kind(node) !== 'array') return { refused: 'a value must stand in a list', path };
  const operators: Operator[] = [];
  for (const item of document.items(node)) {
    const operator = parseOperator(document, item);
    if ('refused' in operator) return { refused: operator.refused, path };
    operators.push(operator);
  }
  return operators.length === 0 ? { refused: 'a list is empty', path } : { kind: 'leaf', operators };
}

function parseAlternatives(document: JsonDocument, node: JsonNode, path: string): readonly Pattern[] | PatternRefusal {
  const patterns: Pattern[] = [];
  for (const item of document.items(node)) {
    const pattern = parseObject(document, item, path);
    if (!isPattern(pattern)) return pattern;
    patterns.push(pattern);
  }
  return patterns.length < 2 ? { refused: '$or takes at least two objects', path } : patterns;
}

/** `a.b` with a field to `a` with a pattern that has it under `b`. */
function nest(key: string, field: Field): readonly [name: string, field: Field] {
  const [name = '', ...inner] = key.split('.');
  const nested = inner.reduceRight<Field>(
    (within, it) => ({ kind: 'pattern', pattern: { fields: new Map([[it, within]]), alternatives: [] } }),
    field,
  );
  return [name, nested];
}

/** `{"a.b": .., "a": {"c": ..}}` asks for both; where two are leaves the later one counts. */
function merge(before: Field | undefined, field: Field): Field {
  if (before?.kind !== 'pattern' || field.kind !== 'pattern') return field;
  const fields = new Map(before.pattern.fields);
  for (const [name, inner] of field.pattern.fields) fields.set(name, merge(fields.get(name), inner));
  return {
    kind: 'pattern',
    pattern: { fields, alternatives: [...before.pattern.alternatives, ...field.pattern.alternatives] },
  };
}
