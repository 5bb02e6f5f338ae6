import { isJsonDocument, type JsonDocument, readJson, utf8Bytes } from '@shardscope/event-model';
import { expect, test } from 'vitest';
import { initiallyClosed, jsonRows, jsonSize } from './json-rows.ts';

function open(text: string): JsonDocument {
  const document = readJson(utf8Bytes(text));
  if (!isJsonDocument(document)) throw new Error(`Not JSON: ${document.code}`);
  return document;
}

/** The rows as text again: nothing may be lost or changed on the way to the screen. */
const written = (document: JsonDocument) =>
  jsonRows(document, new Set())
    .map((row) => {
      const braces = document.kind(row.node) === 'object' ? '{}' : '[]';
      const key = row.key === undefined ? '' : `"${row.key}":`;
      const comma = row.last || row.kind === 'open' ? '' : ',';
      if (row.kind === 'open') return key + braces[0];
      if (row.kind === 'end') return braces[1] + comma;
      return key + document.source(row.node) + comma;
    })
    .join('');

test.each([
  '{"id":9007199254740993,"id":1.50,"__proto__":{"a":[1e400,-0,{}]},"\\u0061\\n":"\\ud800","z":[]}',
  '[[],[[null]],true]',
  '"text"',
])('keeps %s exactly as written', (text) => {
  expect(written(open(text))).toBe(text);
});

test('folds a container to one row and counts what it holds', () => {
  const document = open('{"a":[1,2,3],"b":{"c":1,"c":2}}');
  const [, a, b] = jsonRows(document, new Set()).filter((row) => row.kind === 'open');
  if (a === undefined || b === undefined) throw new Error('two containers expected');
  expect(jsonRows(document, new Set([a.node])).map((row) => row.kind)).toEqual([
    'open',
    'closed',
    'open',
    'scalar',
    'scalar',
    'end',
    'end',
  ]);
  expect([jsonSize(document, a.node), jsonSize(document, b.node)]).toEqual([3, 2]);
});

test('opens a large document two levels deep', () => {
  const document = open(`{"rows":[${Array.from({ length: 500 }, (_, i) => `{"i":${i}}`)}]}`);
  expect(jsonRows(document, initiallyClosed(document))).toHaveLength(2 + 2 + 500);
});

test('walks a document 1,000 levels deep', () => {
  expect(jsonRows(open('['.repeat(1000) + ']'.repeat(1000)), new Set())).toHaveLength(1999);
});
