import type { JsonDocument, JsonNode } from '../../bytes/json-document.ts';

/** A value of JSON that a pattern can be held against. Numbers keep their text. */
export type Scalar = {
  readonly kind: 'string' | 'number' | 'boolean' | 'null';
  /** A string's text with escapes read; for the others as written. */
  readonly text: string;
};

/** An object for matching: under each name every value that stands there, arrays opened. */
export type Branch = { readonly scalars: readonly Scalar[]; readonly objects: readonly Members[] };
export type Members = ReadonlyMap<string, Branch>;

export const NO_BRANCH: Branch = { scalars: [], objects: [] };

type Growing = { scalars: Scalar[]; objects: Map<string, Growing>[] };

/**
 * Opens a JSON value for matching as EventBridge sees it: an array is its elements, and a dotted name is the same as nesting
 * (`"a.b"` is `{"a":{"b"}}`). Of members with one name the last one counts.
 */
export function toBranch(document: JsonDocument, node: JsonNode): Branch {
  const branch: Growing = { scalars: [], objects: [] };
  add(document, node, branch);
  return branch;
}

function add(document: JsonDocument, node: JsonNode, branch: Growing): void {
  const kind = document.kind(node);
  if (kind === 'array') {
    for (const item of document.items(node)) add(document, item, branch);
  } else if (kind === 'object') {
    branch.objects.push(membersOf(document, node));
  } else {
    branch.scalars.push({ kind, text: kind === 'string' ? (document.text(node) ?? '') : document.source(node) });
  }
}

function membersOf(document: JsonDocument, node: JsonNode): Map<string, Growing> {
  const last = new Map<string, JsonNode>();
  for (const { key, value } of document.members(node)) last.set(key, value);
  const members = new Map<string, Growing>();
  for (const [key, value] of last) {
    const names = key.split('.');
    const name = names.pop() ?? '';
    let inner = members;
    for (const outer of names) {
      const branch = branchAt(inner, outer);
      // A dotted name joins an object that stands there already.
      const [object = new Map<string, Growing>()] = branch.objects;
      if (branch.objects.length === 0) branch.objects.push(object);
      inner = object;
    }
    add(document, value, branchAt(inner, name));
  }
  return members;
}

function branchAt(members: Map<string, Growing>, name: string): Growing {
  const found = members.get(name) ?? { scalars: [], objects: [] };
  members.set(name, found);
  return found;
}
