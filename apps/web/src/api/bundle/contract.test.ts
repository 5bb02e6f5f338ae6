// @vitest-environment node
/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formatBundle } from '@shardscope/event-model';
import documentation from '@shardscope/event-model/samples/documentation-event.json?raw';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Capture, LayerView, RecordDetail, RowPage } from '../shapes.ts';
import type { Source } from '../source.ts';
import { BuiltServer, ROOT } from './built-server.test-support.ts';
import { openBundle } from './bundle-source.ts';

// Both entries of Source over the same captures: what the built server answers, in a process of its own, is the truth.

const VECTORS = join(ROOT, 'packages/event-model/vectors/decode');

type Vector = { readonly name: string; readonly malicious: boolean; readonly base64: string };

/** A record for every harmless vector of decode, so that every decoder is met. */
function eventOfVectors(): string {
  const vectors = readdirSync(VECTORS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(VECTORS, name), 'utf8')) as Vector)
    .filter(({ malicious, base64 }) => !malicious && base64.length < 100_000);
  const records = vectors.map(({ name, base64 }, n) => ({
    kinesis: {
      partitionKey: name,
      sequenceNumber: String(49590338271490256608559692538361571095921575989136588898n + BigInt(n)),
      data: base64,
      approximateArrivalTimestamp: 1_545_084_650.987 + n,
    },
    eventSource: 'aws:kinesis',
    eventID: `shardId-000000000006:${49590338271490256608559692538361571095921575989136588898n + BigInt(n)}`,
    eventSourceARN: 'arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream',
  }));
  return JSON.stringify({ Records: records });
}

const INPUTS: readonly (readonly [title: string, bytes: Uint8Array])[] = [
  ['the event of the documentation', Buffer.from(documentation)],
  ['a gzipped event', gzipSync(documentation)],
  ['two gzip members', Buffer.concat([gzipSync(documentation.slice(0, 99)), gzipSync(documentation.slice(99))])],
  ['damaged gzip', gzipSync(documentation).subarray(0, 200)],
  ['two events', Buffer.from(`${JSON.stringify(JSON.parse(documentation))}\n`.repeat(2))],
  ['text that is none', Buffer.from('hello')],
  ['every decoder', Buffer.from(eventOfVectors())],
];

const server = new BuiltServer();
beforeAll(() => server.ready());
afterAll(() => server.stop());

async function keep(bytes: Uint8Array): Promise<{ capture: Capture; bundle: Source }> {
  const capture = await server.keep(bytes);
  return { capture, bundle: await server.bundle(capture) };
}

const idsOf = ({ id, children }: LayerView): string[] => [id, ...children.flatMap(idsOf)];

describe.each(INPUTS)('%s', (_title, bytes) => {
  it('is the same over HTTP and out of a bundle: batches, rows, details, layers and their bytes', async () => {
    const { capture, bundle } = await keep(bytes);
    expect(await bundle.capture(capture.id)).toEqual(capture);
    expect(await bundle.captureBytes(capture.id)).toEqual(new Uint8Array(bytes));
    for (const { n } of capture.batchList) {
      const path = `/api/captures/${capture.id}/batches/${n}`;
      expect(await bundle.batch(capture.id, n)).toEqual(await server.json(path));
      const page = await server.json<RowPage>(`${path}/records?limit=1000`);
      expect(await bundle.rows(capture.id, n, { cursor: 0, limit: 1000 })).toEqual(page);
      for (const row of page.rows) {
        const detail = await server.json<RecordDetail>(`${path}/records/${row.n}`);
        expect(await bundle.record(capture.id, n, row.n)).toEqual(detail);
        for (const layer of detail.layers === undefined ? [] : idsOf(detail.layers)) {
          const answer = await server.call(`${path}/records/${row.n}/data?layer=${layer}`);
          const there = answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
          const here = await bundle.layerBytes(capture.id, n, row.n, layer).catch(() => undefined);
          expect(here).toEqual(there);
        }
      }
    }
  });
});

it('gives the user records of an aggregate as the server does, their details and their bytes', async () => {
  const aggregate = '84mawgoGdXNlci0xGgsIABoHeyJuIjowfRoLCAAaB3sibiI6MX0aCwgAGgd7Im4iOjJ9k5MEB5uu/KssC/FPbED+NA==';
  const event = {
    Records: ['aGVsbG8=', aggregate, aggregate].map((data, n) => ({
      kinesis: { data, sequenceNumber: `4959${n}`, partitionKey: 'k' },
    })),
  };
  const { capture, bundle } = await keep(Buffer.from(JSON.stringify(event)));
  const path = `/api/captures/${capture.id}/batches/0`;
  expect(await bundle.userRecords(capture.id, 0, 1)).toEqual(await server.json(`${path}/records/1/user-records`));
  for (const page of ['cursor=0&limit=4', 'cursor=2.1&limit=2', 'cursor=0&limit=6']) {
    const query = new URLSearchParams(page);
    const wanted = { cursor: query.get('cursor') ?? '', limit: Number(query.get('limit')) };
    expect(await bundle.allUserRecords(capture.id, 0, wanted)).toEqual(
      await server.json(`${path}/user-records?${page}`),
    );
  }
  expect(await bundle.record(capture.id, 0, 1, 2)).toEqual(await server.json(`${path}/records/1/user-records/2`));
  const bytes = await bundle.layerBytes(capture.id, 0, 1, '0', undefined, 2);
  expect(new TextDecoder().decode(bytes)).toBe('{"n":2}');
  await expect(bundle.record(capture.id, 0, 1, 3)).rejects.toMatchObject({ code: 'not-found' });
});

it('takes the marks along, and keeps those that are made in the page', async () => {
  const { capture, bundle: before } = await keep(Buffer.from(documentation));
  expect(await before.marks(capture.id, 0)).toEqual({ revision: 0, positions: [] });
  await server.send('PUT', `/api/captures/${capture.id}/batches/0/marks`, { positions: [1] }, { 'if-match': '"0"' });
  const bundle = await server.bundle(capture);
  expect(await bundle.marks(capture.id, 0)).toEqual({ revision: 1, positions: [1] });
  expect(await bundle.saveMarks(capture.id, 0, { revision: 1, positions: [] })).toEqual({ revision: 2, positions: [] });
  await expect(async () => bundle.saveMarks(capture.id, 0, { revision: 1, positions: [0] })).rejects.toMatchObject({
    code: 'marks-stale',
  });
});

it('pages through the rows of a batch', async () => {
  const { capture, bundle } = await keep(Buffer.from(eventOfVectors()));
  const [first, rest] = [
    await bundle.rows(capture.id, 0, { cursor: 0, limit: 10 }),
    await bundle.rows(capture.id, 0, { cursor: 10, limit: 10_000 }),
  ];
  expect(first.nextCursor).toBe('10');
  expect(rest.nextCursor).toBeUndefined();
  expect([...first.rows, ...rest.rows].map(({ n }) => n)).toEqual([...Array(capture.records).keys()]);
});

it('refuses a capture whose bytes are not those that were saved', async () => {
  const input = Buffer.from(documentation);
  const facts = {
    id: 'a',
    title: 'orders',
    source: 'file',
    createdAt: '',
    actor: '',
    marks: [],
    schemas: [],
    choices: [],
  };
  const bundle = openBundle(formatBundle({ savedAt: '', captures: [{ ...facts, input, sha256: '0'.repeat(64) }] }));
  await expect(bundle.capture('a')).rejects.toMatchObject({ code: 'bundle-changed' });
});
