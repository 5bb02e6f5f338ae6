import { describe, expect, it } from 'vitest';
import { isJsonDocument } from '../../bytes/json-document.ts';
import { utf8Bytes } from '../../bytes/utf8.ts';
import { contextOf, groundOf } from '../choose.ts';
import { testInflaters } from '../inflaters.test-support.ts';
import { DEFAULT_PEEL_LIMITS, type PeelLimits } from '../limits.ts';
import { readJsonLayer } from '../read-json-value.ts';
import { json } from './json.ts';

function ask(bytes: Uint8Array | string, limits: Partial<PeelLimits> = {}) {
  const ground = groundOf({ inflaters: testInflaters, limits: { ...DEFAULT_PEEL_LIMITS, ...limits } });
  const context = contextOf(ground, { outputLeft: 0, forced: false, cut: false, inPart: false });
  return json.decode(typeof bytes === 'string' ? utf8Bytes(bytes) : bytes, context);
}

function decoded(bytes: Uint8Array | string, limits?: Partial<PeelLimits>) {
  const answer = ask(bytes, limits);
  if (answer.kind === 'refused') return `refused ${answer.refusal.code}`;
  const { status, confidence, notes = [], output } = answer.decoded;
  return { status, confidence, codes: notes.map(({ code }) => code), value: output.kind === 'value' && output.value };
}

function because(text: string): string {
  const answer = ask(text);
  return answer.kind === 'refused' ? answer.refusal.because : 'taken';
}

describe('JSON', () => {
  it.each(['{"a":1}', ' \n[1]', '"text"'])('takes %j for certain', (text) => {
    const value = { kind: 'json', lossyNumbers: 0 };
    expect(decoded(text)).toEqual({ status: 'ok', confidence: 'certain', codes: [], value });
  });

  it.each(['42', '-1', 'true', 'null'])('takes %j, which may be text as well, as a guess', (text) => {
    expect(decoded(text)).toMatchObject({ status: 'ok', confidence: 'heuristic' });
  });

  it('counts numbers that a double would not carry', () => {
    expect(decoded('[12345678901234567890,1.0,7]')).toMatchObject({ value: { lossyNumbers: 2 } });
  });

  it.each([
    ['{"a":NaN}', 'Not JSON: unexpected "N" at offset 5.'],
    ['[1,]', 'Not JSON: unexpected "]" at offset 3.'],
    ['{"a":1', 'Not JSON: the text ends (EOF) inside the value, at offset 6.'],
    ['{"a":1} xyz', 'Not JSON: trailing bytes follow the value, from offset 8.'],
    ['{"a":"x\u0001y"}', 'Not JSON: a control character (0x01) in a string at offset 7.'],
    ['{"a":"\\q"}', 'Not JSON: an unknown escape in a string at offset 6.'],
    ['[1.x]', 'Not JSON: unexpected "x" in a number at offset 3.'],
    ['hello', 'Not JSON: no value can begin like this.'],
    ['  ', 'Not JSON: no value can begin like this.'],
  ])('refuses %j: %s', (text, sentence) => {
    expect(because(text)).toBe(sentence);
  });

  it('claims what begins with a bracket and breaks, not what begins like a number', () => {
    expect(ask('{"a"')).toMatchObject({ refusal: { claimed: true } });
    expect(ask('2026-01-02 INFO')).not.toMatchObject({ refusal: { claimed: true } });
  });

  it('keeps what was read when it is too deep or too long', () => {
    expect(decoded('[[[[1]]]]', { maxDepth: 3 })).toMatchObject({ status: 'partial', codes: ['limit:depth'] });
    const long = `[${'1,'.repeat(20_000)}1]`;
    expect(decoded(long, { maxTokens: 1000 })).toMatchObject({ status: 'partial', codes: ['limit:tokens'] });
  });

  it('takes a byte order mark and says so', () => {
    expect(decoded('\ufeff{"a":1}')).toMatchObject({ status: 'ok', codes: ['byte-order-mark'] });
    expect(decoded('\ufeffhello')).toMatch(/^refused/);
  });

  it('takes bytes in strings that are not UTF-8, and says where', () => {
    const bytes = Uint8Array.from([0x5b, 0x22, 0x41, 0xff, 0xc3, 0x22, 0x5d]);
    expect(decoded(bytes)).toMatchObject({ status: 'partial', codes: ['utf8'] });
    expect(ask(bytes)).toMatchObject({
      decoded: {
        notes: [{ message: '2 bytes are not valid UTF-8, the first at offset 3. They are kept as they are.' }],
      },
    });
  });

  it('refuses invalid UTF-8 outside of strings', () => {
    expect(decoded(Uint8Array.from([0x5b, 0xff, 0x5d]))).toBe('refused syntax');
  });
});

describe('readJsonLayer', () => {
  function documentOf(bytes: Uint8Array) {
    const document = readJsonLayer(bytes);
    if (!isJsonDocument(document)) throw new Error(document.code);
    return document;
  }

  it('reads behind a byte order mark', () => {
    const document = documentOf(utf8Bytes('\ufeff{"a":1.50}'));
    expect(document.source(document.root)).toBe('{"a":1.50}');
  });

  it('gives bytes that are not UTF-8 exactly, and as U+FFFD in text', () => {
    const document = documentOf(Uint8Array.from([0x22, 0x41, 0xff, 0x22]));
    expect([...document.stringBytes(document.root)]).toEqual([0x41, 0xff]);
    expect(document.text(document.root)).toBe('A\ufffd');
  });

  it('refuses what is not JSON', () => {
    expect(readJsonLayer(utf8Bytes('[1,]'))).toMatchObject({ ok: false, code: 'syntax', offset: 3 });
  });
});
