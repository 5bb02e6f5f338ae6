import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../bytes/utf8.ts';
import { testInflaters } from './inflaters.test-support.ts';
import { pathOf, statusOf } from './layer-path.ts';
import { DEFAULT_PEEL_LIMITS } from './limits.ts';
import { peelRecordData } from './peel.ts';
import { createRowPeeler } from './peel-row.ts';
import { previewOf } from './preview.ts';
import { DECODE_VECTORS, layersOf } from './vectors.test-support.ts';

const options = { inflaters: testInflaters, maxChars: 60 };

function expectSameAsLayers(
  text: Uint8Array,
  peelRow: ReturnType<typeof createRowPeeler>,
  limits = DEFAULT_PEEL_LIMITS,
) {
  const layer = peelRecordData(text, { ...options, limits });
  const { frame, ...row } = peelRow(text);
  expect(row).toEqual({
    path: pathOf(layer),
    status: statusOf(layer),
    preview: previewOf(layer, options.maxChars),
    ...(layer.outputLength === undefined ? {} : { dataBytes: layer.outputLength }),
  });
  const layers = frame === undefined ? [] : (layersOf(layer).find(({ bytes }) => bytes === undefined)?.children ?? []);
  expect(frame?.parts ?? []).toEqual(
    layers.map((part, i) => ({
      path: pathOf(part),
      status: statusOf(part),
      preview: previewOf(part, options.maxChars),
      dataBytes: part.inputLength,
      facts: part.facts.slice(1, 1 + (frame?.parts[i]?.facts.length ?? 0)),
    })),
  );
}

describe('createRowPeeler', () => {
  const slow = new Set(['gzip-bomb-25KB-10MB-10GB']);
  it.each(DECODE_VECTORS.filter(({ name }) => !slow.has(name)))('says of $name what its layers say', ({ base64 }) => {
    expectSameAsLayers(utf8Bytes(base64), createRowPeeler(options));
  });

  it('says the same in any order of rows, though their memory is reused', () => {
    const content = fc.oneof(
      fc.json().map(utf8Bytes),
      fc.uint8Array({ maxLength: 200 }),
      fc.string().map((text) => new Uint8Array(gzipSync(text))),
      fc.json().map((text) => new Uint8Array(deflateSync(text)).subarray(0, -3)),
    );
    const peelRow = createRowPeeler(options);
    fc.assert(
      fc.property(content, (bytes) => expectSameAsLayers(utf8Bytes(Buffer.from(bytes).toString('base64')), peelRow)),
      { numRuns: 300 },
    );
  });

  it('holds the layer limit and the output budget as the layers do', () => {
    let bytes = new Uint8Array(gzipSync('x'.repeat(5000)));
    for (let i = 0; i < 3; i++) bytes = new Uint8Array(gzipSync(bytes));
    const text = utf8Bytes(Buffer.from(bytes).toString('base64'));
    for (const limits of [
      { ...DEFAULT_PEEL_LIMITS, maxLayers: 3 },
      { ...DEFAULT_PEEL_LIMITS, maxOutputBytes: 2000 },
    ]) {
      const peelRow = createRowPeeler({ ...options, limits });
      expect(peelRow(text).status).toBe('partial');
      expectSameAsLayers(text, peelRow, limits);
    }
  });

  it('gives rows of records larger than its scratch memory', () => {
    const json = JSON.stringify({ text: 'x'.repeat(1_200_000) });
    expectSameAsLayers(utf8Bytes(Buffer.from(json).toString('base64')), createRowPeeler(options));
  });

  it.each(DECODE_VECTORS.filter(({ malicious }) => !malicious).map(({ name, base64 }) => [name, base64]))(
    'says the same of %s by built layers, where every choice is left to it',
    (_, base64) => {
      const text = utf8Bytes(base64 as string);
      const { frame, ...row } = createRowPeeler({ ...options, force: ['automatic'] })(text);
      const { frame: expected, ...plain } = createRowPeeler(options)(text);
      expect(row).toEqual(plain);
      expect([frame?.noun, frame?.total, frame?.parts.length]).toEqual([
        expected?.noun,
        expected?.total,
        expected?.parts.length,
      ]);
    },
  );

  it('uses the decoders that were chosen', () => {
    const gzipped = utf8Bytes(gzipSync('{"a":1}').toString('base64'));
    expect(createRowPeeler({ ...options, force: ['automatic', 'text'] })(gzipped).path).toEqual([
      'base64',
      'gzip',
      'text',
    ]);
    expect(createRowPeeler({ ...options, force: ['zstd'] })(gzipped)).toMatchObject({
      path: ['base64', 'zstd'],
      status: 'error',
    });
  });
});
