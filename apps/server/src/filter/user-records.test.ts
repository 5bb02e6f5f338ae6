import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';
import { encodeAggregate } from '../demo/encode-aggregate.ts';
import { matchesSchema } from './answers.ts';

const server = await createTestApp();
afterAll(server.close);

const userRecord = (partitionKey: string, data: Uint8Array | string) => ({ partitionKey, data: Buffer.from(data) });
const mixed = encodeAggregate([
  userRecord('ann', '{"type":"order","n":1}'),
  userRecord('bob', gzipSync('{"type":"refund","n":9007199254740993}')),
  userRecord('ann', gzipSync('{"type":"refund","n":3}').subarray(0, 20)),
  userRecord('eve', '{"type":"order","n":null}'),
]);
const orders = encodeAggregate([userRecord('ann', '{"type":"order","n":5}'), userRecord('bob', 'no JSON')]);

const headers = { 'content-type': 'application/octet-stream' };
const event = eventOf([
  recordOf(0, '{"type":"order","n":2}'),
  recordOf(1, mixed),
  recordOf(2, orders),
  recordOf(3, gzipSync(mixed)),
]);
const saved = await server.call('POST', '/api/captures', { headers, payload: Buffer.from(event) });
const batch = `/api/captures/${saved.json().id}/batches/0`;
const queryOf = (filter: unknown) => `filter=${encodeURIComponent(JSON.stringify(filter))}`;

async function matchesOf(filter: unknown) {
  const answer = await server.call('GET', `${batch}/matches?${queryOf(filter)}`);
  expect(answer.statusCode, answer.body).toBe(200);
  const { positions, userRecords, counts, failure } = matchesSchema.parse(answer.json());
  return { positions, userRecords, counts, failure };
}

describe('a filter over aggregates', () => {
  it.each([
    [{ text: 'refund 9007199254740993' }, [1, 3], ['1.1']],
    [{ text: 'order refund' }, [3], undefined],
    [{ regex: '"n":[15]\\b' }, [1, 2, 3], ['1.0', '2.0']],
    [{ path: '$.n > 4' }, [1, 2, 3], ['1.1', '2.0']],
    [{ path: '$.n = 9007199254740993' }, [1, 3], ['1.1']],
    [{ pattern: '{"data":{"type":["order"]},"partitionKey":["ann"]}' }, [1, 2], ['1.0', '2.0']],
    [{ cel: 'record.partitionKey == "eve" && has(data.n)' }, [1], ['1.3']],
    [{ path: '$.nowhere' }, [], undefined],
  ])('judges each user record of an aggregate by itself: %j', async (filter, positions, userRecords) => {
    expect(await matchesOf(filter)).toMatchObject({ positions, userRecords });
  });

  it('counts records and user records apart, and tells which of them could not be judged', async () => {
    const { counts, failure } = await matchesOf({ cel: 'data.n > 1' });
    expect(counts).toEqual({
      total: 4,
      scanned: 4,
      matched: 4,
      failed: 2,
      cut: 2,
      userRecords: { scanned: 6, matched: 2, failed: 3, cut: 1 },
    });
    expect(failure).toEqual({ position: 1, userRecord: 2, message: expect.any(String) });
  });

  it('says nothing of user records where there are none', async () => {
    const plain = await server.call('POST', '/api/captures', { headers, payload: Buffer.from(eventOf([recordOf(0)])) });
    const answer = await server.call(
      'GET',
      `/api/captures/${plain.json().id}/batches/0/matches?${queryOf({ path: '$' })}`,
    );
    expect(answer.json()).toEqual({ positions: [0], counts: { total: 1, scanned: 1, matched: 1, failed: 0, cut: 0 } });
  });

  it('gives the same as lines, and as rows of their records', async () => {
    const filter = { path: '$.n > 4' };
    const lines = (await server.call('GET', `${batch}/matches/lines?${queryOf(filter)}`)).body.trimEnd().split('\n');
    const parts = lines.map((line) => matchesSchema.parse(JSON.parse(line)));
    expect(parts.flatMap(({ userRecords }) => userRecords ?? [])).toEqual(['1.1', '2.0']);
    const page = (await server.call('GET', `${batch}/records?${queryOf(filter)}`)).json();
    expect(page.rows.map((row: { n: number }) => row.n)).toEqual([1, 2, 3]);
    expect(page.counts.userRecords).toEqual({ scanned: 6, matched: 2, failed: 0, cut: 1 });
  });
});
