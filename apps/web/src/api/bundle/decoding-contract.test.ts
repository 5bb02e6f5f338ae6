// @vitest-environment node
/// <reference types="node" />
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Capture, LayerView, RecordDetail, RowPage } from '../shapes.ts';
import type { Source } from '../source.ts';
import { BuiltServer } from './built-server.test-support.ts';

// Schemas that were given and decoders that were chosen decode the records of a bundle as they do on the server.

const server = new BuiltServer();
beforeAll(() => server.ready());
afterAll(() => server.stop());

const STREAM = 'arn:aws:kinesis:us-east-2:123456789012:stream/orders';
const AVRO = JSON.stringify({
  type: 'record',
  name: 'Order',
  fields: [
    { name: 'id', type: 'long' },
    { name: 'name', type: 'string' },
  ],
});
const PROTO = 'message Order { uint32 id = 1; } message Buyer { string name = 1; }';
const JSON_SCHEMA = JSON.stringify({ properties: { order: { type: 'integer' }, n: { maximum: 1 } } });
/** `{"n":0}` to `{"n":2}` in one KPL aggregate. */
const AGGREGATE = '84mawgoGdXNlci0xGgsIABoHeyJuIjowfRoLCAAaB3sibiI6MX0aCwgAGgd7Im4iOjJ9k5MEB5uu/KssC/FPbED+NA==';
const BINARY_ANN = Buffer.from([0x0e, 0x06, 0x41, 0x6e, 0x6e]);

function eventOf(data: readonly (string | Uint8Array)[], stream = STREAM): Record<string, unknown> {
  const records = data.map((bytes, n) => ({
    kinesis: { data: Buffer.from(bytes).toString('base64'), sequenceNumber: `4959${n}`, partitionKey: 'k' },
    eventSource: 'aws:kinesis',
    eventSourceARN: stream,
  }));
  return { Records: records };
}

const bytesOf = (...events: readonly Record<string, unknown>[]) =>
  Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''));

const give = (kind: string, target: object, text: string, message?: string) =>
  server.send<{ id: string }>('POST', '/api/schemas', { kind, for: target, text, ...(message && { message }) });
const choose = (id: string, choice: object) => server.send('PUT', `/api/captures/${id}/decoding`, choice);

const idsOf = ({ id, children }: LayerView): string[] => [id, ...children.flatMap(idsOf)];

/** Holds everything that decodes against the server; gives the ways of all rows. */
async function compare(capture: Capture, bundle: Source): Promise<string[][]> {
  const ways: string[][] = [];
  for (const { n } of capture.batchList) {
    const path = `/api/captures/${capture.id}/batches/${n}`;
    const page = await server.json<RowPage>(`${path}/records?limit=1000`);
    expect(await bundle.rows(capture.id, n, { cursor: 0, limit: 1000 })).toEqual(page);
    for (const row of page.rows) {
      const detail = await server.json<RecordDetail>(`${path}/records/${row.n}`);
      expect(await bundle.record(capture.id, n, row.n)).toEqual(detail);
      for (const layer of detail.layers === undefined ? [] : idsOf(detail.layers)) {
        const answer = await server.call(`${path}/records/${row.n}/data?layer=${layer}`);
        const there = answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
        expect(await bundle.layerBytes(capture.id, n, row.n, layer).catch(() => undefined)).toEqual(there);
      }
    }
    ways.push(page.rows.map(({ path: way }) => way.join(' > ')));
  }
  return ways;
}

it('decodes by Avro for a capture and Protobuf for an id, and holds records against a JSON Schema', async () => {
  const confluent = Buffer.concat([Buffer.from([0, 0, 0, 0, 5, 2, 2]), Buffer.from([0x0a, 3, 0x41, 0x6e, 0x6e])]);
  const capture = await server.keep(
    bytesOf(eventOf([BINARY_ANN, confluent, '{"order":"two"}', '{"order":2}', Buffer.from(AGGREGATE, 'base64')])),
  );
  const here = { kind: 'capture', captureId: capture.id };
  await give('avro', here, AVRO);
  await give('protobuf', { kind: 'schema-id', schemaId: '5' }, PROTO);
  await give('json-schema', { kind: 'stream', streamArn: STREAM }, JSON_SCHEMA);
  const bundle = await server.bundle(capture);

  const [ways] = await compare(capture, bundle);
  expect(ways).toEqual([
    'base64 > avro',
    'base64 > confluent > protobuf',
    'base64 > JSON',
    'base64 > JSON',
    'base64 > kpl-aggregate',
  ]);
  const { rows } = await bundle.rows(capture.id, 0, { cursor: 0, limit: 10 });
  const misfits = rows.filter(({ issues }) => issues.some(({ code }) => code === 'json-schema'));
  expect(misfits.map(({ n }) => n)).toEqual([2, 4]);
  const path = `/api/captures/${capture.id}/batches/0`;
  expect(await bundle.userRecords(capture.id, 0, 4)).toEqual(await server.json(`${path}/records/4/user-records`));
  expect(await bundle.record(capture.id, 0, 4, 1)).toEqual(await server.json(`${path}/records/4/user-records/1`));
  expect(await bundle.record(capture.id, 0, 4, 2)).toEqual(await server.json(`${path}/records/4/user-records/2`));
});

it('shows the schemas that came along, as the server lists them', async () => {
  const capture = await server.keep(bytesOf(eventOf([BINARY_ANN])));
  const other = await server.keep(bytesOf(eventOf([BINARY_ANN, BINARY_ANN])));
  const own = await give('avro', { kind: 'capture', captureId: capture.id }, AVRO);
  const foreign = await give('avro', { kind: 'capture', captureId: other.id }, AVRO);
  const { decoding } = await server.bundle(capture);
  const shown = await decoding?.schemas();
  expect(shown).toContainEqual(own);
  expect(shown?.map(({ id }) => id)).not.toContain(foreign.id);
  expect(Buffer.from((await decoding?.schemaBytes(own.id)) ?? []).toString()).toBe(AVRO);
  expect(decoding?.giving).toBeUndefined();
});

it('uses the decoders that were chosen for a record, a capture and each of two streams', async () => {
  const second = 'arn:aws:kinesis:us-east-2:123456789012:stream/returns';
  const zipped = [gzipSync('{"a":1}'), gzipSync('{"a":2}')];
  const capture = await server.keep(bytesOf(eventOf(zipped), eventOf(zipped, second)));
  await choose(capture.id, { for: 'stream', batch: 0, force: ['binary'] });
  await choose(capture.id, { for: 'stream', batch: 1, force: ['gzip', 'text'] });
  await choose(capture.id, { for: 'record', batch: 1, n: 1, force: ['gzip', 'zstd'] });

  const ways = await compare(capture, await server.bundle(capture));
  expect(ways).toEqual([
    ['base64 > binary', 'base64 > binary'],
    ['base64 > gzip > text', 'base64 > gzip > zstd'],
  ]);
  await choose(capture.id, { for: 'capture', batch: 0, force: ['text'] });
  const [first] = await compare(capture, await server.bundle(capture));
  expect(first).toEqual(['base64 > text', 'base64 > text']);
});

it('takes a choice that is made over the bundle, as the server would, and takes it back', async () => {
  const capture = await server.keep(bytesOf(eventOf([gzipSync('{"a":1}'), gzipSync('{"a":2}')], `${STREAM}-chosen`)));
  const bundle = await server.bundle(capture);
  for (const choice of [
    { for: 'capture', batch: 0, force: ['gzip', 'text'] },
    { for: 'record', batch: 0, n: 1, force: ['binary'] },
    { for: 'stream', batch: 0, force: ['text'] },
    { for: 'capture', batch: 0, force: [] },
    { for: 'record', batch: 0, n: 1, force: [] },
  ] as const) {
    const chosen = (await choose(capture.id, choice)) as { items: unknown[] };
    const here = await bundle.decoding?.choose(capture.id, { ...choice, force: [...choice.force] });
    expect(here).toHaveLength(chosen.items.length);
    expect(here).toEqual(expect.arrayContaining(chosen.items));
    await compare(capture, bundle);
  }
  expect(await bundle.decoding?.decoders()).toEqual((await server.json<{ items: unknown[] }>('/api/decode')).items);
});
