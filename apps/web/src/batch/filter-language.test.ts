import { expect, test } from 'vitest';
import { LANGUAGES, readFilter, recognise } from './filter-language.ts';

test.each([
  ['refund timeout', 'text'],
  ['/api/orders', 'text'],
  ['$12.50', 'text'],
  ['data', 'text'],
  ['recorded late', 'text'],
  ['/time(d)? out/', 'regex'],
  ['/a/i', 'regex'],
  ['{"data":{"a":[1]}}', 'pattern'],
  ['$', 'path'],
  ['$.a.b > 1', 'path'],
  ['$["a b"]', 'path'],
  ['data.price > 10', 'cel'],
  ['!(record["partitionKey"] == "a")', 'cel'],
  ['has(data.error)', 'cel'],
])('takes %s for %s', (text, engine) => {
  expect(recognise(text)).toBe(engine);
});

test('knows each language by its own examples', () => {
  for (const { engine, examples } of LANGUAGES) {
    expect(examples.map((example) => recognise(example))).toEqual(examples.map(() => engine));
  }
});

test('asks for what stands between the slashes, with its flags', () => {
  expect(readFilter(' /a b/is ')).toEqual({ engine: 'regex', expression: '(?is)a b' });
  expect(readFilter('/a/')).toEqual({ engine: 'regex', expression: 'a' });
  expect(readFilter('a+', 'regex')).toEqual({ engine: 'regex', expression: 'a+' });
});

test('obeys the choice of a person before its own guess', () => {
  expect(readFilter('{"a":1}', 'text')).toEqual({ engine: 'text', expression: '{"a":1}' });
  expect(readFilter('  ', 'cel')).toBeUndefined();
});
