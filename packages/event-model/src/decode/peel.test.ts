import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../bytes/utf8.ts';
import { DECODERS } from './decoders.ts';
import { testInflaters } from './inflaters.test-support.ts';
import type { Layer } from './layer.ts';
import { innermostOf, pathOf, statusOf } from './layer-path.ts';
import { DEFAULT_PEEL_LIMITS } from './limits.ts';
import { peel, peelRecordData } from './peel.ts';
import { layersOf } from './vectors.test-support.ts';

const inflaters = testInflaters;
const JSON_TEXT = '{"id":1,"name":"a name"}';

function recordOf(bytes: Uint8Array): Uint8Array {
  return utf8Bytes(Buffer.from(bytes).toString('base64'));
}

/** One skin after the other around bytes, as a producer might put them. */
const WRAP = {
  gzip: (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)),
  zlib: (bytes: Uint8Array) => new Uint8Array(deflateSync(bytes)),
  'base64-text': recordOf,
};
type Skin = keyof typeof WRAP;

describe('peelRecordData', () => {
  it('opens layer by layer and keeps every refusal', () => {
    const root = peelRecordData(recordOf(gzipSync(JSON_TEXT)), { inflaters });
    expect(pathOf(root)).toEqual(['base64', 'gzip', 'JSON']);
    const inner = innermostOf(root);
    expect(utf8Text(inner.bytes ?? new Uint8Array())).toBe(JSON_TEXT);
    const before = DECODERS.slice(
      0,
      DECODERS.findIndex(({ name }) => name === 'JSON'),
    );
    expect(inner.refusals.map(({ decoder }) => decoder)).toEqual(
      before.filter(({ automatic }) => automatic).map(({ name }) => name),
    );
    expect(inner.refusals).toContainEqual({
      decoder: 'gzip',
      code: 'magic',
      because: 'Not gzip: no 1f 8b at the start.',
    });
  });

  it('reads base64 behind JSON escapes', () => {
    const data = recordOf(Uint8Array.of(255, 255, 255));
    const escaped = utf8Text(data).replaceAll('/', '\\/');
    expect(escaped).toBe('\\/\\/\\/\\/');
    const root = peelRecordData(utf8Bytes(escaped), { inflaters });
    expect([root.status, [...(root.bytes ?? [])]]).toEqual(['ok', [255, 255, 255]]);
    expect(root.inputLength).toBe(escaped.length);
  });

  it('keeps the text when it is no base64', () => {
    for (const text of ['{\\"a\\":1}', 'aGVs*bG8$=', 'a\\qb', '\\/$']) {
      const root = peelRecordData(utf8Bytes(text), { inflaters });
      expect([root.status, utf8Text(root.bytes ?? new Uint8Array()), root.children]).toEqual(['error', text, []]);
    }
  });

  it('says on the layer that a format began and broke', () => {
    const inner = innermostOf(peelRecordData(recordOf(utf8Bytes('{"a":NaN}')), { inflaters }));
    expect([inner.decoder, inner.status, inner.notes]).toEqual([
      'text',
      'ok',
      [{ code: 'fell-back', message: 'Not JSON: unexpected "N" at offset 5. It is shown as text instead.' }],
    ]);
  });

  it('opens the prefix of a layer that stopped early', () => {
    const packed = gzipSync(`${'Z\u00fcrich '.repeat(40)}${Math.PI}`);
    const root = peelRecordData(recordOf(packed.subarray(0, -10)), { inflaters });
    expect(pathOf(root)).toEqual(['base64', 'gzip', 'text']);
    expect(statusOf(root)).toBe('partial');
  });
});

describe('peel', () => {
  it('uses the forced decoder and goes on by itself', () => {
    const root = peel(recordOf(utf8Bytes('some words')), { inflaters, force: ['base64-text'] });
    expect([pathOf(root), root.confidence]).toEqual([['base64-text', 'text'], 'forced']);
  });

  it('forces one layer after the other', () => {
    const root = peel(WRAP.gzip(utf8Bytes(JSON_TEXT)), { inflaters, force: ['gzip', 'text'] });
    expect(pathOf(root)).toEqual(['gzip', 'text']);
  });

  it('says why a forced decoder fails, and keeps the bytes', () => {
    const root = peel(utf8Bytes(JSON_TEXT), { inflaters, force: ['gzip'] });
    expect(root).toMatchObject({
      decoder: 'gzip',
      status: 'error',
      confidence: 'forced',
      notes: [{ code: 'magic', message: 'Not gzip: no 1f 8b at the start.' }],
    });
    expect(utf8Text(root.bytes ?? new Uint8Array())).toBe(JSON_TEXT);
  });

  it('names the known decoders when a forced one is unknown', () => {
    const root = peel(utf8Bytes('x'), { inflaters, force: ['rot13'] });
    expect(root.status).toBe('error');
    const names = DECODERS.map(({ name }) => name).join(', ');
    expect(root.notes[0]?.message).toBe(`There is no decoder "rot13". Choose one of: ${names}.`);
  });

  it('survives a decompressor that fails in its own way', () => {
    const broken = {
      inflateRaw() {
        throw new Error('no memory');
      },
    };
    const root = peel(WRAP.gzip(utf8Bytes(JSON_TEXT)), { inflaters: broken });
    expect([root.decoder, root.status]).toEqual(['binary', 'ok']);
    expect(root.notes[0]?.message).toContain('The gzip decoder failed: no memory.');
  });

  it('stops at the layer limit and keeps what came out', () => {
    let bytes = utf8Bytes(JSON_TEXT);
    for (let i = 0; i < 4; i++) bytes = WRAP.gzip(bytes);
    const root = peel(bytes, { inflaters, limits: { ...DEFAULT_PEEL_LIMITS, maxLayers: 3 } });
    const inner = innermostOf(root);
    expect(pathOf(root)).toEqual(['gzip', 'gzip', 'gzip']);
    expect([inner.status, inner.notes.map(({ code }) => code), inner.children]).toEqual([
      'partial',
      ['limit:layers'],
      [],
    ]);
    expect(inner.bytes?.subarray(0, 2)).toEqual(Uint8Array.of(0x1f, 0x8b));
  });

  it('takes the output of all layers from one budget', () => {
    const text = 'x'.repeat(4000);
    const limits = { ...DEFAULT_PEEL_LIMITS, maxOutputBytes: 4020 };
    const root = peel(WRAP.gzip(WRAP.gzip(utf8Bytes(text))), { inflaters, limits });
    const inner = root.children[0];
    expect([root.status, inner?.status, inner?.notes.map(({ code }) => code)]).toEqual([
      'ok',
      'partial',
      ['limit:output'],
    ]);
    expect((root.outputLength ?? 0) + (inner?.outputLength ?? 0)).toBeLessThanOrEqual(4020);
  });

  it('opens any nesting of its containers down to the same bytes', () => {
    const skins = fc.array(fc.constantFrom<Skin>('gzip', 'zlib', 'base64-text'), { maxLength: 5 });
    fc.assert(
      fc.property(skins, fc.integer(), (names, id) => {
        const text = `{"id":${id},"name":"long enough to be base64 text"}`;
        const bytes = names.reduceRight((inside, name) => WRAP[name](inside), utf8Bytes(text));
        const root = peel(bytes, { inflaters });
        expect(pathOf(root)).toEqual([...names, 'JSON']);
        expect(statusOf(root)).toBe('ok');
        expect(utf8Text(innermostOf(root).bytes ?? new Uint8Array())).toBe(text);
      }),
    );
  });

  it('never throws and accounts for every byte', () => {
    const cutAndGlued = fc
      .tuple(
        fc.constantFrom<Skin>('gzip', 'zlib', 'base64-text'),
        fc.uint8Array({ maxLength: 80 }),
        fc.nat(120),
        fc.uint8Array({ maxLength: 9 }),
      )
      .map(([name, bytes, keep, tail]) => new Uint8Array([...WRAP[name](bytes).subarray(0, keep), ...tail]));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 120 }), cutAndGlued), (bytes) => {
        expectAccounts(peel(bytes, { inflaters }), bytes);
        expectAccounts(peelRecordData(recordOf(bytes), { inflaters }), recordOf(bytes));
      }),
      { numRuns: 400 },
    );
  });
});

/** Input, trailing and output lengths of every layer fit its neighbours, and a value carries the very bytes it is written in. */
function expectAccounts(root: Layer, input: Uint8Array): void {
  expect(root.inputLength).toBe(input.length);
  for (const layer of layersOf(root)) {
    expect(layer.trailingLength).toBeLessThanOrEqual(layer.inputLength);
    expect(layer.children.length).toBe(layer.value === undefined && layer.status !== 'error' ? 1 : 0);
    if (layer.outputLength !== undefined) expect(layer.bytes?.length).toBe(layer.outputLength);
    for (const child of layer.children) {
      expect(child.inputLength).toBe(layer.outputLength);
      if (child.value !== undefined) expect(child.bytes).toBe(layer.bytes);
    }
  }
}
