import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonDocument, type JsonDocument, type JsonNode, readJson } from './json-document.ts';
import { createFieldNames, readFields } from './json-fields.ts';
import { jsonText } from './json-texts.test-support.ts';
import { utf8Bytes, utf8Text } from './utf8.ts';

function read(text: string): JsonDocument {
  const document = readJson(utf8Bytes(text));
  if (!isJsonDocument(document)) throw new Error(`not JSON: ${document.code} at ${document.offset}`);
  return document;
}

/** The value as JSON.parse would give it, put together from what the document says. */
function parsed(document: JsonDocument, node: JsonNode): unknown {
  switch (document.kind(node)) {
    case 'object':
      return Object.fromEntries([...document.members(node)].map(({ key, value }) => [key, parsed(document, value)]));
    case 'array':
      return [...document.items(node)].map((item) => parsed(document, item));
    case 'string':
      return document.text(node);
    case 'number':
      return Number(document.source(node));
    case 'boolean':
      return document.source(node) === 'true';
    case 'null':
      return null;
  }
}

describe('a JSON document', () => {
  it('holds the value that JSON.parse gives', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const document = read(text);
        expect(JSON.stringify(parsed(document, document.root))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('walks by tokens over the same values as by members and items', () => {
    const walk = (document: JsonDocument, node: JsonNode): JsonNode[] => {
      const isObject = document.kind(node) === 'object';
      if (!isObject && document.kind(node) !== 'array') return [node];
      const nodes: JsonNode[] = [node];
      for (let at = document.first(node); at >= 0; at = document.next(isObject ? at + 1 : at)) {
        nodes.push(...walk(document, isObject ? at + 1 : at));
      }
      return nodes;
    };
    const generated = (document: JsonDocument, node: JsonNode): JsonNode[] => [
      node,
      ...[...document.members(node)].flatMap(({ value }) => generated(document, value)),
      ...[...document.items(node)].flatMap((item) => generated(document, item)),
    ];
    fc.assert(
      fc.property(jsonText, (text) => {
        const document = read(text);
        expect(walk(document, document.root)).toEqual(generated(document, document.root));
      }),
    );
  });

  it('gives every value its exact source', () => {
    fc.assert(
      fc.property(fc.array(jsonText), (texts) => {
        const document = read(`[ ${texts.join(' ,\n')} ]`);
        expect([...document.items(document.root)].map((item) => document.source(item))).toEqual(texts);
      }),
    );
  });

  it('keeps numbers, duplicates and the order of keys as written', () => {
    const document = read('{"b":1.50,"a":12345678901234567890,"b":-0}');
    const members = [...document.members(document.root)].map(({ key, value }) => [key, document.source(value)]);
    expect(members).toEqual([
      ['b', '1.50'],
      ['a', '12345678901234567890'],
      ['b', '-0'],
    ]);
    const last = document.member(document.root, 'b');
    expect(last !== undefined && document.source(last)).toBe('-0');
  });

  it('reads escapes, a lone surrogate left alone', () => {
    expect(read('"\\u0041\\n\\/\\ud83d\\ude00"').text(0)).toBe('A\n/😀');
    expect(read('"\\ud800"').text(0)).toBe('\ud800');
  });

  it('knows the size of containers and the end of the value', () => {
    const document = read('{"a":[1,[2],{}],"b":{}} ');
    expect(document.size(document.root)).toBe(2);
    expect(document.size(2)).toBe(3);
    expect(document.end).toBe(24);
  });
});

describe('readFields', () => {
  const NAMES = ['data', 'kind', 'd', 'kinesis', 'é'];
  const names = createFieldNames(NAMES);

  it('finds the same members as a look-up by text', () => {
    const key = fc.oneof(fc.constantFrom(...NAMES, 'dat', 'dataa', 'kinesiS'), fc.string());
    const spelled = key.chain((name) =>
      fc.constantFrom(
        JSON.stringify(name),
        `"${Array.from({ length: name.length }, (_, i) => `\\u${name.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')}"`,
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(spelled, jsonText)), (members) => {
        const document = read(`{${members.map(([name, value]) => `${name}:${value}`).join(',')}}`);
        const found = new Int32Array(NAMES.length);
        readFields(document, document.root, names, found);
        expect([...found]).toEqual(NAMES.map((name) => document.member(document.root, name) ?? -1));
      }),
    );
  });

  it('finds nothing in what is no object, and leaves the rest of the answer alone', () => {
    const found = Int32Array.from([7, 7, 7, 7, 7, 7, 7]);
    readFields(read('[1]'), 0, names, found, 1);
    expect([...found]).toEqual([7, -1, -1, -1, -1, -1, 7]);
  });
});

it('leaves text alone on its way through bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Text(utf8Bytes(text))).toBe(text);
    }),
  );
});
