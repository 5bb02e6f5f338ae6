import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../../bytes/utf8.ts';
import { unpackZstd } from './unpack-zstd.ts';

const OPTIONS = { maxOutput: 64 * 1024 * 1024, maxWindow: 128 * 1024 * 1024, maxFrames: 1000 };
const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const join = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** Two blocks of rows whose repeats reach far back, with a checksum; `zstd -9 --check`. */
const ROWS = {
  packed: bytesOf(
    'KLUv/QRgZAQAkocUFLCn2BTAaAVSQ5G0sndKmZC+FGQQd3d3d3dmZmZmZlVVVVVVRERERET///+/bdu23bZt25IkSZIzMzMzc1Z0lwNIyGFgHAxSiHEQChIQFHIIImaoIfz6vwHAo8o5EkgQ+B9G3/7/d4v2WQGIoChL0c9XzrjA+RY3tyWbwlpkav2yeM7ZWqyAVgVNAAAINAEAN0g5EAIQQrL2',
  ),
  content: utf8Bytes(Array.from({ length: 9000 }, (_, i) => `{"n":${i % 100},"kind":"order"}`).join('\n')),
};
/** Letters of very different frequency, so that Huffman codes do the work; `zstd -19 --no-check`. */
const LETTERS = {
  packed: bytesOf(
    'KLUv/QBoxQwAClwgBg3ApTAcdNhaa6RVVRWzYQBZAFsAnyyJuWUHfjgsI6GE4yHKCpcIa1N3B07Ywt41jRVCpriGRDvj4bEIOKvIzR9qIfNNjLc5UDZkyq7o1yaALbs0rlBb55zRSNdyCymuj/QeXGy3gD6LpHLo4lm9M5ADDK8c1xUudHJYXQPy/cxVDttWVz/sd2SVHUethAmhEtmWl/ZieZVCEorf/ftGB6FHOQG16Xo81coOmygswrYElZOjPWr0ubZf2dmi+JsCbtsZcfkXv49JWk/0p7IDPxrDJ3uO1Y8Vznzlj0S4v39FHnuAVfbr39xVuzSlU62FVM7YOrctbiIKaWez1qfUjFwQMtAXjUTRef2E1j4PFOAxYdpZAtgMMyW+/D5CC6HJsIGoOQpj/+V0AXfE5fUKmiWVgLbPpgmrhQDdK+2+z8NCQRCOwkhiLlcTY01DtaixoO7v9m4ji+6rBoh8lRkvw3PFs4aNTKIjA2wHML5YCMJPVrJAPtMpPo+fqu+plNrVmIemwrU0V4gsAwAo2JGzl6Sc7aIB',
  ),
  content: skewedLetters(),
};
const SKIPPABLE = [0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3];
const HELLO = bytesOf('KLUv/SAFKQAAaGVsbG8=');

function skewedLetters(): Uint8Array {
  let seed = 7;
  return Uint8Array.from({ length: 1500 }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return 97 + (Math.clz32((seed >> 16) | 1) % 20);
  });
}

describe('unpackZstd', () => {
  it.each([ROWS, LETTERS])('gives the whole content', ({ packed, content }) => {
    const { bytes, consumed, stopped, frames } = unpackZstd(packed, OPTIONS);
    expect([stopped, consumed, frames, bytes.length]).toEqual([undefined, packed.length, 1, content.length]);
    expect(Buffer.compare(bytes, content)).toBe(0);
  });

  it('joins frames, skips skippable ones, and leaves what follows', () => {
    const { bytes, consumed, stopped, frames, skippedFrames } = unpackZstd(
      join(SKIPPABLE, HELLO, SKIPPABLE, HELLO, [1, 2, 3, 4]),
      OPTIONS,
    );
    expect(Buffer.from(bytes).toString()).toBe('hellohello');
    expect([stopped, frames, skippedFrames, consumed]).toEqual([
      undefined,
      2,
      2,
      2 * (SKIPPABLE.length + HELLO.length),
    ]);
  });

  it('stops at the limit with what came out before', () => {
    const { bytes, stopped } = unpackZstd(ROWS.packed, { ...OPTIONS, maxOutput: 1000 });
    expect([stopped, bytes]).toEqual(['output-limit', ROWS.content.slice(0, 1000)]);
    expect(unpackZstd(ROWS.packed, { ...OPTIONS, maxOutput: ROWS.content.length }).stopped).toBeUndefined();
    expect(unpackZstd(join(HELLO, HELLO, HELLO), { ...OPTIONS, maxFrames: 2 })).toMatchObject({
      stopped: 'output-limit',
      frames: 2,
    });
  });

  it('gives whole blocks of a frame that is cut anywhere', () => {
    const blocks = new Set([0, 128 * 1024, ROWS.content.length]);
    for (let length = 5; length < ROWS.packed.length; length++) {
      const { bytes, stopped } = unpackZstd(ROWS.packed.subarray(0, length), OPTIONS);
      expect([stopped, blocks.has(bytes.length)]).toEqual(['cut-short', true]);
      expect(Buffer.compare(bytes, ROWS.content.subarray(0, bytes.length))).toBe(0);
    }
  });

  it('says when the content is not as long as the header says', () => {
    const short = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x20, 0x05, 0x09, 0, 0, 1);
    const { bytes, stopped, why } = unpackZstd(short, OPTIONS);
    expect([stopped, why, [...bytes]]).toEqual(['corrupt', 'its header says 5 bytes, but 1 came out', [1]]);
  });

  it('checks the checksum', () => {
    const wrong = ROWS.packed.slice();
    wrong[wrong.length - 1] = (wrong[wrong.length - 1] ?? 0) ^ 1;
    expect(unpackZstd(wrong, OPTIONS)).toMatchObject({ stopped: 'checksum' });
  });

  it('takes no damaged frame that has a checksum as whole, and never throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: ROWS.packed.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = ROWS.packed.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        const { bytes, stopped } = unpackZstd(damaged, OPTIONS);
        // The unused bit of the frame header, the checksum flag and the window may change without harm to the content.
        if (stopped === undefined) expect(Buffer.compare(bytes, ROWS.content)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['window', [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xf8, 1, 0, 0]],
    ['dictionary', [0x28, 0xb5, 0x2f, 0xfd, 0x21, 0x09, 0x00, 1, 0, 0]],
    ['corrupt', [0x28, 0xb5, 0x2f, 0xfd, 0x08, 0x00, 1, 0, 0]],
    ['corrupt', [0x28, 0xb5, 0x2f, 0xfd, 0x20, 0x05, 0x07, 0, 0]],
    ['cut-short', [0x28, 0xb5, 0x2f, 0xfd]],
    ['cut-short', [0x5a, 0x2a, 0x4d, 0x18, 9, 0, 0, 0, 1]],
  ])('refuses with %s and gives nothing', (stopped, bytes) => {
    expect(unpackZstd(Uint8Array.from(bytes), OPTIONS)).toMatchObject({ stopped, bytes: new Uint8Array(0) });
  });
});
