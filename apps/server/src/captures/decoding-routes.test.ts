import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';
import { rowsPageSchema } from '../decoding/answers.ts';

const server = await createTestApp();
afterAll(server.close);

async function save(): Promise<string> {
  const payload = eventOf([recordOf(1, gzipSync('{"a":1}')), recordOf(2, gzipSync('{"a":2}')), recordOf(3)]);
  const headers = { 'content-type': 'application/octet-stream' };
  return (await server.call('POST', '/api/captures', { headers, payload })).json().id;
}

async function choose(id: string, payload: Record<string, unknown>) {
  const answer = await server.call('PUT', `/api/captures/${id}/decoding`, { payload: { batch: 0, ...payload } });
  return { status: answer.statusCode, body: answer.json() };
}

async function pathsOf(id: string): Promise<string[]> {
  const page = rowsPageSchema.parse((await server.call('GET', `/api/captures/${id}/batches/0/records`)).json());
  return page.rows.map(({ path }) => path.join(' > '));
}

describe('a chosen decoder', () => {
  it('is used for one record, and for the others once the capture has it', async () => {
    const id = await save();
    const { body } = await choose(id, { for: 'record', n: 1, force: ['automatic', 'text'] });
    expect(body.items).toEqual([{ for: 'record', batch: 0, n: 1, force: ['automatic', 'text'] }]);
    expect(await pathsOf(id)).toEqual(['base64 > gzip > JSON', 'base64 > gzip > text', 'base64 > JSON']);
    await choose(id, { for: 'capture', force: ['binary'] });
    expect(await pathsOf(id)).toEqual(['base64 > binary', 'base64 > gzip > text', 'base64 > binary']);
    await choose(id, { for: 'record', n: 1, force: [] });
    const { body: left } = await choose(id, { for: 'capture', force: [] });
    expect(left.items).toEqual([]);
    expect(await pathsOf(id)).toEqual(['base64 > gzip > JSON', 'base64 > gzip > JSON', 'base64 > JSON']);
  });

  it('that fails says why, on its record alone, and every byte stays', async () => {
    const id = await save();
    await choose(id, { for: 'record', n: 2, force: ['zstd'] });
    expect(await pathsOf(id)).toEqual(['base64 > gzip > JSON', 'base64 > gzip > JSON', 'base64 > zstd']);
    const url = `/api/captures/${id}/batches/0/records/2`;
    const [layer] = (await server.call('GET', url)).json().layers.children;
    expect(layer).toMatchObject({ decoder: 'zstd', status: 'error', confidence: 'forced' });
    expect(layer.notes[0].message).toMatch(/^Not zstd/);
    expect((await server.call('GET', `${url}/data?layer=0.0`)).body).toBe('{"order":3}');
  });

  it('for the stream holds for every capture of it', async () => {
    const [id, other] = [await save(), await save()];
    const { body } = await choose(id, { for: 'stream', force: ['binary'] });
    expect(body.items).toMatchObject([{ for: 'stream', force: ['binary'] }]);
    expect(await pathsOf(other)).toEqual(['base64 > binary', 'base64 > binary', 'base64 > binary']);
    await choose(id, { for: 'stream', force: [] });
    expect((await pathsOf(other))[0]).toBe('base64 > gzip > JSON');
  });

  it('decides what a filter sees', async () => {
    const id = await save();
    const filter = encodeURIComponent(JSON.stringify({ text: '"a":1' }));
    const url = `/api/captures/${id}/batches/0/matches?filter=${filter}`;
    const before = (await server.call('GET', url)).json();
    await choose(id, { for: 'capture', force: ['binary'] });
    expect([before.positions, (await server.call('GET', url)).json().positions]).toEqual([[0], []]);
  });

  it.each([
    [{ for: 'record', n: 0, force: ['rot13'] }, 400, 'request-invalid'],
    [{ for: 'record', n: 9, force: ['text'] }, 404, 'not-found'],
    [{ for: 'capture', batch: 7, force: ['text'] }, 404, 'not-found'],
    [{ for: 'capture', force: Array(9).fill('text') }, 400, 'request-invalid'],
  ])('is refused where there is no such thing: %j', async (choice, status, code) => {
    const { body, status: got } = await choose(await save(), choice);
    expect([got, body.code]).toEqual([status, code]);
  });

  it('is one of the list that the server tells', async () => {
    const { items } = (await server.call('GET', '/api/decode')).json();
    expect(items).toContainEqual({ name: 'gzip', automatic: true });
    expect(items).toContainEqual({ name: 'lz4-block', automatic: false });
  });
});

describe('the choices of a capture', () => {
  it('are those of every stream that its batches came from', async () => {
    const second = 'arn:aws:kinesis:us-east-2:123456789012:stream/returns';
    const events = [eventOf([recordOf(1)]), eventOf([{ ...recordOf(2), eventSourceARN: second }])];
    const payload = events.map((event) => `${JSON.stringify(JSON.parse(String(event)))}\n`).join('');
    const headers = { 'content-type': 'application/octet-stream' };
    const { id, batches } = (await server.call('POST', '/api/captures', { headers, payload })).json();
    expect(batches).toBe(2);
    await choose(id, { for: 'stream', batch: 1, force: ['text'] });
    const { body } = await choose(id, { for: 'stream', batch: 0, force: ['binary'] });
    expect(body.items).toHaveLength(2);
    expect(body.items).toContainEqual({ for: 'stream', streamArn: second, force: ['text'] });
    await choose(id, { for: 'stream', batch: 1, force: [] });
    await choose(id, { for: 'stream', batch: 0, force: [] });
  });
});
