import { isJsonDocument, type JsonDocument, readJson, utf8Bytes } from '@shardscope/event-model';
import { expect, test } from 'vitest';
import { firstFolds, jsonRows, jsonSize, NOTHING_FOLDED, turned } from './json-rows.ts';

const ALL = Number.POSITIVE_INFINITY;

function open(text: string): JsonDocument {
  const document = readJson(utf8Bytes(text));
  if (!isJsonDocument(document)) throw new Error(`Not JSON: ${document.code}`);
  return document;
}

/** The rows as text again: nothing may be lost or changed on the way to the screen. */
const written = (document: JsonDocument) =>
  jsonRows(document, NOTHING_FOLDED, ALL)
    .rows.map((row) => {
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
  const [, a, b] = jsonRows(document, NOTHING_FOLDED, ALL).rows.filter((row) => row.kind === 'open');
  if (a === undefined || b === undefined) throw new Error('two containers expected');
  expect(jsonRows(document, turned(NOTHING_FOLDED, a.node), ALL).rows.map((row) => row.kind)).toEqual([
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
  const folds = firstFolds(document);
  const { rows } = jsonRows(document, folds, ALL);
  expect(rows).toHaveLength(2 + 2 + 500);
  const closed = rows.find((row) => row.kind === 'closed');
  if (closed === undefined) throw new Error('a folded container expected');
  expect(jsonRows(document, turned(folds, closed.node), ALL).rows).toHaveLength(2 + 2 + 500 + 2);
});

test('walks a document 1,000 levels deep', () => {
  expect(jsonRows(open('['.repeat(1000) + ']'.repeat(1000)), NOTHING_FOLDED, ALL).rows).toHaveLength(1999);
});

test('walks no further than it is asked to, whatever the size', () => {
  const document = open(`[${'1,'.repeat(200_000)}1]`);
  const { rows, cut } = jsonRows(document, firstFolds(document), 2_000);
  expect([rows.length, cut]).toEqual([2_000, true]);
  expect(jsonRows(document, firstFolds(document), ALL)).toMatchObject({ cut: false, rows: { length: 200_003 } });
});
