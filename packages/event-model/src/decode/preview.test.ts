import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../bytes/utf8.ts';
import { testInflaters } from './inflaters.test-support.ts';
import type { Layer } from './layer.ts';
import { pathOf, statusOf } from './layer-path.ts';
import { peel } from './peel.ts';
import { previewOf } from './preview.ts';

const inflaters = testInflaters;

function preview(content: string | Uint8Array, maxChars = 40): string {
  const bytes = typeof content === 'string' ? utf8Bytes(content) : content;
  const { text, cut } = previewOf(peel(bytes, { inflaters }), maxChars);
  return cut ? `${text}...` : text;
}

describe('previewOf', () => {
  it('shows what lies innermost, as written', () => {
    expect(preview(new Uint8Array(gzipSync('{"n":12345678901234567890,"n":1.0}')))).toBe(
      '{"n":12345678901234567890,"n":1.0}',
    );
    expect(preview('hello')).toBe('hello');
    expect(preview('')).toBe('');
  });

  it('shows control and direction characters as marks', () => {
    expect(preview('a\r\n\tb \u001b[31m')).toBe('a\u240d\u240a\u2409b \u241b[31m');
    expect(preview('user\u202egnp.exe')).toBe('user\u27e8U+202E\u27e9gnp.exe');
    expect(preview('\u007f \u0085 \u200b \ufeff and more text')).toBe(
      '\u2421 \u27e8U+0085\u27e9 \u27e8U+200B\u27e9 \u27e8U+FEFF\u27e9 and more text',
    );
  });

  it('cuts between characters and says so', () => {
    expect(preview('0123456789', 10)).toBe('0123456789');
    expect(preview('0123456789a', 10)).toBe('0123456789...');
    expect(preview('\u{1f600}\u{1f600}', 3)).toBe('\u{1f600}...');
    expect(preview('\u4e2d\u4e2d\u4e2d\u4e2d', 3)).toBe('\u4e2d\u4e2d\u4e2d...');
  });

  it('shows binary as groups of hex', () => {
    expect(preview(Uint8Array.of(0xff, 0, 1, 2, 3, 4))).toBe('ff000102 0304');
    expect(preview(new Uint8Array(20).fill(0xff), 17)).toBe('ffffffff ffffffff...');
  });

  it('shows the bytes of a layer that was not opened further', () => {
    const notBase64 = peel(utf8Bytes('not gzip'), { inflaters, force: ['gzip'] });
    expect(previewOf(notBase64, 40)).toEqual({ text: 'not gzip', cut: false });
  });

  it('shows a frame as the number of its parts', () => {
    const part: Layer = { ...peel(utf8Bytes('1'), { inflaters }) };
    const {
      bytes: _,
      value: __,
      ...frame
    } = { ...part, decoder: 'frame', children: [part, { ...part, status: 'error' as const }] };
    expect(previewOf(frame, 40)).toEqual({ text: '2 parts', cut: false });
    expect(pathOf(frame)).toEqual(['frame']);
    expect(statusOf(frame)).toBe('error');
  });

  it('stays on one line and splits no character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.integer({ min: 1, max: 20 }),
        (content, maxChars) => {
          const { text } = previewOf(peel(utf8Bytes(content), { inflaters, force: ['text'] }), maxChars);
          expect(text).not.toMatch(/\p{Cc}|\p{Surrogate}|\u2028|\u2029/u);
        },
      ),
    );
  });

  it('shows the beginning of plain text, as long as asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 50 }),
        fc.integer({ min: 1, max: 60 }),
        (content, maxChars) => {
          const { text, cut } = previewOf(peel(utf8Bytes(content), { inflaters, force: ['text'] }), maxChars);
          expect(text).toBe(content.slice(0, maxChars));
          expect(cut).toBe(content.length > maxChars);
        },
      ),
    );
  });
});
