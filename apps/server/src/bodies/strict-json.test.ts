import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readStrictJson } from './strict-json.ts';

const read = (text: string) => readStrictJson(new TextEncoder().encode(text));

it.each([
  ['an empty body', '', 'body-not-json'],
  ['half an object', '{"a":', 'body-not-json'],
  ['100,000 arrays', '['.repeat(100_000) + ']'.repeat(100_000), 'body-too-deep'],
  ['20,000 objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 'body-too-deep'],
  ['a key of the prototype', '{"a":[{"__proto__":{"isAdmin":true}}]}', 'body-has-prototype-keys'],
  ['an escaped key of the prototype', '{"__pr\\u006fto__":1}', 'body-has-prototype-keys'],
  ['a way to the prototype', '{"constructor":{"prototype":{}}}', 'body-has-prototype-keys'],
])('refuses %s', (_what, text, code) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code }));
});

it('refuses bytes that are not UTF-8 and replaces none', () => {
  expect(() => readStrictJson(Buffer.from('7b2261223a22fffe227d', 'hex'))).toThrow(
    expect.objectContaining({ code: 'body-not-utf8' }),
  );
});

it('does not take brackets and quotes inside a text for nesting', () => {
  const text = '["'.repeat(200);
  expect(read(JSON.stringify({ text, constructor: 'x' }))).toEqual({ text, constructor: 'x' });
});

it('reads whatever JSON.stringify writes', () => {
  const plain = fc.jsonValue({ maxDepth: 5 }).filter((value) => !JSON.stringify(value).includes('__proto__'));
  fc.assert(
    fc.property(plain, (value) => {
      const text = JSON.stringify(value);
      expect(read(text)).toEqual(JSON.parse(text));
    }),
  );
});
