import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../../bytes/utf8.ts';
import { contextOf, groundOf } from '../choose.ts';
import { testInflaters } from '../inflaters.test-support.ts';
import { text } from './text.ts';

function ask(bytes: Uint8Array | string, { forced = false, cut = false } = {}): string {
  const context = contextOf(groundOf({ inflaters: testInflaters }), { outputLeft: 0, forced, cut, inPart: false });
  const answer = text.decode(typeof bytes === 'string' ? utf8Bytes(bytes) : bytes, context);
  if (answer.kind === 'refused') return `refused ${answer.refusal.code} ${answer.refusal.offset ?? ''}`.trim();
  return [answer.decoded.status, ...(answer.decoded.notes ?? []).map(({ code }) => code)].join(' ');
}

const LATIN1 = Uint8Array.from([0x47, 0xfc, 0xdf, 0x65]);

describe('text', () => {
  it.each(['hello', 'Z\u00fcrich \u{1f600}', '\tcolumns\r\n', '\u001b[31mred\u001b[0m log', ' \n'])(
    'takes %j',
    (value) => {
      expect(ask(value)).toBe('ok');
    },
  );

  it('refuses bytes that are not UTF-8 and says where', () => {
    expect(ask(LATIN1)).toBe('refused utf8 1');
  });

  it('refuses NUL and many control characters, as binary formats have', () => {
    expect(ask('ab\u0000cdefghijklmnopqrstuvwxyz')).toBe('refused control 2');
    expect(ask('\u0002\u0007testing')).toBe('refused control');
    expect(ask('one \u0001 in a longer text')).toBe('ok');
  });

  it('takes any bytes when forced, and says which are not UTF-8', () => {
    expect(ask(LATIN1, { forced: true })).toBe('partial utf8');
    expect(ask('a\u0000b', { forced: true })).toBe('ok');
  });

  it('takes a text whose last character was cut, only behind a layer that stopped early', () => {
    const cut = utf8Bytes('Z\u00fcrich \u{1f600}').subarray(0, -1);
    expect(ask(cut, { cut: true })).toBe('partial cut-short');
    expect(ask(cut)).toBe('refused utf8 8');
    expect(ask(Uint8Array.from([0x41, 0xff]), { cut: true })).toBe('refused utf8 1');
    expect(ask(Uint8Array.from([0xe2, 0x41]), { cut: true })).toBe('refused utf8 0');
  });
});
