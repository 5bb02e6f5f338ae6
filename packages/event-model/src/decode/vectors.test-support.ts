import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';
import type { Layer } from './layer.ts';

export type ExpectedLayer = {
  readonly format: string;
  readonly outLen?: number;
  readonly outSha256?: string;
  readonly partial?: boolean;
  /** What kind of JSON it is, and where inside the value around it a layer lies. */
  readonly schema?: string;
  readonly path?: string;
  readonly maybe?: string;
  readonly md5ok?: boolean;
};

/** A file of `vectors/decode`; its README explains the fields. */
export type DecodeVector = {
  readonly name: string;
  readonly malicious: boolean;
  readonly base64: string;
  readonly expectedLayers: readonly ExpectedLayer[];
  readonly expectedValue: unknown;
  readonly expectedText?: string;
  /** What a decoder gives that the user chooses. */
  readonly manual?: { readonly as: string; readonly outSha256: string };
  readonly expect?: { readonly status?: string; readonly reason?: string; readonly maxMillis?: number };
};

const FOLDER = new URL('../../vectors/decode/', import.meta.url);

export const DECODE_VECTORS: readonly DecodeVector[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as DecodeVector);

/** All layers from the outside in, parts in their order. */
export function layersOf(root: Layer): readonly Layer[] {
  const layers = [root];
  for (let next = 0; next < layers.length; next++) layers.push(...(layers[next] as Layer).children);
  return layers;
}

/** Everything that a peel says in words, to look for a reason in. */
export function wordsOf(root: Layer): string {
  const words = layersOf(root).flatMap(({ notes, refusals, facts }) => [
    ...notes.map(({ code, message }) => `${code} ${message}`),
    ...refusals.map(({ code, because }) => `${code} ${because}`),
    ...facts.map((fact) => fact.join(' ')),
  ]);
  return words.join('\n');
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A document in the vectors' own spelling of exact values (`$num`, `$entries`, `$utf16`). */
export function taggedValue(document: JsonDocument, node: JsonNode = document.root): unknown {
  switch (document.kind(node)) {
    case 'object':
      return taggedObject([...document.members(node)].map(({ key, value }) => [key, taggedValue(document, value)]));
    case 'array':
      return [...document.items(node)].map((item) => taggedValue(document, item));
    case 'string':
      return taggedText(document.text(node) ?? '');
    case 'number':
      return taggedNumber(document.source(node));
    case 'boolean':
      return document.source(node) === 'true';
    case 'null':
      return null;
  }
}

function taggedObject(entries: readonly (readonly [string, unknown])[]): unknown {
  const keys = entries.map(([key]) => key);
  const plain = new Set(keys).size === keys.length && !keys.some((key) => key === '__proto__' || /^\d+$/.test(key));
  return plain ? Object.fromEntries(entries) : { $entries: entries };
}

function taggedText(text: string): unknown {
  if (!/\p{Surrogate}/u.test(text)) return text;
  return { $utf16: Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)) };
}

function taggedNumber(source: string): unknown {
  const exact = /^-?(0|[1-9]\d*)$/.test(source) && source !== '-0' && Number.isSafeInteger(Number(source));
  return exact ? Number(source) : { $num: source };
}

/** A tree's text in the vectors' own spelling: entries by their place, marks as they are. */
export function taggedTree(document: JsonDocument, node: JsonNode = document.root): unknown {
  if (document.kind(node) === 'array') return [...document.items(node)].map((item) => taggedTree(document, item));
  if (document.kind(node) !== 'object') return taggedValue(document, node);
  const entries = [...document.members(node)].map(({ key, value }) => [key, taggedTree(document, value)] as const);
  if (!entries.some(([key]) => key === '$entry')) return taggedObject(entries);
  return { $entries: entries.map(([key, value]) => (key === '$entry' ? value : [key, value])) };
}

type ProtobufField = { readonly f: number; readonly wt: number; readonly [content: string]: unknown };

/** A tree of numbered fields in the vectors' spelling of protobuf. */
export function taggedProtobuf(document: JsonDocument, node: JsonNode = document.root): readonly ProtobufField[] {
  return [...document.members(node)].map(({ key, value }) => ({ f: Number(key), ...contentOf(document, value) }));
}

function contentOf(document: JsonDocument, node: JsonNode): Omit<ProtobufField, 'f'> & { readonly wt: number } {
  if (document.kind(node) === 'number') return { wt: 0, u64: document.source(node) };
  if (document.kind(node) === 'string') return { wt: 2, str: document.text(node) };
  for (const [mark, wt] of [
    ['$hex', 2],
    ['$fixed64', 1],
    ['$fixed32', 5],
  ] as const) {
    const hex = document.member(node, mark);
    if (hex !== undefined) return { wt, hex: document.text(hex) };
  }
  return { wt: 2, msg: taggedProtobuf(document, node) };
}
