import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../../bytes/utf8.ts';
import { contextOf, groundOf } from '../choose.ts';
import { testInflaters } from '../inflaters.test-support.ts';
import { DEFAULT_PEEL_LIMITS } from '../limits.ts';
import { base64Text } from './base64-text.ts';

function ask(text: string, forced = false): string {
  const outputLeft = DEFAULT_PEEL_LIMITS.maxOutputBytes;
  const context = contextOf(groundOf({ inflaters: testInflaters }), { outputLeft, forced, cut: false, inPart: false });
  const answer = base64Text.decode(utf8Bytes(text), context);
  if (answer.kind === 'refused') return `refused ${answer.refusal.code}`;
  return answer.decoded.output.kind === 'bytes' ? utf8Text(answer.decoded.output.bytes) : '';
}

const JSON_TEXT = '{"twice":true}';
const encoded = (value: string | Uint8Array) => Buffer.from(value).toString('base64');

describe('base64 text', () => {
  it('opens what holds a recognised format', () => {
    expect(ask(encoded(JSON_TEXT))).toBe(JSON_TEXT);
    expect(ask(encoded(gzipSync(JSON_TEXT)))).not.toMatch(/^refused/);
    expect(ask(encoded(encoded(JSON_TEXT)))).toBe(encoded(JSON_TEXT));
  });

  it('opens the url-safe alphabet and line breaks', () => {
    const text = '{"q":"???>>>~~~ ok"}';
    expect(ask(Buffer.from(`${text} `).toString('base64').replaceAll('/', '_').replaceAll('+', '-'))).toBe(`${text} `);
    expect(ask(`${encoded(JSON_TEXT)}\n`)).toBe(JSON_TEXT);
  });

  it('leaves text and unknown bytes alone', () => {
    expect(ask(encoded('just some words'))).toBe('refused not-recognised');
    expect(ask('abcdefghijklmnop')).toBe('refused not-recognised');
    expect(ask('an ordinary sentence')).toBe('refused character');
    expect(ask(encoded('{"a":1}'))).toBe('refused length');
    expect(ask(encoded(JSON_TEXT).replace(/=+$/, ''))).toBe('refused length');
    expect(ask(`${encoded(JSON_TEXT)}; a tail`)).toBe('refused character');
  });

  it('opens anything that is base64 when forced', () => {
    expect(ask(encoded('just some words'), true)).toBe('just some words');
    expect(ask('aGk', true)).toBe('hi');
    expect(ask('no, not base64', true)).toMatch(/^refused/);
  });
});
