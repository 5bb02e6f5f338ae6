import { isJsonDocument, readJson, utf8Bytes } from '@shardscope/event-model';
import { expect, test } from 'vitest';
import { pathOf } from './json-path.ts';
import { jsonRows, NOTHING_FOLDED } from './json-rows.ts';

function pathsOf(text: string): readonly string[] {
  const document = readJson(utf8Bytes(text));
  if (!isJsonDocument(document)) throw new Error('no JSON');
  const { rows } = jsonRows(document, NOTHING_FOLDED, 1000);
  return rows.flatMap((row, i) => (row.kind === 'end' ? [] : [pathOf(rows, i)]));
}

test('names every value by its place', () => {
  expect(pathsOf('{"order":{"items":[{"p":1},[2,3],{}]},"n":4}')).toEqual([
    '$',
    '$.order',
    '$.order.items',
    '$.order.items[0]',
    '$.order.items[0].p',
    '$.order.items[1]',
    '$.order.items[1][0]',
    '$.order.items[1][1]',
    '$.order.items[2]',
    '$.n',
  ]);
});

test('puts names into brackets, as they are written, where dots would not do', () => {
  expect(pathsOf('{"a b":1,"q\\"":2,"é":3,"1":4,"":5}').slice(1)).toEqual([
    '$["a b"]',
    '$["q\\""]',
    '$.é',
    '$["1"]',
    '$[""]',
  ]);
});
