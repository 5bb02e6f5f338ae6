import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';

/** The text of an object's member; `undefined` when it is absent or no string. */
export function memberText(document: JsonDocument, node: JsonNode, name: string): string | undefined {
  const member = document.member(node, name);
  return member === undefined ? undefined : document.text(member);
}

/** A text's characters or a number's digits, exactly as written; `undefined` for anything else. */
export function memberScalar(document: JsonDocument, node: JsonNode, name: string): string | undefined {
  const member = document.member(node, name);
  if (member === undefined) return undefined;
  return document.kind(member) === 'number' ? document.source(member) : document.text(member);
}

/** The value at the end of a path of object members. */
export function memberAt(document: JsonDocument, node: JsonNode, path: readonly string[]): JsonNode | undefined {
  let at: JsonNode | undefined = node;
  for (const name of path) {
    if (at === undefined) return undefined;
    at = document.member(at, name);
  }
  return at;
}
