import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';

/** One item of `batchItemFailures`, as written. `source` is its JSON, cut to what a sentence can hold. */
export type ReportedItem =
  | { readonly kind: 'text'; readonly identifier: string }
  | {
      readonly kind: 'empty' | 'null' | 'missing' | 'number' | 'not-text' | 'not-object';
      readonly source: string;
    };

const LONGEST_SOURCE = 120;

/** The items of a list in their order, and the names that one of them holds twice. Nothing for a value that is no list. */
export function readItems(
  document: JsonDocument,
  list: JsonNode,
): { readonly items: readonly ReportedItem[]; readonly duplicateKeys: readonly string[] } {
  const items: ReportedItem[] = [];
  let repeated = false;
  for (const item of document.items(list)) {
    let identifier: JsonNode | undefined;
    for (const { key, value } of document.members(item)) {
      if (key !== 'itemIdentifier') continue;
      repeated ||= identifier !== undefined;
      identifier = value;
    }
    items.push(readItem(document, item, identifier));
  }
  return { items, duplicateKeys: repeated ? ['itemIdentifier'] : [] };
}

function readItem(document: JsonDocument, item: JsonNode, identifier: JsonNode | undefined): ReportedItem {
  if (document.kind(item) !== 'object') return { kind: 'not-object', source: cut(document.source(item)) };
  if (identifier === undefined) return { kind: 'missing', source: cut(document.source(item)) };
  const kind = document.kind(identifier);
  if (kind === 'string') {
    const text = document.text(identifier) ?? '';
    return text === '' ? { kind: 'empty', source: '""' } : { kind: 'text', identifier: text };
  }
  const source = cut(document.source(identifier));
  if (kind === 'null' || kind === 'number') return { kind, source };
  return { kind: 'not-text', source };
}

function cut(source: string): string {
  return source.length <= LONGEST_SOURCE ? source : `${source.slice(0, LONGEST_SOURCE)}...`;
}
