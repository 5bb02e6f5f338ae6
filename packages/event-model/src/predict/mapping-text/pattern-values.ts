import { jsonOf, memberOf, type RawValue } from './raw-value.ts';
import type { Reading } from './setting-values.ts';

/** Filter patterns as JSON texts. */
export function patternsOf(raw: RawValue): Reading<readonly string[]> {
  const list = memberOf(raw, 'Filters') ?? memberOf(raw, 'filters') ?? raw;
  if (list.kind === 'reference' || list.kind === 'call') return { reference: list.text };
  if (list.kind !== 'list') return raw.kind === 'map' ? { value: [] } : undefined;
  const patterns: string[] = [];
  for (const item of list.items) {
    const pattern = patternOf(item);
    if (pattern === undefined) return { reference: 'text' in item ? item.text : 'a value that is not plain' };
    patterns.push(pattern);
  }
  return { value: patterns };
}

function patternOf(item: RawValue): string | undefined {
  if (item.kind === 'text') return item.text;
  if (item.kind === 'call') {
    const [filter] = item.args;
    const isFilter = /(?:^|\.)FilterCriteria\.filter$/.test(item.name);
    if (!isFilter || filter === undefined) return undefined;
    return filter.kind === 'text' ? filter.text : jsonOf(withoutRules(filter));
  }
  const pattern = memberOf(item, 'Pattern') ?? memberOf(item, 'pattern');
  if (pattern?.kind === 'text') return pattern.text;
  // A field called pattern holds a list or an object; then the item itself is the pattern.
  return jsonOf(item);
}

/** What the calls of FilterRule in the CDK stand for. */
function withoutRules(value: RawValue): RawValue {
  if (value.kind === 'list') return { kind: 'list', items: value.items.map(withoutRules) };
  if (value.kind === 'map')
    return { kind: 'map', members: value.members.map(([name, inner]) => [name, withoutRules(inner)]) };
  if (value.kind !== 'call') return value;
  const rule = RULES.get(/(?:^|\.)FilterRule\.(\w+)$/.exec(value.name)?.[1] ?? '');
  return rule === undefined ? value : { kind: 'list', items: rule(value.args) };
}

const operator = (name: string, inner: RawValue): RawValue => ({ kind: 'map', members: [[name, inner]] });
const list = (...items: RawValue[]): RawValue => ({ kind: 'list', items });
const word = (text: string): RawValue => ({ kind: 'text', text });

const NOTHING: RawValue = { kind: 'null' };

const RULES: ReadonlyMap<string, (args: readonly RawValue[]) => readonly RawValue[]> = new Map(
  Object.entries({
    null: () => [NOTHING],
    empty: () => [word('')],
    isEqual: ([item = NOTHING]: readonly RawValue[]) =>
      item.kind === 'number' ? [operator('numeric', list(word('='), item))] : [item],
    or: (args: readonly RawValue[]) => args,
    notEquals: ([item = NOTHING]: readonly RawValue[]) => [operator('anything-but', list(item))],
    between: ([first = NOTHING, second = NOTHING]: readonly RawValue[]) => [
      operator('numeric', list(word('>'), first, word('<='), second)),
    ],
    exists: () => [operator('exists', { kind: 'boolean', value: true })],
    notExists: () => [operator('exists', { kind: 'boolean', value: false })],
    beginsWith: ([item = NOTHING]: readonly RawValue[]) => [operator('prefix', item)],
  }),
);
