import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8Bytes } from '../bytes/utf8.ts';
import { LineCursor } from './line-cursor.ts';

it('tells the line of every offset, in whatever order they are asked for', () => {
  const text = fc.array(fc.constantFrom('a', '\n', 'bc'), { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.array(fc.nat(), { minLength: 1 }), (content, offsets) => {
      const cursor = new LineCursor(utf8Bytes(content));
      for (const offset of offsets.map((n) => n % (content.length + 1))) {
        const { start, end, number } = cursor.seek(offset);
        expect({ start, number }).toEqual({
          start: content.slice(0, offset).lastIndexOf('\n') + 1,
          number: content.slice(0, offset).split('\n').length,
        });
        expect(end).toBe(offset + (content.slice(offset).split('\n')[0] ?? '').length);
      }
    }),
  );
});
