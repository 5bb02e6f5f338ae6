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
const target = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.record({ kind: fc.constant('stream' as const), streamArn: text }),
  fc.record({ kind: fc.constant('capture' as const), captureId: text }),
  fc.record({ kind: fc.constant('schema-id' as const), schemaId: text }),
);
const schema = fc.record(
  {
    id: fc.uuid(),
    name: text,
    kind: fc.constantFrom('avro' as const, 'protobuf' as const, 'json-schema' as const),
    for: target,
    message: text,
    messages: fc.array(text, { maxLength: 3 }),
    ids: fc.array(text, { maxLength: 3 }),
    createdAt: text,
    actor: text,
    bytes: fc.uint8Array({ maxLength: 50 }),
  },
  { requiredKeys: ['id', 'name', 'kind', 'for', 'messages', 'ids', 'createdAt', 'actor', 'bytes'] },
);
const scope = fc.oneof(
  fc.constant({ kind: 'capture' as const }),
  fc.record({ kind: fc.constant('stream' as const), streamArn: text }),
  fc.record({ kind: fc.constant('record' as const), batch: fc.nat({ max: 50 }), n: fc.nat({ max: 9999 }) }),
);
const choice = fc.record({ for: scope, force: fc.array(text, { maxLength: 3 }) });
const capture = fc.record({
  id: fc.uuid(),
  title: text,
  source: fc.constantFrom('paste', 'file', 'stream'),
  createdAt: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  actor: text,
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  input: fc.uint8Array({ maxLength: 300 }),
  marks: fc.array(fc.record({ batch: fc.nat({ max: 50 }), rows: fc.array(row, { maxLength: 5 }) }), { maxLength: 3 }),
  schemas: fc.array(schema, { maxLength: 3 }),
  choices: fc.array(choice, { maxLength: 3 }),
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
    ['a newer version', '{"shardscopeBundle":3}', /version 3, and this Shardscope reads the versions 1 to 2/],
    ['no captures', '{"shardscopeBundle":1,"savedAt":"x"}', /: \/captures is not an array/],
    ['captures of numbers', '{"shardscopeBundle":1,"savedAt":"x","captures":[1]}', /: \/captures\/0\/id is not a text/],
  ])('is refused with the reason: %s', (_what, written, because) => {
    expect(readBundle(utf8Bytes(written))).toEqual({ kind: 'refused', because: expect.stringMatching(because) });
  });

  it('of the first version opens, and decodes by itself', () => {
    const capture = {
      ...{ id: '5cf7f4a4-2f0f-4a8e-9a4f-2a7a1c1f6f10', title: 'orders', source: 'paste', actor: 'owner' },
      ...{
        createdAt: '2026-01-12T10:00:00.000Z',
        sha256: 'b94f6f125c79e3a5ffaa826f584c10d52ada669e6762051b826b55776d05aed2',
      },
    };
    const written = `{"shardscopeBundle":1,"savedAt":"2026-01-12T10:05:00.000Z","captures":[{"id":"${capture.id}","title":"orders","source":"paste","createdAt":"2026-01-12T10:00:00.000Z","actor":"owner","sha256":"${capture.sha256}","marks":[{"batch":"0","rows":["3","4.1"]}],"inputBase64":"c29tZSB0ZXh0"}]}\n`;
    const marks = [{ batch: 0, rows: [{ position: 3 }, { position: 4, userRecord: 1 }] }];
    const captures = [{ ...capture, marks, schemas: [], choices: [], input: utf8Bytes('some text') }];
    const bundle = { savedAt: '2026-01-12T10:05:00.000Z', captures };
    expect(readBundle(utf8Bytes(written))).toEqual({ kind: 'bundle', bundle });
  });

  it.each([
    ['"schemas":[]', '"schemas":[{"id":"a","name":"b","kind":"xml"}]', '/captures/0/schemas/0/kind is none of avro, '],
    ['"schemas":[]', '"schemas":{}', '/captures/0/schemas is not an array'],
    ['"choices":[]', '"choices":[{"for":"record","force":[1]}]', '/captures/0/choices/0/force/0 is not a text'],
    ['"choices":[]', '"choices":[{"for":"record","force":[],"batch":"x"}]', '/choices/0/batch is not the number of'],
  ])('with %s damaged to %s says so', (whole, wrong, because) => {
    const facts = { id: 'a', title: '', source: '', createdAt: '', actor: '', sha256: '', marks: [] };
    const captures = [{ ...facts, schemas: [], choices: [], input: new Uint8Array() }];
    const written = utf8Text(formatBundle({ savedAt: '', captures }));
    expect(readBundle(utf8Bytes(written.replace(whole, wrong)))).toMatchObject({
      because: expect.stringContaining(because),
    });
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
