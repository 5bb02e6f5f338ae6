import { decodeStrictBase64 } from '@shardscope/event-model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Groups } from './base64-groups.ts';

/** What the model itself reads, and what it reads with Node's help. */
function bothOf(text: Uint8Array) {
  return [undefined, base64Groups].map((groups) => {
    const target = new Uint8Array((text.length / 4) * 3 + 8);
    const length = decodeStrictBase64(text, target, groups);
    return { length, bytes: length < 0 ? undefined : target.slice(0, length) };
  });
}

const base64 = fc
  .uint8Array({ maxLength: 200 })
  .map((bytes) => new TextEncoder().encode(Buffer.from(bytes).toString('base64')));

describe('base64Groups', () => {
  it('reads what the model reads', () => {
    fc.assert(
      fc.property(base64, (text) => {
        const [own, node] = bothOf(text);
        expect(own?.length).toBeGreaterThanOrEqual(0);
        expect(node).toEqual(own);
      }),
    );
  });

  it('refuses what the model refuses, whatever stands where', () => {
    const wrong = fc.oneof(
      fc.constantFrom(...Array.from('-_= \n\r\t\0,.~', (char) => char.charCodeAt(0))),
      fc.integer({ min: 0, max: 255 }),
    );
    const damaged = fc.tuple(base64, fc.array(fc.tuple(fc.nat(), wrong), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(damaged, ([text, changes]) => {
        for (const [at, byte] of changes) if (text.length > 0) text[at % text.length] = byte;
        const [own, node] = bothOf(text);
        expect(node).toEqual(own);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads text and writes bytes in the middle of shared memory', () => {
    const memory = new Uint8Array(new SharedArrayBuffer(64));
    memory.set(new TextEncoder().encode('aGVsbG8gd29ybGQ='), 7);
    const target = memory.subarray(40, 60);
    expect(decodeStrictBase64(memory.subarray(7, 23), target, base64Groups)).toBe(11);
    expect(Buffer.from(target.slice(0, 11)).toString()).toBe('hello world');
  });
});
