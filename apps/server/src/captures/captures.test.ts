import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf, sequenceNumberOf } from '../../test/kinesis-events.ts';
import { captureSchema } from './capture-answers.ts';

const server = await createTestApp();
afterAll(server.close);

const octets = { 'content-type': 'application/octet-stream' };

function post(bytes: string | Uint8Array, query = '') {
  const payload = Buffer.from(bytes);
  return server.call('POST', `/api/captures${query}`, { headers: octets, payload });
}

async function save(bytes: string | Uint8Array): Promise<string> {
  const answer = await post(bytes);
  expect(answer.statusCode).toBe(201);
  return answer.json().id;
}

async function countCaptures(): Promise<number> {
  const { total } = await server.store.db
    .selectFrom('captures')
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

describe('saving', () => {
  it('keeps an event, tells what it is, and lists its batch', async () => {
    const event = eventOf([recordOf(1), recordOf(2)]);
    const answer = await post(event, '?title=night&source=paste');
    expect(answer.statusCode).toBe(201);
    const capture = captureSchema.parse(answer.json());
    expect(answer.headers.location).toBe(`/api/captures/${capture.id}`);
    expect(capture).toMatchObject({
      title: 'night',
      source: 'paste',
      kind: 'kinesis-event',
      bytes: event.length,
      records: 2,
      batches: 1,
      issues: 0,
      gzipped: false,
      sha256: createHash('sha256').update(event).digest('hex'),
      actor: 'owner',
    });
    expect(capture.batchList).toMatchObject([
      {
        n: 0,
        records: 2,
        shardId: 'shardId-000000000006',
        region: 'us-east-2',
        eventBytes: event.length,
        firstSequenceNumber: sequenceNumberOf(1),
        lastSequenceNumber: sequenceNumberOf(2),
      },
    ]);
  });

  it('takes the same event as base64 in JSON', async () => {
    const event = eventOf([recordOf(1)]);
    const payload = { title: 'pasted', contentType: 'application/json', data: Buffer.from(event).toString('base64') };
    const answer = await server.call('POST', '/api/captures', { payload });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      title: 'pasted',
      contentType: 'application/json',
      source: 'paste',
      records: 1,
    });
    const raw = await server.call('GET', `/api/captures/${answer.json().id}/raw`);
    expect(raw.body).toBe(event);
  });

  it.each(['e30', 'e3 0=', 'e30=\n', 'e31=', 'e_0=', '===='])(
    'refuses %j, which is not strict base64',
    async (data) => {
      const answer = await server.call('POST', '/api/captures', { payload: { data } });
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ code: 'request-invalid', detail: expect.stringContaining('base64') });
    },
  );

  it('gives the exact input back, also a gzipped one', async () => {
    const event = eventOf([recordOf(1), recordOf(2), recordOf(3)]);
    const packed = gzipSync(event);
    const answer = await post(packed);
    expect(answer.json()).toMatchObject({
      kind: 'kinesis-event',
      gzipped: true,
      bytes: packed.length,
      contentBytes: event.length,
      records: 3,
    });
    const raw = await server.call('GET', `/api/captures/${answer.json().id}/raw`);
    expect(Buffer.compare(raw.rawPayload, packed)).toBe(0);
    expect(raw.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(packed.length),
      'content-security-policy': 'sandbox',
      'content-disposition': expect.stringMatching(/^attachment; filename="capture-/),
    });
  });

  it('stores large input in segments of a mebibyte and a thousand records, each with its hash', async () => {
    const records = Array.from({ length: 2500 }, (_, i) => recordOf(i, `{"order":${i},"pad":"${'x'.repeat(300)}"}`));
    const event = eventOf(records);
    const id = await save(event);
    const segments = await server.store.db
      .selectFrom('segments')
      .selectAll()
      .where('capture_id', '=', id)
      .orderBy('n')
      .execute();
    expect(segments.length).toBeGreaterThan(2);
    expect(Buffer.concat(segments.map((segment) => segment.bytes)).toString()).toBe(event);
    for (const segment of segments) {
      expect(segment.length).toBeLessThanOrEqual(1024 * 1024);
      expect(segment.sha256).toBe(createHash('sha256').update(segment.bytes).digest('hex'));
    }
    const raw = await server.call('GET', `/api/captures/${id}/raw`);
    expect(raw.body).toBe(event);
  });

  it('writes what it saved, renamed and deleted into the audit, without a payload', async () => {
    const id = await save(eventOf([recordOf(1, '{"secret":"0xCAFE"}')]));
    await server.call('PATCH', `/api/captures/${id}`, { payload: { title: 'x' } });
    await server.call('DELETE', `/api/captures/${id}`);
    const rows = await server.store.db.selectFrom('audit').selectAll().where('subject', '=', id).orderBy('n').execute();
    expect(rows.map((row) => row.action)).toEqual(['capture.save', 'capture.rename', 'capture.delete']);
    expect(JSON.stringify(rows)).not.toMatch(/CAFE/);
  });
});

describe('bad input', () => {
  it.each([
    ['octet-stream', () => post('')],
    ['JSON', () => server.call('POST', '/api/captures', { payload: { data: '' } })],
  ])('saves nothing of an empty %s body', async (_, send) => {
    const before = await countCaptures();
    const answer = await send();
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'capture-empty' });
    expect(await countCaptures()).toBe(before);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['cut JSON', eventOf([recordOf(1)]).slice(0, 200), /offset|ends|cut/i],
    ['JSON of 100,000 levels', '['.repeat(100_000) + ']'.repeat(100_000), /deep|level|nest/i],
    ['bytes that are not UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d), /UTF-8/],
    ['plain text', 'Hello, is this thing on?', /./],
    ['gzip that is cut', gzipSync(eventOf([recordOf(1)])).subarray(0, 60), /cut short/],
    ['binary', Uint8Array.from({ length: 4096 }, (_, i) => (i * 197) & 255), /./],
  ])('keeps %s as it came, with the reason', async (_, bytes, reason) => {
    const answer = await post(bytes);
    expect(answer.statusCode).toBe(201);
    const capture = captureSchema.parse(answer.json());
    expect(capture).toMatchObject({ kind: 'unrecognised', records: 0, batches: 0 });
    expect(capture.message).toMatch(reason);
    const raw = await server.call('GET', `/api/captures/${capture.id}/raw`);
    expect(Buffer.compare(raw.rawPayload, Buffer.from(bytes))).toBe(0);
  });

  it('refuses a JSON body of 40 MB, and a file over the limit, and keeps nothing', async () => {
    const before = await countCaptures();
    const payload = `{"data":"${'A'.repeat(40_000_000)}"}`;
    const json = await server.call('POST', '/api/captures', {
      payload,
      headers: { 'content-type': 'application/json' },
    });
    expect([json.statusCode, json.json().code]).toEqual([413, 'body-too-large']);
    const headers = { ...octets, 'content-length': String(300 * 1024 * 1024) };
    const file = await server.call('POST', '/api/captures', { headers, payload: 'x' });
    expect([file.statusCode, file.json().code]).toEqual([413, 'capture-too-large']);
    expect(await countCaptures()).toBe(before);
  });

  it('names an event of another service', async () => {
    const sqs = {
      Records: [{ messageId: 'm-1', receiptHandle: 'r', body: '{}', attributes: {}, eventSource: 'aws:sqs' }],
    };
    const answer = await post(JSON.stringify(sqs));
    expect(answer.json()).toMatchObject({
      kind: 'other-aws-event',
      kindTitle: expect.stringMatching(/SQS/),
      batches: 0,
    });
  });

  it('keeps an event with prototype keys, large integers and odd numbers byte for byte', async () => {
    const text =
      '{"__proto__":{"a":1},"constructor":{"prototype":{"b":2}},"seq":49590338271490256608559692538361571095921575989136588898,"x":1.0,"x":1e400}';
    const payload = { title: 'proto-event', data: Buffer.from(text).toString('base64') };
    const answer = await server.call('POST', '/api/captures', { payload });
    expect(answer.statusCode).toBe(201);
    expect((await server.call('GET', `/api/captures/${answer.json().id}/raw`)).body).toBe(text);
  });
});
