import { expect, test } from 'vitest';
import { packText, unpackText } from './link-text.ts';

test.each(['', 'a', 'ab', 'abc', '{"data":{"ä":["\u{1F600}"]}}', '\u0000\n\ufeff', '?>~'.repeat(100)])(
  'gives %j back, in letters that an address takes as they are',
  (text) => {
    const packed = packText(text);
    expect(packed).toMatch(/^[\w-]*$/);
    expect(unpackText(packed)).toBe(text);
  },
);

test.each(['%', 'a', '____', 'gICA'])('takes %s for no text', (packed) => {
  expect(unpackText(packed)).toBeUndefined();
});
