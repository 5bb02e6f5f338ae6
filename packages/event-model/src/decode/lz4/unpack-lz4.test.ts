import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../../bytes/utf8.ts';
import { unpackLz4 } from './unpack-lz4.ts';
import { xxh32 } from './xxh32.ts';

const OPTIONS = { maxOutput: 64 * 1024 * 1024, maxFrames: 1000 };
const TEXT = Array.from({ length: 60 }, (_, i) => `{"n":${i},"kind":"order","zeros":"000000000000"}`).join('\n');
/** TEXT with every checksum and its size; `lz4 -9 -BX -BD -B4 --content-size`. */
const PACKED = new Uint8Array(
  Buffer.from(
    'BCJNGHxA+QoAAAAAAAD+UQEAAPcReyJuIjowLCJraW5kIjoib3JkZXIiLCJ6ZXJvcyI6IjABADEifQouAB8xLgAaHzIuABofMy4AGh80LgAaHzUuABofNi4AGh83LgAaHzguABofOZ4BGw/NARwPzgEbHzHPARsfMdABGx8x0QEbHzHSARsfMdMBGx8x1AEbHzHVARsfMdYBGx8y1gEbHzKkAxwP1gEbHzLWARsfMtYBGx8y1gEbHzLWARsfMtYBGx8y1gEbHzLWARsfM9YBGx8z1gEbHzN7BRwP1gEbHzPWARsfM9YBGx8z1gEbHzPWARsfM9YBGx8z1gEbHzTWARsfNNYBGx801gEbHzRSBxwP1gEbHzTWARsfNNYBGx801gEbHzTWARsfNNYBGx811gEbHzXWARsfNdYBGx811gEbHzUpCRwP1gEbHzXWARsfNdYBGx811gEbHzXWARBQMDAwIn0SMYyNAAAAAHI7qMs=',
    'base64',
  ),
);
const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** A frame without checksums, of 64 KiB blocks that know each other. */
function frame(...blocks: readonly (readonly number[])[]): Uint8Array {
  const descriptor = Uint8Array.of(0x40, 0x40);
  const header = [0x04, 0x22, 0x4d, 0x18, ...descriptor, (xxh32(descriptor) >>> 8) & 0xff];
  const body = blocks.flatMap((block) => [block.length & 255, block.length >> 8, 0, 0, ...block]);
  return Uint8Array.of(...header, ...body, 0, 0, 0, 0);
}

describe('xxh32', () => {
  it.each([
    ['', 0x02cc5d05],
    ['a', 0x550d7456],
    ['abc', 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0xe2293b2f],
  ])('gives the known sum of %j', (text, sum) => {
    expect(xxh32(utf8Bytes(text))).toBe(sum);
  });
});

describe('unpackLz4', () => {
  it('gives the whole content of one frame, and of several', () => {
    const { bytes, consumed, stopped, header } = unpackLz4(join(PACKED, PACKED, Uint8Array.of(1, 2)), OPTIONS);
    expect([stopped, consumed, utf8Text(bytes)]).toEqual([undefined, 2 * PACKED.length, TEXT + TEXT]);
    expect(header).toMatchObject({ contentSize: TEXT.length, hasBlockChecksums: true, hasContentChecksum: true });
  });

  it('lets a match reach into the block before', () => {
    const { bytes, stopped } = unpackLz4(frame([0x40, 97, 98, 99, 100], [0x00, 4, 0, 0x10, 33]), OPTIONS);
    expect([stopped, utf8Text(bytes)]).toEqual([undefined, 'abcdabcd!']);
  });

  it('gives nothing false wherever the frame is cut, and says so', () => {
    for (let length = 0; length < PACKED.length; length++) {
      const { bytes, stopped } = unpackLz4(PACKED.subarray(0, length), OPTIONS);
      expect([length < 4 ? undefined : 'cut-short', true]).toEqual([stopped, TEXT.startsWith(utf8Text(bytes))]);
    }
  });

  it('takes no damaged frame as whole, and never throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: PACKED.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = PACKED.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        expect(unpackLz4(damaged, OPTIONS).stopped).toMatch(/^(checksum|corrupt|cut-short)$/);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['before the beginning', frame([0x40, 97, 98, 99, 100, 9, 0, 0x10, 33])],
    ['by nothing', frame([0x40, 97, 98, 99, 100, 0, 0, 0x10, 33])],
  ])('refuses a match that reaches back %s', (_, bytes) => {
    expect(unpackLz4(bytes, OPTIONS)).toMatchObject({
      stopped: 'corrupt',
      why: 'a match reaches before the beginning',
    });
  });

  it('stops at the limits', () => {
    const { bytes, stopped } = unpackLz4(PACKED, { ...OPTIONS, maxOutput: 100 });
    expect([stopped, utf8Text(bytes)]).toEqual(['output-limit', TEXT.slice(0, 100)]);
    expect(unpackLz4(join(PACKED, PACKED, PACKED), { ...OPTIONS, maxFrames: 2 })).toMatchObject({
      stopped: 'output-limit',
      why: 'there are more than 2 frames',
      frames: 2,
    });
  });

  it('does not open what needs a dictionary', () => {
    const descriptor = Uint8Array.of(0x41, 0x40, 1, 0, 0, 0);
    const bytes = Uint8Array.of(0x04, 0x22, 0x4d, 0x18, ...descriptor, (xxh32(descriptor) >>> 8) & 0xff, 0, 0, 0, 0);
    expect(unpackLz4(bytes, OPTIONS)).toMatchObject({ stopped: 'dictionary', bytes: new Uint8Array(0) });
  });
});
