import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../bytes/utf8.ts';
import { ask, contextOf, groundOf } from './choose.ts';
import { DECODERS } from './decoders.ts';
import { testInflaters } from './inflaters.test-support.ts';

const ground = groundOf({ inflaters: testInflaters });

function context(forced: boolean, cut = false) {
  return contextOf(ground, { outputLeft: ground.limits.maxOutputBytes, forced, cut, inPart: false });
}

/** Bytes that get past the first checks: the magics and first bytes of what is in the list, then anything. */
const heads = [
  '',
  '1f8b08',
  '1f8b0800000000000003',
  '1f8b081f',
  '789c',
  '7801',
  '7b22',
  '5b',
  'efbbbf',
  '22',
  '2d31',
  '654879',
  'f3899ac2',
];
const nearly = fc
  .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 60 }))
  .map(([head, tail]) => new Uint8Array(Buffer.concat([Buffer.from(head, 'hex'), tail])));

describe.each(DECODERS)('the $name decoder', (decoder) => {
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(nearly, fc.boolean(), fc.boolean(), (bytes, forced, cut) => {
        expect(() => decoder.decode(bytes, context(forced, cut))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('says the same of the same bytes twice, and leaves them as they are', () => {
    fc.assert(
      fc.property(nearly, (bytes) => {
        const before = bytes.slice();
        const first = decoder.decode(bytes, context(false));
        expect(decoder.decode(bytes, context(false))).toEqual(first);
        expect(bytes).toEqual(before);
      }),
    );
  });

  it('refuses with a code and a whole sentence', () => {
    fc.assert(
      fc.property(nearly, (bytes) => {
        const answer = decoder.decode(bytes, context(false));
        if (answer.kind === 'decoded') return;
        expect(answer.refusal.code).toMatch(/^[a-z0-9:-]+$/);
        expect(answer.refusal.because).toMatch(/^[A-Z].*\.$/s);
        expect(answer.refusal.offset ?? 0).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  it('counts trailing bytes within its input', () => {
    fc.assert(
      fc.property(nearly, (bytes) => {
        const answer = decoder.decode(bytes, context(true));
        if (answer.kind === 'decoded') expect(answer.decoded.trailingLength ?? 0).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

describe('the list of decoders', () => {
  it.each(
    DECODERS.flatMap((decoder) =>
      decoder.firstBytes === undefined ? [] : [{ decoder, firstBytes: decoder.firstBytes }],
    ),
  )('has $decoder.name refuse what begins otherwise than it says', ({ decoder, firstBytes }) => {
    const others = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !firstBytes.includes(byte));
    fc.assert(
      fc.property(fc.constantFrom(...others), fc.uint8Array({ maxLength: 40 }), (first, rest) => {
        expect(decoder.decode(Uint8Array.of(first, ...rest), context(false)).kind).toBe('refused');
      }),
    );
  });

  it('has no name twice', () => {
    expect(new Set(DECODERS.map(({ name }) => name)).size).toBe(DECODERS.length);
  });

  it.each(DECODERS.filter(({ name }) => name !== 'empty'))('has $name refuse empty bytes', (decoder) => {
    expect(decoder.decode(new Uint8Array(0), context(false)).kind).toBe('refused');
  });

  it('ends with one that takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
        expect(DECODERS.at(-1)?.decode(bytes, context(false)).kind).toBe('decoded');
      }),
    );
  });
});

describe('ask', () => {
  it('turns a failing decoder into a refusal that says so', () => {
    const broken = {
      name: 'broken',
      automatic: true,
      decode() {
        throw new RangeError('out of memory');
      },
    };
    expect(ask(broken, utf8Bytes('x'), context(false))).toEqual({
      kind: 'refused',
      refusal: {
        code: 'failed',
        because: 'The broken decoder failed: out of memory. The bytes are kept; please report them.',
        claimed: true,
      },
    });
  });
});
