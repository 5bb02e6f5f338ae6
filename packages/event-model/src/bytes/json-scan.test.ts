import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from './json-scan.ts';
import { createJsonTape, JSON_TOKEN } from './json-tape.ts';
import { edited, jsonText } from './json-texts.test-support.ts';
import { firstInvalidUtf8, utf8Bytes, utf8Text } from './utf8.ts';

const scan = (text: string, options = {}) => scanJson(utf8Bytes(text), createJsonTape(), options);

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('scanJson beside JSON.parse', () => {
  it('accepts every valid text', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        expect(scan(text)).toMatchObject({ ok: true, end: utf8Bytes(text).length });
      }),
    );
  });

  it('accepts and refuses the same edited texts', () => {
    fc.assert(
      fc.property(edited(jsonText), (text) => {
        // A lone surrogate in the text itself becomes U+FFFD in bytes, so both read what the bytes say.
        const bytes = utf8Bytes(text);
        expect(scanJson(bytes, createJsonTape()).ok).toBe(parses(utf8Text(bytes)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('accepts and refuses the same arbitrary bytes, but for those that are not UTF-8', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc
        .array(fc.constantFrom(...utf8Bytes('{}[]",:1e\\u \n')), { maxLength: 12 })
        .map((list) => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        const isJson = firstInvalidUtf8(content) < 0 && parses(utf8Text(content));
        expect(scanJson(content, createJsonTape()).ok).toBe(isJson);
      }),
      { numRuns: 3_000 },
    );
  });

  it('refuses invalid UTF-8 inside a string at its offset', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom([0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x28]),
        (text, bad) => {
          const head = utf8Bytes(JSON.stringify(text).slice(0, -1));
          const bytes = Uint8Array.from([...head, ...bad, 0x22]);
          expect(scanJson(bytes, createJsonTape())).toEqual({ ok: false, code: 'utf8', offset: head.length });
        },
      ),
    );
  });

  it('leaves no valid text cut at any place', () => {
    fc.assert(
      fc.property(
        fc.object().map((value) => JSON.stringify(value)),
        fc.nat(),
        (text, cut) => {
          const bytes = utf8Bytes(text);
          const short = bytes.subarray(0, cut % bytes.length);
          const result = scanJson(short, createJsonTape());
          expect(result).toMatchObject({ ok: false, code: expect.stringMatching(/^(empty|cut-short|utf8)$/) });
        },
      ),
    );
  });
});

describe('scanJson', () => {
  it.each([
    ['', 'empty', 0],
    [' ', 'empty', 1],
    ['{"a":', 'cut-short', 5],
    ['[1,]', 'syntax', 3],
    ['{"a" 1}', 'syntax', 5],
    ['"\u0001"', 'string', 1],
    ['"\\x"', 'string', 1],
    ['01', 'trailing', 1],
    ['[-]', 'number', 2],
    ['{} {}', 'trailing', 3],
  ])('refuses %j with its reason and offset', (text, code, offset) => {
    expect(scan(text)).toEqual({ ok: false, code, offset });
  });

  it('stops at the end of the first value where more may follow', () => {
    expect(scan('{} {}', { more: true })).toMatchObject({ ok: true, end: 3 });
    expect(scan('{} {}', { more: true, start: 3 })).toMatchObject({ ok: true, end: 5 });
  });

  it('reads nothing behind its end', () => {
    expect(scan('[1,2]', { end: 4 })).toEqual({ ok: false, code: 'cut-short', offset: 4 });
    expect(scan('12345', { end: 2 })).toMatchObject({ ok: true, end: 2 });
  });

  it('holds its limits on depth and tokens', () => {
    expect(scan(`${'['.repeat(1000)}${']'.repeat(1000)}`).ok).toBe(true);
    expect(scan('['.repeat(100_000))).toEqual({ ok: false, code: 'depth', offset: 1000 });
    expect(scan(`[${'1,'.repeat(100_000)}1]`, { maxTokens: 20_000 })).toMatchObject({ ok: false, code: 'tokens' });
  });

  it('writes two tokens a member, and pairs brackets', () => {
    const tape = createJsonTape();
    scanJson(utf8Bytes('{"a":[1]}'), tape);
    const kinds = Array.from({ length: tape.count / 3 }, (_, n) => tape.tokens[3 * n]);
    const { object, key, array, number, end } = JSON_TOKEN;
    expect(kinds).toEqual([object, key, array, number, end, end]);
  });

  it.each([
    ['9007199254740993', 1],
    ['1.10', 1],
    ['1e3', 1],
    ['-0', 1],
    ['[1, 12.5, 999999999999999]', 0],
  ])('counts in %s the numbers that a JavaScript number might not carry as written', (text, lossyNumbers) => {
    expect(scan(text)).toMatchObject({ lossyNumbers });
  });
});
