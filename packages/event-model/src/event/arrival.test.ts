import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../bytes/utf8.ts';
import { arrivalMillisOfIso, arrivalMillisOfSeconds } from './arrival.ts';

function ofSeconds(text: string): number | undefined {
  const bytes = utf8Bytes(`[${text}]`);
  return arrivalMillisOfSeconds(bytes, 1, bytes.length - 1);
}

describe('an arrival in seconds', () => {
  it.each([
    ['1545084650.987', 1545084650987],
    ['1545084650', 1545084650000],
    ['1789809307.3', 1789809307300],
    ['1545084650.9876', 1545084650988],
    ['0', 0],
    ['1.545084650987E9', 1545084650987],
    ['253402300799', 253402300799000],
  ])('reads %s', (text, millis) => expect(ofSeconds(text)).toBe(millis));

  it.each(['', '-1', '1.5.2', 'x', '1545084650987', '1e400', '9'.repeat(60), `1.${'1'.repeat(60)}e1`, '1 ', 'NaN'])(
    'refuses %s',
    (text) => expect(ofSeconds(text)).toBeUndefined(),
  );

  it('agrees with arithmetic for every millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (millis) => {
        const seconds = String(Math.floor(millis / 1000));
        expect(ofSeconds(`${seconds}.${String(millis % 1000).padStart(3, '0')}`)).toBe(millis);
      }),
    );
  });
});

describe('an arrival as ISO text', () => {
  it.each([
    ['2018-12-17T22:10:50.987Z', 1545084650987],
    ['2018-12-17T22:10:50.987000+00:00', 1545084650987],
    ['2018-12-17T17:10:50.987-05:00', 1545084650987],
    ['2018-12-18 00:10:50+0200', 1545084650000],
  ])('reads %s', (text, millis) => expect(arrivalMillisOfIso(text)).toBe(millis));

  it.each(['2018-12-17T22:10:50', '2018-13-17T22:10:50Z', '2018-12-17T25:10:50Z', '17 Dec 2018', '2018-12-17', ''])(
    'refuses %s, which means no one moment',
    (text) => expect(arrivalMillisOfIso(text)).toBeUndefined(),
  );
});
