import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf, sequenceNumberOf } from '../../test/kinesis-events.ts';
import { recordDetailSchema, rowsPageSchema } from '../decoding/answers.ts';
import { encodeAggregate } from '../demo/encode-aggregate.ts';

const server = await createTestApp();
afterAll(server.close);

async function save(bytes: string | Uint8Array): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await server.call('POST', '/api/captures', { headers, payload: Buffer.from(bytes) });
  return `/api/captures/${answer.json().id}/batches`;
}

async function rows(url: string) {
  const answer = await server.call('GET', url);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  // No serializer looks at these answers while the server runs: here the schema does.
  return rowsPageSchema.parse(answer.json());
}

describe('rows', () => {
  it('carry every fact of a record, and its decoded preview', async () => {
    const url = await save(eventOf([recordOf(1), recordOf(2, gzipSync('{"big":9007199254740993}'))]));
    const page = await rows(`${url}/0/records`);
    expect(page.counts).toEqual({ total: 2, issues: 0 });
    expect(page.nextCursor).toBeUndefined();
    expect(page.rows[0]).toEqual({
      n: 0,
      sequenceNumber: sequenceNumberOf(1),
      eventId: `shardId-000000000006:${sequenceNumberOf(1)}`,
      shardId: 'shardId-000000000006',
      partitionKey: 'key-1',
      arrival: '1545084650.987',
      arrivalMillis: 1545084650987,
      dataBytes: 11,
      eventBytes: JSON.stringify(recordOf(1)).length,
      path: ['base64', 'JSON'],
      status: 'ok',
      preview: '{"order":1}',
      previewCut: false,
      issues: [],
    });
    expect(page.rows[1]).toMatchObject({ n: 1, path: ['base64', 'gzip', 'JSON'], preview: '{"big":9007199254740993}' });
  });

  it('come in pages that join without a gap, whatever their size', async () => {
    const records = Array.from({ length: 2300 }, (_, i) =>
      recordOf(i, `{"order":${i},"pad":"${'x'.repeat(i % 700)}"}`),
    );
    const url = await save(eventOf(records));
    const whole = await rows(`${url}/0/records?limit=10000`);
    expect(whole.rows.map((row) => row.n)).toEqual(records.map((_, i) => i));
    expect(whole.rows.map((row) => row.sequenceNumber)).toEqual(records.map((_, i) => sequenceNumberOf(i)));
    const joined: unknown[] = [];
    for (let cursor: string | undefined = '0'; cursor !== undefined; ) {
      const page: Awaited<ReturnType<typeof rows>> = await rows(`${url}/0/records?limit=777&cursor=${cursor}`);
      joined.push(...page.rows);
      cursor = page.nextCursor;
    }
    expect(joined).toEqual(whole.rows);
    expect((await rows(`${url}/0/records?cursor=5000`)).rows).toEqual([]);
  });

  it.each(['limit=0', 'limit=10001', 'limit=-1', 'cursor=x', 'cursor=1e3', 'page=2'])('refuse %s', async (query) => {
    const url = await save(eventOf([recordOf(1)]));
    expect((await server.call('GET', `${url}/0/records?${query}`)).statusCode).toBe(400);
  });

  it('keep a record that is wrong, with its issue and a pointer, beside those that are right', async () => {
    const withoutData = recordOf(1);
    delete withoutData.kinesis.data;
    const lettered = recordOf(2);
    lettered.kinesis.sequenceNumber = '4959x';
    const notBase64 = recordOf(3);
    notBase64.kinesis.data = 'not base64!';
    const url = await save(eventOf([recordOf(0), withoutData, lettered, notBase64]));
    const page = await rows(`${url}/0/records`);
    const errors = page.rows.map((row) =>
      row.issues.filter((issue) => issue.severity === 'error').map((i) => i.pointer),
    );
    expect(errors[0]).toEqual([]);
    expect(errors[1]).toEqual(['/Records/1/kinesis/data']);
    expect(errors[2]).toContain('/Records/2/kinesis/sequenceNumber');
    expect(page.rows.map((row) => row.status)).toEqual(['ok', 'error', 'ok', 'error']);
    expect(page.rows[2]?.sequenceNumber).toBeUndefined();
    expect(page.counts.issues).toBeGreaterThan(1);
  });

  it('of batches whose records interleave keep their places in the input', async () => {
    const other = (i: number) => ({
      ...recordOf(i, `{"other":${i}}`),
      eventID: `shardId-000000000007:${sequenceNumberOf(i)}`,
    });
    const mixed = Array.from({ length: 3000 }, (_, i) => (i % 40 === 0 ? recordOf(i, `{"own":${i}}`) : other(i)));
    const url = await save(eventOf(mixed));
    const page = await rows(`${url}/0/records?limit=10000`);
    expect(page.counts.total).toBe(75);
    expect(page.rows.map((row) => row.preview)).toEqual(Array.from({ length: 75 }, (_, i) => `{"own":${i * 40}}`));
    const detail = recordDetailSchema.parse((await server.call('GET', `${url}/0/records/2`)).json());
    expect(detail).toMatchObject({ pointer: '/Records/80', preview: '{"own":80}' });
  });
});

describe('one record', () => {
  let url = '';
  const json = '{"id":1.0,"big":9007199254740993,"id":2}';
  beforeAll(async () => {
    url = await save(eventOf([recordOf(0), recordOf(1, gzipSync(json))]));
  });

  it('shows its metadata as written, its own source, and its layers', async () => {
    const answer = await server.call('GET', `${url}/0/records/1`);
    const detail = recordDetailSchema.parse(answer.json());
    expect(detail).toMatchObject({ n: 1, pointer: '/Records/1', path: ['base64', 'gzip', 'JSON'] });
    expect(JSON.parse(detail.rawText)).toEqual(recordOf(1, gzipSync(json)));
    expect(detail.metadata).toContainEqual(['kinesis.approximateArrivalTimestamp', '1545084650.987']);
    expect(detail.metadata).toContainEqual(['eventName', 'aws:kinesis:record']);
    expect(detail.metadata.some(([name]) => name.includes('data'))).toBe(false);
    const gzip = detail.layers?.children[0];
    expect(gzip).toMatchObject({ id: '0.0', decoder: 'gzip', status: 'ok' });
    const value = gzip?.children[0];
    expect(value).toMatchObject({ id: '0.0.0', decoder: 'JSON', value: { kind: 'json' } });
    expect(value?.refusals.map((refusal) => refusal.decoder)).toContain('gzip');
    expect(Buffer.from(value?.bytesBase64 ?? '', 'base64').toString()).toBe(json);
  });

  it('gives the bytes of each layer, to be saved', async () => {
    const data = await server.call('GET', `${url}/0/records/1/data`);
    expect(Buffer.compare(data.rawPayload, gzipSync(json))).toBe(0);
    expect(data.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-security-policy': 'sandbox',
    });
    expect((await server.call('GET', `${url}/0/records/1/data?layer=0`)).rawPayload).toEqual(data.rawPayload);
    expect((await server.call('GET', `${url}/0/records/1/data?layer=0.0`)).body).toBe(json);
  });

  it('gives a value that is not JSON as a tree, spelled out as JSON text', async () => {
    const msgpack = Buffer.from('81a26964cfffffffffffffffff', 'hex');
    const other = await save(eventOf([recordOf(0, msgpack)]));
    const detail = recordDetailSchema.parse((await server.call('GET', `${other}/0/records/0`)).json());
    expect(detail).toMatchObject({ path: ['base64', 'msgpack'], preview: '{"id":18446744073709551615}' });
    const text = '{"id":18446744073709551615}';
    expect(detail.layers?.children[0]?.value).toEqual({ kind: 'tree', text });
    const data = `${other}/0/records/0/data?layer=0.0`;
    expect((await server.call('GET', `${data}&as=text`)).body).toBe(text);
    expect(Buffer.compare((await server.call('GET', data)).rawPayload, msgpack)).toBe(0);
    expect((await server.call('GET', `${data.slice(0, -2)}&as=text`)).statusCode).toBe(404);
  });

  it('gives what went into a layer, and where that lies in what is around it', async () => {
    const aggregate = Buffer.from(
      encodeAggregate(['one', 'two'].map((data) => ({ partitionKey: 'k', data: Buffer.from(data) }))),
    );
    const other = await save(eventOf([recordOf(0, aggregate)]));
    const detail = recordDetailSchema.parse((await server.call('GET', `${other}/0/records/0`)).json());
    const [frame] = detail.layers?.children ?? [];
    const places = frame?.children.map(({ place }) => aggregate.subarray(place?.start, place?.end).toString());
    expect([frame?.decoder, frame?.place, places]).toEqual(['kpl-aggregate', undefined, ['one', 'two']]);
    const input = (layer: string) => server.call('GET', `${other}/0/records/0/data?layer=${layer}&as=input`);
    expect(Buffer.compare((await input('0.0')).rawPayload, aggregate)).toBe(0);
    expect((await input('0.0.1')).body).toBe('two');
    expect((await input('0')).body).toBe(aggregate.toString('base64'));
  });

  it('says what there is where something is not', async () => {
    for (const path of ['/0/records/2', '/0/records/1/data?layer=0.7', '/1/records/0']) {
      const answer = await server.call('GET', url + path);
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
    }
    expect((await server.call('GET', `${url}/0/records/1/data?layer=1`)).statusCode).toBe(400);
  });

  it('is cut off at the limits of a record, and says so', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024));
    const bombs = await save(eventOf([recordOf(0, bomb), recordOf(1)]));
    const detail = recordDetailSchema.parse((await server.call('GET', `${bombs}/0/records/0`)).json());
    expect(detail.status).toBe('partial');
    expect(detail.layers?.children[0]?.notes.map((note) => note.code)).toContainEqual(expect.stringMatching(/^limit:/));
    expect(detail.layers?.children[0]).toMatchObject({ bytesCut: true });
  });
});

it('decodes bare bytes without keeping them', async () => {
  const headers = { 'content-type': 'application/octet-stream' };
  const before = (await server.call('GET', '/api/captures')).json().items.length;
  const answer = await server.call('POST', '/api/decode', { headers, payload: gzipSync('{"a":1}') });
  expect(answer.json().layers).toMatchObject({ id: '0', decoder: 'gzip', children: [{ id: '0.0', decoder: 'JSON' }] });
  const raw = await server.call('POST', '/api/decode', { headers, payload: deflateRawSync('abc') });
  expect(raw.json().layers.decoder).toBe('binary');
  expect((await server.call('GET', '/api/captures')).json().items.length).toBe(before);
});
