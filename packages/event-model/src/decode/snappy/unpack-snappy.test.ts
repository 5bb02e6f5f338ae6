import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../../bytes/utf8.ts';
import { crc32c } from '../checksums.ts';
import {
  FRAMED_MAGIC,
  type UnpackedSnappy,
  unpackSnappyFramed,
  unpackSnappyHadoop,
  unpackSnappyRaw,
  unpackSnappyXerial,
  XERIAL_MAGIC,
} from './unpack-snappy.ts';

const LIMIT = 64 * 1024 * 1024;

/** Literals, and copies by how far back they reach (as a share of what is there) and their length. */
type Step = { readonly literal: Uint8Array } | { readonly back: number; readonly length: number };

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

function littleEndian(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, i) => Math.floor(value / 2 ** (8 * i)) & 255);
}

function literalTag(length: number): number[] {
  if (length <= 60) return [(length - 1) << 2];
  const bytes = length <= 256 ? 1 : 2;
  return [(59 + bytes) << 2, ...littleEndian(length - 1, bytes)];
}

/** The shortest of the three kinds of copy. */
function copyTag(offset: number, length: number): number[] {
  if (offset < 2048 && length >= 4 && length <= 11)
    return [((offset >> 8) << 5) | ((length - 4) << 2) | 1, offset & 255];
  if (offset < 65536) return [((length - 1) << 2) | 2, ...littleEndian(offset, 2)];
  return [((length - 1) << 2) | 3, ...littleEndian(offset, 4)];
}

/** What steps make, and their block. */
function packed(steps: readonly Step[]): { readonly content: Uint8Array; readonly block: Uint8Array } {
  const content: number[] = [];
  const tags: number[] = [];
  for (const step of steps) {
    if ('literal' in step) {
      if (step.literal.length === 0) continue;
      tags.push(...literalTag(step.literal.length), ...step.literal);
      content.push(...step.literal);
    } else if (content.length > 0) {
      const offset = 1 + (step.back % content.length);
      tags.push(...copyTag(offset, step.length));
      for (let i = 0; i < step.length; i++) content.push(content[content.length - offset] as number);
    }
  }
  return { content: Uint8Array.from(content), block: Uint8Array.from([...varint(content.length), ...tags]) };
}

const steps = fc.array(
  fc.oneof(
    fc.record({ literal: fc.uint8Array({ maxLength: 400 }) }),
    fc.record({ back: fc.nat(5000), length: fc.integer({ min: 1, max: 64 }) }),
  ),
  { minLength: 1, maxLength: 30 },
);

function chunk(kind: number, content: Uint8Array, body: Uint8Array): number[] {
  const sum = crc32c(content);
  const masked = (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;
  return [kind, ...littleEndian(body.length + 4, 3), ...littleEndian(masked, 4), ...body];
}

const bigEndian = (value: number) => littleEndian(value, 4).reverse();
const textOf = ({ bytes }: UnpackedSnappy) => utf8Text(bytes);
const HELLO = packed([{ literal: utf8Bytes('hello ') }, { back: 5, length: 12 }]);

describe('unpackSnappyRaw', () => {
  it('gives back whatever was packed', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { content, block } = packed(list);
        const { bytes, stopped } = unpackSnappyRaw(block, LIMIT);
        expect([stopped, Buffer.compare(bytes, content)]).toEqual([undefined, 0]);
      }),
    );
  });

  it('gives a prefix wherever it is cut, and stops at its limit', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (list, cut) => {
        const { content, block } = packed(list);
        fc.pre(content.length > 0);
        const at = 1 + (cut % (block.length - 1));
        const { bytes, stopped } = unpackSnappyRaw(block.subarray(0, at), LIMIT);
        expect(stopped).toMatch(/^(cut-short|corrupt)$/);
        expect(bytes).toEqual(content.slice(0, bytes.length));
        const limited = unpackSnappyRaw(block, Math.floor(content.length / 2));
        expect(limited.stopped).toBe('output-limit');
        expect(limited.bytes).toEqual(content.slice(0, limited.bytes.length));
      }),
    );
  });

  it('never throws, and takes no memory for a length that lies', () => {
    expect(unpackSnappyRaw(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f, 0, 65), LIMIT)).toMatchObject({
      stopped: 'cut-short',
      bytes: Uint8Array.of(65),
    });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(unpackSnappyRaw(bytes, LIMIT).bytes.length).toBeLessThanOrEqual(80 * 64);
      }),
    );
  });
});

describe('unpackSnappyFramed', () => {
  const whole = Uint8Array.from([
    ...FRAMED_MAGIC,
    ...chunk(0, HELLO.content, HELLO.block),
    ...[0xfe, 2, 0, 0, 0, 0],
    ...chunk(1, utf8Bytes('and more'), utf8Bytes('and more')),
  ]);

  it('joins packed and stored chunks and skips padding', () => {
    const unpacked = unpackSnappyFramed(whole, LIMIT);
    expect([unpacked.stopped, textOf(unpacked), unpacked.blocks]).toEqual([undefined, 'hello hello hello and more', 2]);
  });

  it('checks the checksum of each chunk, and keeps those before', () => {
    const damaged = whole.slice();
    damaged[damaged.length - 1] = 0;
    expect(unpackSnappyFramed(damaged, LIMIT)).toMatchObject({ stopped: 'checksum', bytes: HELLO.content });
  });

  it('refuses reserved chunks', () => {
    expect(unpackSnappyFramed(Uint8Array.from([...FRAMED_MAGIC, 2, 0, 0, 0]), LIMIT)).toMatchObject({
      stopped: 'corrupt',
      why: 'a chunk has the reserved type 2',
    });
  });

  it('stops at its limit with what came before', () => {
    expect(unpackSnappyFramed(whole, 20)).toMatchObject({ stopped: 'output-limit' });
    expect(textOf(unpackSnappyFramed(whole, 20))).toBe('hello hello hello an');
  });
});

describe('unpackSnappyXerial and unpackSnappyHadoop', () => {
  const block = [...bigEndian(HELLO.block.length), ...HELLO.block];
  const twice = utf8Text(HELLO.content).repeat(2);
  const xerial = Uint8Array.from([...XERIAL_MAGIC, ...bigEndian(1), ...bigEndian(1), ...block, ...block]);
  const hadoop = Uint8Array.from([...bigEndian(2 * HELLO.content.length), ...block, ...block]);

  it('join their blocks', () => {
    expect(textOf(unpackSnappyXerial(xerial, LIMIT))).toBe(twice);
    expect(textOf(unpackSnappyHadoop(hadoop, LIMIT))).toBe(twice);
    expect(textOf(unpackSnappyHadoop(Uint8Array.from([...hadoop, ...hadoop]), LIMIT))).toBe(twice.repeat(2));
  });

  it('say where they are cut', () => {
    for (const cut of [1, 5, block.length, block.length + 3]) {
      expect(unpackSnappyXerial(xerial.subarray(0, -cut), LIMIT)).toMatchObject(
        cut === block.length ? { bytes: HELLO.content } : { stopped: 'cut-short' },
      );
      expect(unpackSnappyHadoop(hadoop.subarray(0, -cut), LIMIT)).toMatchObject({ stopped: 'cut-short' });
    }
  });

  it('refuse a block that gives more than it declares', () => {
    const wrong = Uint8Array.from([...bigEndian(HELLO.content.length - 1), ...block]);
    expect(unpackSnappyHadoop(wrong, LIMIT)).toMatchObject({ stopped: 'corrupt', bytes: new Uint8Array(0) });
  });
});
