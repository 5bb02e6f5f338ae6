import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexDump, hexOf } from './hex-dump.ts';
import { utf8Bytes } from './utf8.ts';

describe('hexDump', () => {
  it('gives offset, hex and printable characters of each row', () => {
    const rows = hexDump(utf8Bytes('0123456789abcdef\n~\u00e9'));
    expect(rows.map(({ offset, hex, printable }) => ({ offset, hex, printable }))).toEqual([
      { offset: 0, hex: '30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66', printable: '0123456789abcdef' },
      { offset: 16, hex: '0a 7e c3 a9', printable: '.~..' },
    ]);
  });

  it('gives only the part that is asked for', () => {
    const rows = hexDump(utf8Bytes('abcdef'), { offset: 2, length: 3 });
    expect(rows.map(({ offset, printable }) => [offset, printable])).toEqual([[2, 'cde']]);
  });

  it.each([{ offset: 10 }, { offset: 6, length: 5 }, { offset: 0, length: 0 }, { length: -1 }])(
    'gives no rows for %j of six bytes',
    (part) => {
      expect(hexDump(utf8Bytes('abcdef'), part)).toEqual([]);
    },
  );

  it('loses no byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const rows = hexDump(bytes);
        expect(rows.flatMap((row) => [...row.bytes])).toEqual([...bytes]);
        expect(rows.map((row) => row.hex.replaceAll(' ', '')).join('')).toBe(Buffer.from(bytes).toString('hex'));
      }),
    );
  });
});

describe('hexOf', () => {
  it('writes two lower-case digits', () => {
    expect([0, 10, 255].map(hexOf)).toEqual(['00', '0a', 'ff']);
  });
});
