import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../bytes/utf8.ts';
import { openInput } from '../event/open-input.ts';
import { type Bundle, formatBundle, readBundle } from './bundle.ts';

const row = fc.oneof(
  fc.record({ position: fc.nat({ max: 9999 }) }),
  fc.record({ position: fc.nat({ max: 9999 }), userRecord: fc.nat({ max: 500 }) }),
);
const text = fc.string({ unit: 'binary', maxLength: 40 });
const capture = fc.record({
  id: fc.uuid(),
  title: text,
  source: fc.constantFrom('paste', 'file', 'stream'),
  createdAt: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  actor: text,
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  input: fc.uint8Array({ maxLength: 300 }),
  marks: fc.array(fc.record({ batch: fc.nat({ max: 50 }), rows: fc.array(row, { maxLength: 5 }) }), { maxLength: 3 }),
});
const bundles: fc.Arbitrary<Bundle> = fc.record({ savedAt: text, captures: fc.array(capture, { maxLength: 4 }) });

describe('a bundle', () => {
  it('reads back as it was written, to the byte', () => {
    fc.assert(
      fc.property(bundles, (bundle) => {
        expect(readBundle(formatBundle(bundle))).toEqual({ kind: 'bundle', bundle });
      }),
    );
  });

  it('is recognised where events are opened', () => {
    const content = formatBundle({ savedAt: '2026-01-01T00:00:00.000Z', captures: [] });
    expect(openInput(content)).toMatchObject({ kind: 'bundle', batches: [] });
  });

  it.each([
    ['no JSON', '{', /not JSON/],
    ['an event', '{"Records":[]}', /no "shardscopeBundle"/],
    ['an array', '[]', /no "shardscopeBundle"/],
    ['a newer version', '{"shardscopeBundle":2}', /version 2, and this Shardscope reads version 1/],
    ['no captures', '{"shardscopeBundle":1,"savedAt":"x"}', /: \/captures is not an array/],
    ['captures of numbers', '{"shardscopeBundle":1,"savedAt":"x","captures":[1]}', /: \/captures\/0\/id is not a text/],
  ])('is refused with the reason: %s', (_what, written, because) => {
    expect(readBundle(utf8Bytes(written))).toEqual({ kind: 'refused', because: expect.stringMatching(because) });
  });

  it('names the damaged place, whatever was cut or changed', () => {
    const [bundle] = fc.sample(
      bundles.filter(({ captures }) => captures.some(({ marks, input }) => marks.length > 0 && input.length > 3)),
      { numRuns: 1, seed: 7 },
    );
    const written = utf8Text(formatBundle(bundle as Bundle));
    expect(readBundle(utf8Bytes(written.replace('"inputBase64":"', '"inputBase64":"*')))).toMatchObject({
      because: expect.stringMatching(/\/captures\/\d\/inputBase64 is not base64/),
    });
    expect(readBundle(utf8Bytes(written.replace(/"batch":"\d+"/, '"batch":"-1"')))).toMatchObject({
      because: expect.stringMatching(/\/captures\/\d\/marks\/0\/batch is not the number/),
    });
    for (let cut = 0; cut < written.length - 1; cut += 7) {
      expect(readBundle(utf8Bytes(written.slice(0, cut))).kind).toBe('refused');
    }
  });
});
