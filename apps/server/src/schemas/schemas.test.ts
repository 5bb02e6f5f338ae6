import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';
import { rowsPageSchema } from '../decoding/answers.ts';
import { encodeAggregate } from '../demo/encode-aggregate.ts';

const server = await createTestApp();
afterAll(server.close);

const ORDER = {
  type: 'record',
  name: 'Order',
  fields: [
    { name: 'id', type: 'long' },
    { name: 'name', type: 'string' },
  ],
};
/** `{"id":7,"name":"Ann"}` in Avro. */
const ANN = Buffer.from([0x0e, 0x06, 0x41, 0x6e, 0x6e]);
const STREAM = 'arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream';

async function save(...records: readonly Record<string, unknown>[]): Promise<string> {
  const payload = eventOf([...records]);
  const headers = { 'content-type': 'application/octet-stream' };
  return (await server.call('POST', '/api/captures', { headers, payload })).json().id;
}

async function give(body: Record<string, unknown>) {
  const answer = await server.call('POST', '/api/schemas', { payload: { kind: 'avro', ...body } });
  return { status: answer.statusCode, body: answer.json() };
}

async function forget(id: string) {
  expect((await server.call('DELETE', `/api/schemas/${id}`)).statusCode).toBe(204);
}

async function rowsOf(id: string) {
  const page = rowsPageSchema.parse((await server.call('GET', `/api/captures/${id}/batches/0/records`)).json());
  return page.rows.map(({ path, status, preview }) => [path.join(' > '), status, preview]);
}

async function detailOf(id: string, n = 0) {
  return (await server.call('GET', `/api/captures/${id}/batches/0/records/${n}`)).json();
}

describe('a schema', () => {
  it('decodes the records of its capture, in the row, the record and its bytes, until it is deleted', async () => {
    const id = await save(recordOf(1, ANN), recordOf(2));
    const before = await rowsOf(id);
    const { status, body } = await give({ for: { kind: 'capture', captureId: id }, text: JSON.stringify(ORDER) });
    expect([status, body.ids.length, body.size]).toEqual([201, 1, JSON.stringify(ORDER).length]);
    expect(await rowsOf(id)).toEqual([
      ['base64 > avro', 'ok', '{"id":7,"name":"Ann"}'],
      ['base64 > JSON', 'ok', '{"order":2}'],
    ]);
    expect((await detailOf(id)).layers.children[0]).toMatchObject({
      decoder: 'avro',
      value: { kind: 'tree', text: '{"id":7,"name":"Ann"}' },
    });
    const data = await server.call('GET', `/api/captures/${id}/batches/0/records/0/data?layer=0.0&as=text`);
    expect(data.body).toBe('{"id":7,"name":"Ann"}');
    const csv = await server.call('GET', `/api/captures/${id}/export?as=csv`);
    expect(csv.body).toContain('base64 > avro');
    await forget(body.id);
    expect(await rowsOf(id)).toEqual(before);
  });

  it('that does not fit is said of the record, and costs the others nothing', async () => {
    const id = await save(recordOf(1, Buffer.from([0x0e, 0x80, 0xff])), recordOf(2, ANN));
    const { body } = await give({ for: { kind: 'capture', captureId: id }, text: JSON.stringify(ORDER) });
    const [wrong, right] = await rowsOf(id);
    expect([wrong?.[0], wrong?.[1]]).toEqual(['base64 > binary', 'partial']);
    expect(right?.[0]).toBe('base64 > avro');
    const notes = (await detailOf(id)).layers.children[0].notes;
    expect(notes[0].message).toMatch(/^Not Avro: .* The schema that was given does not fit these bytes\./);
    await forget(body.id);
  });

  it('is used by the id that a header names, wherever it was given', async () => {
    const id = await save(recordOf(1, Buffer.from([0, 0, 0, 0, 5, ...ANN])));
    const { body } = await give({ for: { kind: 'schema-id', schemaId: '5' }, text: JSON.stringify(ORDER) });
    expect(await rowsOf(id)).toEqual([['base64 > confluent > avro', 'ok', '{"id":7,"name":"Ann"}']]);
    await forget(body.id);
  });

  it('for the capture stands before one for its stream, and that before one for all', async () => {
    const id = await save(recordOf(1, ANN));
    const of = (name: string) =>
      JSON.stringify({ ...ORDER, fields: ORDER.fields.map((it) => ({ ...it, name: name + it.name })) });
    const all = await give({ for: { kind: 'all' }, text: of('a_') });
    expect((await rowsOf(id))[0]?.[2]).toBe('{"a_id":7,"a_name":"Ann"}');
    const stream = await give({ for: { kind: 'stream', streamArn: STREAM }, text: of('s_') });
    expect((await rowsOf(id))[0]?.[2]).toBe('{"s_id":7,"s_name":"Ann"}');
    const own = await give({ for: { kind: 'capture', captureId: id }, text: of('c_') });
    expect((await rowsOf(id))[0]?.[2]).toBe('{"c_id":7,"c_name":"Ann"}');
    for (const { body } of [all, stream, own]) await forget(body.id);
  });

  it('of Protobuf tells its messages, and is read as the one that was named', async () => {
    const id = await save(recordOf(1, Buffer.from([0x0a, 0x03, 0x41, 0x6e, 0x6e])));
    const text = 'message Order { uint32 id = 1; } message Buyer { string name = 1; message Home {} }';
    const forIt = { for: { kind: 'capture', captureId: id }, kind: 'protobuf', text };
    const { body } = await give({ ...forIt, message: 'Buyer' });
    expect(body.messages).toEqual(['Order', 'Buyer', 'Buyer.Home']);
    expect(await rowsOf(id)).toEqual([['base64 > protobuf', 'ok', '{"name":"Ann"}']]);
    await forget(body.id);
    const unknown = await give({ ...forIt, message: 'Seller' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'schema-invalid']);
    expect(unknown.body.detail).toContain('it has no message "Seller", only: Order, Buyer');
  });

  it('of JSON says what does not fit, on the record alone', async () => {
    const id = await save(recordOf(1, '{"order":1}'), recordOf(2, '{"order":"two"}'), recordOf(3, 'no JSON'));
    const text = JSON.stringify({ properties: { order: { type: 'integer' } } });
    const { status, body } = await give({ kind: 'json-schema', for: { kind: 'capture', captureId: id }, text });
    expect([status, body.kind]).toEqual([201, 'json-schema']);
    const page = rowsPageSchema.parse((await server.call('GET', `/api/captures/${id}/batches/0/records`)).json());
    expect(page.rows.map(({ path }) => path.join(' > '))).toEqual(['base64 > JSON', 'base64 > JSON', 'base64 > text']);
    const issue = { code: 'json-schema', pointer: '/Records/1', severity: 'warning' };
    const message = expect.stringMatching(/^At \/order: .*integer/);
    expect(page.rows.map(({ issues }) => issues)).toEqual([
      [],
      [{ ...issue, message }],
      [{ ...issue, pointer: '/Records/2', message: 'The value is not JSON, so it does not fit the schema.' }],
    ]);
    expect((await detailOf(id, 1)).issues).toEqual(page.rows[1]?.issues);
    await forget(body.id);
    expect((await detailOf(id, 1)).issues).toEqual([]);
  });

  it('of JSON is held against every user record of an aggregate, in its own row and detail', async () => {
    const of = (partitionKey: string, data: Uint8Array | string) => ({ partitionKey, data: Buffer.from(data) });
    const id = await save(
      recordOf(
        1,
        encodeAggregate([of('a', '{"order":1}'), of('b', gzipSync('{"order":"two"}')), of('c', '{"order":3}')]),
      ),
    );
    const text = JSON.stringify({ properties: { order: { type: 'integer' } } });
    const { body } = await give({ kind: 'json-schema', for: { kind: 'capture', captureId: id }, text });
    const url = `/api/captures/${id}/batches/0/records`;
    const issue = { code: 'json-schema', pointer: '/Records/0', severity: 'warning' };
    const own = [{ ...issue, message: expect.stringMatching(/^At \/order: .*integer/) }];
    const inside = (await server.call('GET', `${url}/0/user-records`)).json();
    expect(inside.rows.map((row: { issues: unknown }) => row.issues)).toEqual([[], own, []]);
    expect((await server.call('GET', `${url}/0/user-records/0`)).json().issues).toEqual([]);
    expect((await server.call('GET', `${url}/0/user-records/1`)).json().issues).toEqual(own);
    expect((await detailOf(id)).issues).toEqual([
      { ...issue, message: expect.stringMatching(/^At \/order, in user record 1: /) },
    ]);
    await forget(body.id);
    const again = (await server.call('GET', `${url}/0/user-records`)).json();
    expect(again.rows.map((row: { issues: unknown }) => row.issues)).toEqual([[], [], []]);
  });

  it('comes back as it was given', async () => {
    const text = JSON.stringify(ORDER);
    const { body } = await give({ for: { kind: 'all' }, data: Buffer.from(text).toString('base64'), name: 'orders' });
    const one = (await server.call('GET', `/api/schemas/${body.id}`)).json();
    expect([Buffer.from(one.data, 'base64').toString(), one.name]).toEqual([text, 'orders']);
    const list = (await server.call('GET', '/api/schemas')).json();
    expect(list.items).toEqual([body]);
    await forget(body.id);
    expect((await server.call('GET', `/api/schemas/${body.id}`)).statusCode).toBe(404);
  });

  it.each([
    ['{"type":"recrod"}', 422, 'the type "recrod" is not defined'],
    ['{', 422, 'it is not JSON, at offset 1'],
    [' '.repeat(1024 * 1024 + 1), 422, 'it is longer than 1048576 bytes'],
  ])('that cannot be used is refused with its reason: %.20s', async (text, status, reason) => {
    const answer = await give({ for: { kind: 'all' }, text });
    expect([answer.status, answer.body.code]).toEqual([status, 'schema-invalid']);
    expect(answer.body.detail).toContain(reason);
  });

  it('for a capture that is not there is refused', async () => {
    const captureId = '00000000-0000-4000-8000-000000000000';
    expect((await give({ for: { kind: 'capture', captureId }, text: '"long"' })).status).toBe(404);
  });

  it('goes with its capture, and leaves its story in the audit', async () => {
    const id = await save(recordOf(1, ANN));
    const { body } = await give({ for: { kind: 'capture', captureId: id }, text: JSON.stringify(ORDER) });
    await server.call('DELETE', `/api/captures/${id}`);
    expect((await server.call('GET', `/api/schemas/${body.id}`)).statusCode).toBe(404);
    const { items } = (await server.call('GET', '/api/audit?limit=50')).json();
    const told = items.find((row: { subject: string }) => row.subject === body.id);
    expect(told).toMatchObject({ action: 'schema.add', facts: { kind: 'avro', size: body.size } });
    expect((await server.call('GET', '/api/audit/verify')).json()).toMatchObject({ ok: true });
  });
});
