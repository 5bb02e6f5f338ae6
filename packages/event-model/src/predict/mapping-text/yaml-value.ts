import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments, type Scalar, type YAMLMap } from 'yaml';
import { DEEPEST_VALUE, type RawMember, type RawValue, referenceOf } from './raw-value.ts';

/** Where and why the text is no YAML. */
export type YamlRefusal = { readonly refused: string };

const REFUSED_DEPTH = 'it is nested too deeply';
/** An alias is followed this often in one text: a few lines of aliases can stand for a billion values. */
const MOST_ALIASES = 100;
/** Brackets in texts count as well, so this is more than values may be deep. */
const MOST_BRACKETS = 500;

/**
 * Reads the documents of a YAML text as one list. Tags are not resolved: `!GetAtt Queue.Arn` stays what it says. Nothing is run,
 * and no object is made from the names in the text.
 */
export function readYamlValue(text: string): RawValue | YamlRefusal {
  if (isNestedTooDeeply(text)) return { refused: REFUSED_DEPTH };
  const documents = parseAllDocuments(text, { logLevel: 'silent', schema: 'core', uniqueKeys: false });
  const items: RawValue[] = [];
  for (const document of documents) {
    const [error] = document.errors;
    if (error?.code === 'RESOURCE_EXHAUSTION') return { refused: REFUSED_DEPTH };
    if (error !== undefined) return { refused: firstLine(error.message) };
    if (document.contents === null) continue;
    let aliases = 0;
    const resolve = (node: Node) => {
      if (!isAlias(node) || ++aliases > MOST_ALIASES) return undefined;
      return node.resolve(document);
    };
    const value = rawOf(document.contents, resolve, 0);
    if (value === undefined) return { refused: REFUSED_DEPTH };
    items.push(value);
  }
  return { kind: 'list', items };
}

/** The parser would need a long time for thousands of brackets in brackets. */
function isNestedTooDeeply(text: string): boolean {
  let depth = 0;
  for (const bracket of text.matchAll(/[[\]{}]/g)) {
    depth += bracket[0] === '[' || bracket[0] === '{' ? 1 : -1;
    if (depth > MOST_BRACKETS) return true;
  }
  return false;
}

type Resolve = (node: Node) => Node | undefined;

function rawOf(node: unknown, resolve: Resolve, depth: number): RawValue | undefined {
  if (depth > DEEPEST_VALUE) return undefined;
  if (isAlias(node)) {
    const target = resolve(node);
    return target === undefined ? undefined : rawOf(target, resolve, depth + 1);
  }
  if (isScalar(node)) return scalarOf(node);
  if (isMap(node)) return mapOf(node, resolve, depth);
  if (!isSeq(node)) return { kind: 'null' };
  const items: RawValue[] = [];
  for (const item of node.items) {
    const value = rawOf(item, resolve, depth + 1);
    if (value === undefined) return undefined;
    items.push(value);
  }
  if (!isTagged(node.tag)) return { kind: 'list', items };
  // `!GetAtt [Queue, Arn]` is `!GetAtt Queue.Arn`.
  const path = items.map((item) => ('text' in item ? item.text : '')).join('.');
  return { kind: 'reference', text: `${node.tag} ${path}` };
}

function mapOf(node: YAMLMap, resolve: Resolve, depth: number): RawValue | undefined {
  const members: RawMember[] = [];
  for (const { key, value } of node.items) {
    const inner = rawOf(value, resolve, depth + 1);
    if (inner === undefined) return undefined;
    const name = isScalar(key) ? String(key.value) : '';
    // A merge key lends its members; what the map says itself stands behind them and counts.
    if (name === '<<' && inner.kind === 'map') members.unshift(...inner.members);
    else members.push([name, inner]);
  }
  const text = referenceOf(members);
  return text === undefined ? { kind: 'map', members } : { kind: 'reference', text };
}

function scalarOf({ value, source, tag }: Scalar): RawValue {
  if (isTagged(tag)) return { kind: 'reference', text: `${tag} ${String(value)}` };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value !== 'number') return { kind: 'null' };
  const isJson = source !== undefined && /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(source);
  return { kind: 'number', text: isJson ? source : String(value) };
}

/** Tags of YAML itself begin with two exclamation marks, or are written out. */
function isTagged(tag: string | undefined): tag is string {
  return tag?.startsWith('!') === true && !tag.startsWith('!!');
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
