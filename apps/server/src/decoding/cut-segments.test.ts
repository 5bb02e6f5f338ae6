import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSegments } from './cut-segments.ts';
import { SEGMENT_BYTES, SEGMENT_RECORDS } from './decoding.ts';

/** Records of the given sizes, `gap` bytes before each. */
function spansOf(sizes: readonly number[], gap: number): { spans: Int32Array; length: number } {
  const spans = new Int32Array(sizes.length * 2);
  let at = 0;
  sizes.forEach((size, i) => {
    at += gap;
    spans.set([at, at + size], i * 2);
    at += size;
  });
  return { spans, length: at + gap };
}

describe('cutSegments', () => {
  it('cuts behind the thousandth record', () => {
    const { spans, length } = spansOf(new Array(2500).fill(100), 1);
    const cuts = cutSegments(length, [spans]);
    expect(cuts.map((cut) => cut.recordOffsets.length / 2)).toEqual([1000, 1000, 500]);
    expect(cuts.map((cut) => cut.firstRecord)).toEqual([0, 1000, 2000]);
    expect(cuts[0]?.end).toBe(spans[1999]);
  });

  it('cuts before the record that would not fit into a mebibyte', () => {
    const { spans, length } = spansOf(new Array(10).fill(300_000), 10);
    expect(cutSegments(length, [spans]).map((cut) => cut.recordOffsets.length / 2)).toEqual([3, 3, 3, 1]);
  });

  it('cuts a record that is larger than a segment, and bytes without records', () => {
    const { spans, length } = spansOf([100, 3 * SEGMENT_BYTES, 100], 10);
    const cuts = cutSegments(length, [spans]);
    expect(cuts.map((cut) => cut.firstRecord)).toEqual([0, undefined, 1, undefined, undefined, 2]);
    expect(cutSegments(2.5 * SEGMENT_BYTES, []).length).toBe(3);
    expect(cutSegments(0, [])).toEqual([]);
  });

  it('covers every byte once and lists every record once, whatever the sizes and the order', () => {
    const sizes = fc.array(fc.oneof(fc.nat({ max: 2000 }), fc.integer({ min: 1, max: 3 * SEGMENT_BYTES })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(sizes, fc.nat({ max: 2 * SEGMENT_BYTES }), (raw, gap) => {
        const { spans, length } = spansOf(
          raw.map((size) => size + 1),
          gap,
        );
        const odd = spans.filter((_, i) => (i >> 1) % 2 === 1);
        const even = spans.filter((_, i) => (i >> 1) % 2 === 0);
        const cuts = cutSegments(length, [odd, even]);
        let at = 0;
        for (const cut of cuts) {
          expect(cut.start).toBe(at);
          expect(cut.end - cut.start).toBeGreaterThan(0);
          expect(cut.end - cut.start).toBeLessThanOrEqual(SEGMENT_BYTES);
          expect(cut.recordOffsets.length / 2).toBeLessThanOrEqual(SEGMENT_RECORDS);
          for (let i = 0; i < cut.recordOffsets.length; i += 2) {
            expect(cut.recordOffsets[i]).toBeGreaterThanOrEqual(cut.start);
            expect(cut.recordOffsets[i]).toBeLessThan(cut.end);
          }
          at = cut.end;
        }
        expect(at).toBe(length);
        expect(cuts.flatMap((cut) => [...cut.recordOffsets])).toEqual([...spans]);
      }),
      { numRuns: 100 },
    );
  });
});
