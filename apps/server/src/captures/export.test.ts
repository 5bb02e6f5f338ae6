import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';

const server = await createTestApp();
afterAll(server.close);

async function save(bytes: string | Uint8Array): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await server.call('POST', '/api/captures', { headers, payload: Buffer.from(bytes) });
  return `/api/captures/${answer.json().id}/export`;
}

const pretty = JSON.stringify({ Records: [recordOf(0), recordOf(1)] }, undefined, 2);

describe('export', () => {
  it('of an event equals it byte for byte, out of its gzip and its lines', async () => {
    expect((await server.call('GET', `${await save(pretty)}?as=event`)).body).toBe(pretty);
    expect((await server.call('GET', `${await save(gzipSync(pretty))}?as=event&batch=0`)).body).toBe(pretty);
    const second = eventOf([recordOf(7)]);
    const lines = await save(`${eventOf([recordOf(6)])}\n${second}\n`);
    expect((await server.call('GET', `${lines}?as=event&batch=1`)).body).toBe(second);
    const unclear = await server.call('GET', `${lines}?as=event`);
    expect([unclear.statusCode, unclear.json().detail]).toEqual([400, expect.stringContaining('batches 0 to 1')]);
  });

  it('as NDJSON is every record on a line of its own', async () => {
    const answer = await server.call('GET', `${await save(`${pretty}\n${pretty}`)}?as=ndjson`);
    expect(answer.headers['content-type']).toBe('application/x-ndjson');
    const lines = answer.body.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([recordOf(0), recordOf(1), recordOf(0), recordOf(1)]);
  });

  it('as CSV is inert in a spreadsheet', async () => {
    const evil = recordOf(0, '=1+1');
    evil.kinesis.partitionKey = '@SUM(1)';
    const answer = await server.call('GET', `${await save(eventOf([evil, recordOf(1)]))}?as=csv`);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment/),
      'x-content-type-options': 'nosniff',
    });
    expect(answer.body.trimEnd().split('\r\n').length).toBe(3);
    expect(answer.body).not.toMatch(/(^|,)"?[=@]/m);
    const none = await server.call('GET', `${await save('{"a":"@SUM(1)"}')}?as=csv`);
    expect([none.statusCode, none.body.trimEnd().split('\r\n').length]).toEqual([200, 1]);
  });

  it.each(['', '?as=xml', '?as=csv&batch=9', '?as=event&batch=x'])('refuses %j', async (query) => {
    const answer = await server.call('GET', `${await save(pretty)}${query}`);
    expect([400, 404]).toContain(answer.statusCode);
  });
});
