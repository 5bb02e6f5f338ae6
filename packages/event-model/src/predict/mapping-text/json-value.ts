import { isJsonDocument, type JsonDocument, type JsonNode, readJson } from '../../bytes/json-document.ts';
import { utf8Bytes } from '../../bytes/utf8.ts';
import { DEEPEST_VALUE, type RawValue, referenceOf } from './raw-value.ts';

/** Reads JSON; `undefined` when the text is not JSON, or nested too deeply. */
export function readJsonValue(text: string): RawValue | undefined {
  const document = readJson(utf8Bytes(text));
  return isJsonDocument(document) ? rawOf(document, document.root, 0) : undefined;
}

function rawOf(document: JsonDocument, node: JsonNode, depth: number): RawValue | undefined {
  if (depth > DEEPEST_VALUE) return undefined;
  switch (document.kind(node)) {
    case 'string':
      return { kind: 'text', text: document.text(node) ?? '' };
    case 'number':
      return { kind: 'number', text: document.source(node) };
    case 'boolean':
      return { kind: 'boolean', value: document.source(node) === 'true' };
    case 'null':
      return { kind: 'null' };
    case 'array':
      return listOf(document, node, depth);
    case 'object':
      return mapOf(document, node, depth);
  }
}

function listOf(document: JsonDocument, node: JsonNode, depth: number): RawValue | undefined {
  const items: RawValue[] = [];
  for (const item of document.items(node)) {
    const value = rawOf(document, item, depth + 1);
    if (value === undefined) return undefined;
    items.push(value);
  }
  return { kind: 'list', items };
}

function mapOf(document: JsonDocument, node: JsonNode, depth: number): RawValue | undefined {
  const members: [string, RawValue][] = [];
  for (const { key, value } of document.members(node)) {
    const inner = rawOf(document, value, depth + 1);
    if (inner === undefined) return undefined;
    members.push([key, inner]);
  }
  const text = referenceOf(members);
  return text === undefined ? { kind: 'map', members } : { kind: 'reference', text };
}
