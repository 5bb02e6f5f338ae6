import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../../bytes/utf8.ts';
import { contextOf, groundOf } from '../choose.ts';
import { testInflaters } from '../inflaters.test-support.ts';
import { DEFAULT_PEEL_LIMITS } from '../limits.ts';
import { zlib } from './zlib.ts';

const TEXT = '{"name":"a name long enough to be worth packing, a name"}'.repeat(3);
const PACKED = new Uint8Array(deflateSync(TEXT));

function ask(bytes: Uint8Array, forced = false, outputLeft = DEFAULT_PEEL_LIMITS.maxOutputBytes) {
  const answer = zlib.decode(
    bytes,
    contextOf(groundOf({ inflaters: testInflaters }), { outputLeft, forced, cut: false, inPart: false }),
  );
  if (answer.kind === 'refused') return `refused ${answer.refusal.code}`;
  const { output, status, notes = [], trailingLength } = answer.decoded;
  const text = output.kind === 'bytes' ? utf8Text(output.bytes) : '';
  return { status, codes: notes.map(({ code }) => code), trailingLength, text };
}

function flipped(at: number): Uint8Array {
  const bytes = PACKED.slice();
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 0xff;
  return bytes;
}

describe('zlib', () => {
  it.each([0, 1, 6, 9])('opens a whole stream of level %d', (level) => {
    const packed = new Uint8Array(deflateSync(TEXT, { level }));
    expect(ask(packed)).toEqual({ status: 'ok', codes: [], trailingLength: 0, text: TEXT });
  });

  it('counts bytes behind the stream and says so', () => {
    const bytes = new Uint8Array([...PACKED, 1, 2, 3]);
    expect(ask(bytes)).toEqual({ status: 'ok', codes: ['trailing'], trailingLength: 3, text: TEXT });
  });

  it('gives the prefix of a stream that is cut', () => {
    const answer = ask(PACKED.subarray(0, -12));
    expect(answer).toMatchObject({ status: 'partial', codes: ['cut-short'], trailingLength: 0 });
    expect(TEXT.startsWith((answer as { text: string }).text)).toBe(true);
  });

  it('gives the content beside a checksum that does not fit', () => {
    expect(ask(flipped(-1))).toEqual({ status: 'partial', codes: ['checksum'], trailingLength: 0, text: TEXT });
  });

  it('leaves text alone that has its header', () => {
    expect(ask(utf8Bytes('x^2 + y^2 = z^2'))).toMatch(/^refused/);
    expect(ask(utf8Bytes('hCard'))).toMatch(/^refused/);
  });

  it('takes a corrupt stream only when forced', () => {
    // The first block is stored, so that it comes out before the trouble in the second.
    const bytes = Uint8Array.from([0x78, 0x9c, 0, 2, 0, 0xfd, 0xff, 0x68, 0x69, 0xff, 0xff]);
    expect(ask(bytes)).toBe('refused corrupt');
    expect(ask(bytes, true)).toMatchObject({ status: 'partial', codes: ['corrupt'], text: 'hi' });
  });

  it('refuses a preset dictionary', () => {
    expect(ask(Uint8Array.from([0x78, 0xbb, 1, 2, 3, 4]))).toBe('refused dictionary');
  });

  it('stops at the output limit with the prefix', () => {
    expect(ask(PACKED, false, 40)).toMatchObject({ status: 'partial', codes: ['limit:output'] });
  });
});
