import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';
import type { DecodedPart } from './decoder.ts';
import type { DecoderName, Layer } from './layer.ts';

/** A JSON object that a known service writes around what a person looks for. */
export interface Envelope {
  /** In the breadcrumb, instead of JSON. */
  readonly name: DecoderName;
  /** Members of the outermost object that must all be there. */
  readonly keys: readonly string[];
  /** The rest of the proof. Called for every record of a table whose keys fit, so it looks at little. */
  fits(document: JsonDocument, object: JsonNode): boolean;
  /** What it says, in the order to show it. Only when a record is opened. */
  factsOf(document: JsonDocument, object: JsonNode): Layer['facts'];
  /** What it carries, to be opened by itself. Only when a record is opened. */
  partsOf?(document: JsonDocument, object: JsonNode): readonly DecodedPart[];
}

/** The text of the value at the end of a path of names, numbers as written; `undefined` where there is none. */
export function textAt(document: JsonDocument, object: JsonNode, ...path: readonly string[]): string | undefined {
  const node = nodeAt(document, object, ...path);
  if (node === undefined || document.kind(node) === 'null') return undefined;
  return document.text(node) ?? document.source(node);
}

export function nodeAt(document: JsonDocument, object: JsonNode, ...path: readonly string[]): JsonNode | undefined {
  let node: JsonNode | undefined = object;
  for (const name of path) {
    if (node === undefined || document.kind(node) !== 'object') return undefined;
    node = document.member(node, name);
  }
  return node;
}

/** Facts of the texts that are there. */
export function factsFrom(texts: Readonly<Record<string, string | undefined>>): Layer['facts'] {
  return Object.entries(texts).filter((fact): fact is [string, string] => fact[1] !== undefined);
}
