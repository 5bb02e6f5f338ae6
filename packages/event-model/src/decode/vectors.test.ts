import { describe, expect, it } from 'vitest';
import { isJsonDocument } from '../bytes/json-document.ts';
import { utf8Bytes, utf8Text } from '../bytes/utf8.ts';
import { testInflaters } from './inflaters.test-support.ts';
import type { Layer } from './layer.ts';
import { innermostOf, pathOf, statusOf } from './layer-path.ts';
import { DEFAULT_PEEL_LIMITS } from './limits.ts';
import { peel, peelRecordData } from './peel.ts';
import { readJsonLayer, readTree } from './read-json-value.ts';
import {
  DECODE_VECTORS,
  type DecodeVector,
  type ExpectedLayer,
  layersOf,
  sha256,
  taggedProtobuf,
  taggedTree,
  taggedValue,
  wordsOf,
} from './vectors.test-support.ts';

/** Formats that no decoder opens yet. A vector that needs one must still give a safe answer. */
const NOT_YET = new Set(['avro']);
const OURS: Record<string, string> = { json: 'JSON', kpl: 'kpl-aggregate' };
const ENVELOPE_NAMES: Record<string, string> = {
  'cloudwatch-logs': 'CloudWatch Logs',
  'dynamodb-kinesis': 'DynamoDB change',
  dms: 'DMS',
  debezium: 'Debezium',
  eventbridge: 'EventBridge',
  cloudevents: 'CloudEvents',
  's3-event': 'S3 notification',
  'cw-metric-stream': 'CloudWatch metric stream',
  'cloudfront-realtime': 'CloudFront real-time log',
};
/** The vector lists one of its 40 gzip layers; the layer limit decides how many are seen. */
const REPEATS = new Set(['gzip-nested-40']);

const opened = DECODE_VECTORS.filter(({ expectedLayers }) => !expectedLayers.some(({ format }) => NOT_YET.has(format)));
const later = DECODE_VECTORS.filter((vector) => !opened.includes(vector));

/** With the time of the processor that it took: what else runs on the machine does not count. */
function peelVector(vector: DecodeVector): { readonly root: Layer; readonly millis: number } {
  const began = process.cpuUsage();
  const root = peelRecordData(utf8Bytes(vector.base64), { inflaters: testInflaters });
  const { user, system } = process.cpuUsage(began);
  return { root, millis: (user + system) / 1000 };
}

function expectSafe(root: Layer, vector: DecodeVector, millis: number): void {
  // The vector's figure is that of a warm and fast machine; what it is to find takes minutes.
  expect(millis).toBeLessThan(10 * (vector.expect?.maxMillis ?? 5000));
  let produced = 0;
  for (const layer of layersOf(root)) {
    expect(layer.trailingLength).toBeLessThanOrEqual(layer.inputLength);
    // A frame has no bytes of its own.
    if (layer.bytes !== undefined) expect(layer.bytes.length).toBe(layer.outputLength ?? layer.inputLength);
    if (layer !== root) produced += layer.outputLength ?? 0;
    if (layer.bytes !== undefined && layer.value === undefined)
      for (const child of layer.children) expect(child.inputLength).toBe(layer.outputLength);
  }
  expect(produced).toBeLessThanOrEqual(DEFAULT_PEEL_LIMITS.maxOutputBytes);
}

/** An aggregate whose checksum is wrong is a plain record to the KCL and to Lambda, and so it is to us; see kpl-aggregate.test.ts. */
function nameOf({ format, md5ok, schema }: ExpectedLayer): string {
  return md5ok === false ? 'binary' : (ENVELOPE_NAMES[schema ?? ''] ?? OURS[format] ?? format);
}

/** What lies inside the strings of a value is beside the way to it; inside-value.test.ts looks there. */
function wayOf({ expectedLayers }: DecodeVector): readonly ExpectedLayer[] {
  const inside = expectedLayers.findIndex(({ path }) => path !== undefined);
  return inside < 0 ? expectedLayers : expectedLayers.slice(0, inside);
}

function expectLayers(root: Layer, vector: DecodeVector): void {
  const layers = layersOf(root);
  const path = pathOf(root);
  const expected = wayOf(vector).map(nameOf);
  expect(
    REPEATS.has(vector.name) ? path.slice(0, expected.length) : path.slice(0, Math.max(expected.length, 1)),
  ).toEqual(expected.length === 0 ? ['base64'] : expected);
  wayOf(vector).forEach((want, at) => {
    if (want.outLen !== undefined) expect(layers[at]?.outputLength).toBe(want.outLen);
    if (want.outSha256 !== undefined) expect(sha256(layers[at]?.bytes ?? new Uint8Array())).toBe(want.outSha256);
    if (want.partial) expect(layers[at]?.status).toBe('partial');
    if (want.maybe === 'json') expect(layers[at]?.notes.map(({ code }) => code)).toContain('fell-back');
  });
}

function expectTree({ decoder, status }: Layer, text: Uint8Array, { name, expectedValue }: DecodeVector): void {
  const document = readTree(text);
  if (!isJsonDocument(document)) throw new Error(`The tree of ${name} is no JSON: ${document.code}`);
  if (expectedValue === null || (status !== 'ok' && name !== 'avro-ocf-bad-sync')) return;
  const value = decoder === 'protobuf-wire' ? taggedProtobuf(document) : taggedTree(document);
  // A record of one row, and a file cut behind its values.
  const shown = name === 'snowplow-enriched-tsv' ? (value as unknown[])[0] : value;
  if (name === 'avro-ocf-bad-sync') expect((value as unknown[]).slice(0, 3)).toEqual(expectedValue);
  else if (name === 'snowplow-thrift-raw') expect(shown).toMatchObject(expectedValue as object);
  else expect(shown).toEqual(expectedValue);
}

function expectValue(root: Layer, vector: DecodeVector): void {
  const inner = innermostOf(root);
  const bytes = inner.bytes ?? new Uint8Array();
  if (vector.expectedText !== undefined) expect(utf8Text(bytes)).toBe(vector.expectedText);
  if (inner.value?.kind === 'tree') expectTree(inner, inner.value.text, vector);
  if (inner.value?.kind !== 'json' || vector.expectedValue === null || inner.status !== 'ok') return;
  const document = readJsonLayer(bytes);
  if (!isJsonDocument(document)) throw new Error(`readJsonLayer refuses what the decoder took: ${document.code}`);
  const value =
    vector.name === 'json-base64-json' ? (vector.expectedValue as { outer: unknown }).outer : vector.expectedValue;
  // Values of hundreds of kilobytes are told by their hash above, and their spelling as text here.
  if (JSON.stringify(value).length < 10_000 && !JSON.stringify(value).includes('$repeat')) {
    expect(taggedValue(document)).toEqual(value);
  }
}

describe('vectors of the formats that are opened', () => {
  it.each(opened)('decodes $name', (vector) => {
    const { root, millis } = peelVector(vector);
    expectSafe(root, vector, millis);
    expectLayers(root, vector);
    expectValue(root, vector);
    const { status, reason } = vector.expect ?? {};
    if (status !== undefined) expect(status.split('-')).toContain(statusOf(root));
    if (reason !== undefined && status !== 'ok') expect(wordsOf(root)).toMatch(new RegExp(reason, 'i'));
  });
});

describe('vectors of formats that are opened only when asked', () => {
  const manual = DECODE_VECTORS.flatMap(({ name, base64, manual: how }) =>
    how === undefined ? [] : [{ name, base64, ...how }],
  );
  it.each(manual)('opens $name as $as', ({ base64, as, outSha256 }) => {
    const root = peelRecordData(utf8Bytes(base64), { inflaters: testInflaters });
    expect(root.children[0]?.decoder).toBe('binary');
    const opened = peel(root.bytes ?? new Uint8Array(), { inflaters: testInflaters, force: [as] });
    expect([opened.decoder, opened.status, sha256(opened.bytes ?? new Uint8Array())]).toEqual([as, 'ok', outSha256]);
  });

  it('has such vectors', () => {
    expect(manual.map(({ as }) => as)).toEqual(['brotli', 'deflate-raw', 'lz4-block']);
  });
});

describe('vectors of formats that come later', () => {
  it.each(later)('gives a safe answer to $name', (vector) => {
    const { root, millis } = peelVector(vector);
    expectSafe(root, vector, millis);
    const [base64] = vector.expectedLayers;
    expect(root.outputLength).toBe(base64?.outLen);
    expect(sha256(root.bytes ?? new Uint8Array())).toBe(base64?.outSha256);
  });

  it('lists only formats that some vector needs', () => {
    const needed = new Set(later.flatMap(({ expectedLayers }) => expectedLayers.map(({ format }) => format)));
    expect([...NOT_YET].filter((format) => !needed.has(format))).toEqual([]);
  });

  it('covers every vector of the folder', () => {
    expect(opened.length + later.length).toBe(134);
  });
});
