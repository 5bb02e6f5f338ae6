import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../../bytes/utf8.ts';
import { crc32 } from '../checksums.ts';
import { contextOf, groundOf } from '../choose.ts';
import type { Decoded } from '../decoder.ts';
import { testInflaters } from '../inflaters.test-support.ts';
import { DEFAULT_PEEL_LIMITS } from '../limits.ts';
import { gzip } from './gzip.ts';

const TEXT = '{"id":12345678901234567890,"name":"a name long enough to be worth packing, a name"}';
const PACKED = new Uint8Array(gzipSync(TEXT));

function ask(bytes: Uint8Array, outputLeft = DEFAULT_PEEL_LIMITS.maxOutputBytes) {
  const ground = groundOf({ inflaters: testInflaters });
  return gzip.decode(bytes, contextOf(ground, { outputLeft, forced: false, cut: false, inPart: false }));
}

function open(bytes: Uint8Array, outputLeft?: number): Decoded & { readonly text: string; readonly codes: string[] } {
  const answer = ask(bytes, outputLeft);
  if (answer.kind === 'refused' || answer.decoded.output.kind !== 'bytes') throw new Error(JSON.stringify(answer));
  const { decoded } = answer;
  return {
    ...decoded,
    text: utf8Text(answer.decoded.output.bytes),
    codes: (decoded.notes ?? []).map(({ code }) => code),
  };
}

function join(...parts: readonly (Uint8Array | string | readonly number[])[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))),
  );
}

/** The packed text under another header. */
function withHeader(flags: number, fields: readonly number[]): Uint8Array {
  const header = [0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3, ...fields];
  const sum = crc32(Uint8Array.from(header)) & 0xffff;
  return join(header, flags & 2 ? [sum & 255, sum >> 8] : [], PACKED.subarray(10));
}

describe('gzip', () => {
  it('gives the whole content and its facts', () => {
    const { status, confidence, text, codes, trailingLength } = open(PACKED);
    expect({ status, confidence, text, codes, trailingLength }).toEqual({
      status: 'ok',
      confidence: 'certain',
      text: TEXT,
      codes: [],
      trailingLength: 0,
    });
  });

  it('joins members that follow each other', () => {
    const { text, status, facts } = open(join(PACKED, gzipSync(' and more'), gzipSync('')));
    expect([text, status]).toEqual([`${TEXT} and more`, 'ok']);
    expect(facts).toContainEqual(['members', '3']);
  });

  it('counts zeros behind the last member as padding', () => {
    const { status, codes, facts, trailingLength } = open(join(PACKED, new Uint8Array(512)));
    expect([status, codes, trailingLength]).toEqual(['ok', [], 512]);
    expect(facts).toContainEqual(['zero padding', '512 bytes']);
  });

  it('counts other bytes behind the last member and says so', () => {
    const { status, text, codes, trailingLength } = open(join(PACKED, 'left over'));
    expect([status, text, codes, trailingLength]).toEqual(['ok', TEXT, ['trailing'], 9]);
  });

  it('gives a prefix of the content wherever the stream is cut', () => {
    for (let length = 0; length < PACKED.length; length++) {
      const answer = ask(PACKED.subarray(0, length));
      if (answer.kind === 'refused') continue;
      const { status, text, codes } = open(PACKED.subarray(0, length));
      expect([status, codes]).toEqual(['partial', ['cut-short']]);
      expect(TEXT.startsWith(text)).toBe(true);
    }
    expect(open(PACKED.subarray(0, -8)).text).toBe(TEXT);
  });

  it('refuses a stream that gives nothing, claiming it all the same', () => {
    const answer = ask(PACKED.subarray(0, 11));
    expect(answer).toMatchObject({ kind: 'refused', refusal: { code: 'cut-short', claimed: true } });
  });

  it('keeps what came out when a later member is broken', () => {
    const { status, text, codes } = open(join(PACKED, PACKED.subarray(0, 10), [0xff, 0xff]));
    expect([status, text, codes]).toEqual(['partial', TEXT, ['corrupt']]);
  });

  it('checks the CRC-32 itself', () => {
    const flipped = PACKED.slice();
    flipped[PACKED.length - 8] = (flipped[PACKED.length - 8] ?? 0) ^ 1;
    const { status, text, codes } = open(flipped);
    expect([status, text, codes]).toEqual(['partial', TEXT, ['checksum']]);
  });

  it('checks the length field itself', () => {
    const flipped = PACKED.slice();
    flipped[PACKED.length - 1] = 1;
    expect(open(flipped).codes).toEqual(['length']);
  });

  it('reads name, comment and extra field, and checks the header sum', () => {
    const fields = [2, 0, 65, 66, ...utf8Bytes('a.json'), 0, 0xe9, 0];
    const { text, facts, codes } = open(withHeader(2 | 4 | 8 | 16, fields));
    expect([text, codes]).toEqual([TEXT, []]);
    expect(facts?.slice(0, 3)).toEqual([
      ['extra field', '2 bytes'],
      ['file name', 'a.json'],
      ['comment', '\u00e9'],
    ]);
    const wrong = withHeader(2, []);
    wrong[4] = 9;
    expect(open(wrong).codes).toEqual(['header-checksum']);
  });

  it.each([
    ['magic', [0x1f, 0x8c, 8, 0]],
    ['method', [0x1f, 0x8b, 7, 0, 0, 0, 0, 0, 0, 0]],
    ['flags', [0x1f, 0x8b, 8, 0x20, 0, 0, 0, 0, 0, 0]],
    ['cut-short', [0x1f, 0x8b]],
    ['cut-short', [0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3, 65, 66]],
    ['cut-short', [0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 3, 255, 255, 1]],
  ])('refuses a header by its %s', (code, bytes) => {
    expect(ask(Uint8Array.from(bytes))).toMatchObject({ kind: 'refused', refusal: { code } });
  });

  it('stops at the ratio limit with the prefix', () => {
    const { status, codes, text } = open(new Uint8Array(gzipSync(new Uint8Array(8 * 1024 * 1024))));
    expect([status, codes]).toEqual(['partial', ['limit:ratio']]);
    expect(text.length).toBeGreaterThan(1024 * 1024);
    expect(text.length).toBeLessThan(8 * 1024 * 1024);
  });

  it('stops at what the record has left, over all members', () => {
    const { status, codes, text } = open(join(PACKED, PACKED), TEXT.length + 10);
    expect([status, codes]).toEqual(['partial', ['limit:output']]);
    expect(text.startsWith(TEXT)).toBe(true);
    expect(text.length).toBeLessThanOrEqual(TEXT.length + 10);
  });

  it('says the limit and not a refusal when nothing may come out', () => {
    expect(open(PACKED, 0)).toMatchObject({ status: 'partial', text: '', codes: ['limit:output'] });
  });

  it('stops after a thousand members', () => {
    const { status, codes, trailingLength } = open(join(...Array.from({ length: 1002 }, () => gzipSync('x'))));
    expect([status, codes[0]]).toEqual(['partial', 'limit:members']);
    expect(trailingLength).toBe(2 * gzipSync('x').length);
  });
});
