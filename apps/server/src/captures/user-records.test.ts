import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf, sequenceNumberOf } from '../../test/kinesis-events.ts';
import { userRecordDetailSchema, userRecordsOfRecordSchema, userRecordsPageSchema } from '../decoding/answers.ts';
import { encodeAggregate } from '../demo/encode-aggregate.ts';

const server = await createTestApp();
afterAll(server.close);

async function save(records: readonly unknown[]): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await server.call('POST', '/api/captures', { headers, payload: Buffer.from(eventOf(records)) });
  return `/api/captures/${answer.json().id}/batches/0`;
}

async function read(url: string) {
  const answer = await server.call('GET', url);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer.json();
}

/** Bytes that no text survives: they must come back as they went in. */
const BYTES = Uint8Array.from({ length: 256 }, (_, i) => 255 - i);
const aggregate = encodeAggregate([
  { partitionKey: 'customer-1', data: Buffer.from('{"order":1,"total":1290.50}') },
  { partitionKey: 'customer-2', data: BYTES },
  { partitionKey: 'customer-1', data: gzipSync('{"big":9007199254740993}') },
]);

let url = '';
beforeAll(async () => {
  url = await save([recordOf(0), recordOf(1, aggregate), recordOf(2, gzipSync(aggregate)), recordOf(3, aggregate)]);
});

describe('user records', () => {
  it('are counted in the row of their record, where the data itself is the aggregate', async () => {
    const { rows } = await read(`${url}/records`);
    expect(rows.map((row: { userRecords?: number }) => row.userRecords)).toEqual([undefined, 3, undefined, 3]);
    expect((await read(`${url}/records/1`)).userRecords).toBe(3);
    expect((await read(`${url}/records/2`)).userRecords).toBeUndefined();
  });

  it('have rows of their own, with key, size and preview', async () => {
    const page = userRecordsOfRecordSchema.parse(await read(`${url}/records/1/user-records`));
    expect(page.counts).toEqual({ total: 3, listed: 3 });
    expect(page.rows[0]).toEqual({
      n: 1,
      m: 0,
      partitionKey: 'customer-1',
      dataBytes: 27,
      path: ['base64', 'kpl-aggregate', 'JSON'],
      status: 'ok',
      preview: '{"order":1,"total":1290.50}',
      previewCut: false,
      issues: [],
    });
    expect(page.rows[2]).toMatchObject({ m: 2, path: ['base64', 'kpl-aggregate', 'gzip', 'JSON'] });
  });

  it('come page by page, of one record and of the whole batch', async () => {
    const first = await read(`${url}/records/1/user-records?limit=2`);
    const second = await read(`${url}/records/1/user-records?limit=2&cursor=${first.nextCursor}`);
    expect([...first.rows, ...second.rows].map(({ m }) => m)).toEqual([0, 1, 2]);
    expect(second.nextCursor).toBeUndefined();

    const names: string[] = [];
    for (let cursor: string | undefined = '0'; cursor !== undefined; ) {
      const page = userRecordsPageSchema.parse(await read(`${url}/user-records?limit=2&cursor=${cursor}`));
      names.push(...page.rows.map(({ n, m }) => `${n}.${m}`));
      cursor = page.nextCursor;
    }
    expect(names).toEqual(['1.0', '1.1', '1.2', '3.0', '3.1', '3.2']);
  });

  it('are none in a record that is no aggregate', async () => {
    expect(await read(`${url}/records/0/user-records`)).toEqual({ rows: [], counts: { total: 0, listed: 0 } });
  });

  it('open in detail, with the number and the arrival of their record', async () => {
    const detail = userRecordDetailSchema.parse(await read(`${url}/records/1/user-records/2`));
    expect(detail).toMatchObject({
      n: 1,
      m: 2,
      sequenceNumber: sequenceNumberOf(1),
      partitionKey: 'customer-1',
      arrival: '1545084650.987',
      pointer: '/Records/1',
      path: ['base64', 'kpl-aggregate', 'gzip', 'JSON'],
      rawText: JSON.stringify(recordOf(1, aggregate)),
    });
    expect(detail.metadata.slice(0, 2)).toEqual([
      ['sub-sequence number', '2'],
      ['partition key', 'customer-1'],
    ]);
    expect(detail.metadata).toContainEqual(['record: kinesis.partitionKey', 'key-1']);
    expect(detail.layers?.children.map(({ decoder }) => decoder)).toEqual(['gzip']);
  });

  it('give their exact bytes, and those of each layer inside', async () => {
    const bytes = await server.call('GET', `${url}/records/1/user-records/1/data`);
    expect(new Uint8Array(bytes.rawPayload)).toEqual(BYTES);
    const packed = await server.call('GET', `${url}/records/1/user-records/2/data`);
    expect(packed.rawPayload.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
    const inside = await server.call('GET', `${url}/records/1/user-records/2/data?layer=0.0`);
    expect(inside.body).toBe('{"big":9007199254740993}');
  });

  it.each([
    'records/1/user-records/3',
    'records/0/user-records/0',
    'records/1/user-records/3/data',
    'records/9/user-records',
  ])('are not found at %s, and the answer says what there is', async (path) => {
    const answer = await server.call('GET', `${url}/${path}`);
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
    expect(answer.json().detail).toMatch(/holds no user record|has the records 0 to 3/);
  });

  it.each(['cursor=x', 'cursor=1.2.3', 'limit=0', 'limit=10001', 'page=1'])('refuse %s', async (query) => {
    expect((await server.call('GET', `${url}/user-records?${query}`)).statusCode).toBe(400);
  });

  it('say of a key outside the table that it is not known', async () => {
    // Record 0 of the message has the key 5 of a table of one.
    const lost = Buffer.from(aggregate);
    const at = lost.indexOf(Buffer.from([0x08, 0x01, 0x1a]));
    lost[at + 1] = 5;
    const { createHash } = await import('node:crypto');
    createHash('md5')
      .update(lost.subarray(4, -16))
      .digest()
      .copy(lost, lost.length - 16);
    const page = await read(`${await save([recordOf(0, lost)])}/records/0/user-records`);
    expect(page.rows.map((row: { partitionKey?: string }) => row.partitionKey)).toEqual([
      'customer-1',
      undefined,
      'customer-1',
    ]);
    expect(page.rows[1].issues).toMatchObject([{ code: 'kpl-key-index', pointer: '/Records/0', severity: 'error' }]);
  });
});

it('reads 10,000 aggregates through pages without keeping what it read', async () => {
  const records = Array.from({ length: 10_000 }, (_, i) =>
    recordOf(
      i,
      encodeAggregate(
        Array.from({ length: 10 }, (_, m) => ({ partitionKey: `k${m}`, data: Buffer.from(`{"n":${i},"m":${m}}`) })),
      ),
    ),
  );
  const batch = await save(records);
  let count = 0;
  let cursor: string | undefined = '0';
  const before = process.memoryUsage.rss();
  let most = before;
  while (cursor !== undefined) {
    const page: { rows: unknown[]; nextCursor?: string } = await read(
      `${batch}/user-records?limit=10000&cursor=${cursor}`,
    );
    count += page.rows.length;
    cursor = page.nextCursor;
    most = Math.max(most, process.memoryUsage.rss());
  }
  expect(count).toBe(100_000);
  // All workers are threads of this process, so that this is what the whole reading took.
  expect(most - before).toBeLessThan(150 * 1024 * 1024);
}, 60_000);
