import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';
import { rowsPageSchema } from '../decoding/answers.ts';
import { filterTestSchema, matchesSchema } from './answers.ts';

const server = await createTestApp();
afterAll(server.close);

async function save(bytes: string): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await server.call('POST', '/api/captures', { headers, payload: Buffer.from(bytes) });
  return answer.json().id;
}

const ask = (filter: unknown, sample: unknown) =>
  server.call('POST', '/api/filter/test', { payload: { filter, ...(sample as object) } });
const queryOf = (filter: unknown) => `filter=${encodeURIComponent(JSON.stringify(filter))}`;

const linesOf = (answer: { readonly body: string }) =>
  answer.body
    .trimEnd()
    .split('\n')
    .map((line) => matchesSchema.parse(JSON.parse(line)));

const mixed = await save(
  eventOf([
    recordOf(0, '{"type":"order","n":1}'),
    recordOf(1, gzipSync('{"type":"refund","n":9007199254740993}')),
    recordOf(2, gzipSync('{"type":"refund","n":3}').subarray(0, 30)),
    { ...recordOf(3), kinesis: { ...recordOf(3).kinesis, data: '*' } },
    recordOf(4, '{"type":"order","n":5}'),
  ]),
);
const batch = `/api/captures/${mixed}/batches/0`;

describe('filter/test', () => {
  it('judges a sample', async () => {
    const answer = await ask({ text: 'refund' }, { sample: '{"type":"refund"}' });
    expect(filterTestSchema.parse(answer.json())).toEqual({ matched: true, failed: false, cut: false });
    expect((await ask({ path: '$.type = "order"' }, { sample: '{"type":"refund"}' })).json().matched).toBe(false);
  });

  it('counts over a stored batch', async () => {
    const answer = await ask({ path: '$.n > 2' }, { captureId: mixed, batch: 0 });
    expect(filterTestSchema.parse(answer.json())).toEqual({
      counts: { total: 5, scanned: 5, matched: 2, failed: 1, cut: 1 },
    });
  });

  it.each([
    [{ regex: 'a(' }, 0],
    [{ path: '$.a ! 1' }, 4],
    [{ pattern: '{"data":{"a":"x"}}' }, 13],
    [{ text: '' }, 0],
  ])('refuses %j and says where', async (filter, offset) => {
    const [engine] = Object.keys(filter);
    for (const about of [{ sample: '{}' }, { captureId: mixed, batch: 0 }]) {
      const answer = await ask(filter, about);
      expect([answer.statusCode, answer.json()]).toMatchObject([422, { code: 'filter-invalid', engine, offset }]);
    }
  });

  it.each([[{}], [{ text: 'a', regex: 'a' }], [{ jq: '.' }], [{ text: 'a'.repeat(4097) }], ['text']])(
    'takes exactly one engine, not %j',
    async (filter) => {
      expect((await ask(filter, { sample: 'a' })).statusCode).toBe(400);
      expect((await server.call('GET', `${batch}/matches?${queryOf(filter)}`)).statusCode).toBe(400);
    },
  );

  it('says what is not there', async () => {
    const nowhere = { captureId: '00000000-0000-4000-8000-000000000000', batch: 0 };
    expect((await ask({ text: 'a' }, nowhere)).statusCode).toBe(404);
    expect((await server.call('GET', `${batch}/matches?filter=text`)).statusCode).toBe(400);
  });
});

describe('matches of a batch', () => {
  it('are positions, with what could not be judged counted', async () => {
    const answer = await server.call('GET', `${batch}/matches?${queryOf({ text: 'ORDER' })}`);
    expect(matchesSchema.parse(answer.json())).toEqual({
      positions: [0, 4],
      counts: { total: 5, scanned: 5, matched: 2, failed: 1, cut: 1 },
    });
  });

  it('say why the first record could not be judged', async () => {
    const answer = await server.call('GET', `${batch}/matches?${queryOf({ cel: 'data.n > 1 && data.type != "x"' })}`);
    expect(matchesSchema.parse(answer.json())).toMatchObject({ positions: [1, 4], counts: { failed: 2 } });
    expect(answer.json().failure).toEqual({ position: 2, message: expect.any(String) });
  });

  it('refuse a wrong filter before the first line', async () => {
    const answer = await server.call('GET', `${batch}/matches/lines?${queryOf({ cel: 'data.n >' })}`);
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { code: 'filter-invalid', engine: 'cel' }]);
  });

  it('of a wrong filter are refused, also where there is no record', async () => {
    const empty = await save(
      '{"Records":[],"window":{"start":"2020-12-09T07:04:00Z","end":"2020-12-09T07:06:00Z"},"state":{},"shardId":"shardId-000000000006","eventSourceARN":"arn:aws:kinesis:us-east-1:123456789012:stream/lambda-stream","isFinalInvokeForWindow":true,"isWindowTerminatedEarly":false}',
    );
    const url = `/api/captures/${empty}/batches/0/matches`;
    expect((await server.call('GET', `${url}?${queryOf({ path: 'x' })}`)).statusCode).toBe(422);
    expect((await server.call('GET', `${url}?${queryOf({ path: '$' })}`)).json().positions).toEqual([]);
  });

  it('of 10,000 records come as one list, as rows page by page, and as lines', { timeout: 30_000 }, async () => {
    const records = Array.from({ length: 10_000 }, (_, i) => recordOf(i, `{"order":${i},"pad":"${'x'.repeat(400)}"}`));
    const url = `/api/captures/${await save(eventOf(records))}/batches/0`;
    const thousands = records.map((_, i) => i).filter((i) => i % 1000 === 7);
    for (const filter of [{ regex: '"order":\\d*007,|"order":7,' }, { path: '$.order > 9999' }, { text: 'order' }]) {
      const { positions, counts } = (await server.call('GET', `${url}/matches?${queryOf(filter)}`)).json();
      expect([counts.total, counts.scanned, counts.matched]).toEqual([10_000, 10_000, positions.length]);
      const lines = linesOf(await server.call('GET', `${url}/matches/lines?${queryOf(filter)}`));
      expect(lines.flatMap((line) => line.positions).toSorted((a, b) => a - b)).toEqual(positions);
      expect(lines.at(-1)?.counts).toEqual(counts);
      expect(lines.length).toBeGreaterThan(5);
    }
    const page = await server.call(
      'GET',
      `${url}/records?limit=4&cursor=5&${queryOf({ regex: '"order":\\d*007,|"order":7,' })}`,
    );
    const { rows, nextCursor, counts } = rowsPageSchema.parse(page.json());
    expect(rows.map((row) => row.n)).toEqual(thousands.slice(5, 9));
    expect([nextCursor, counts]).toEqual([
      '9',
      { total: 10_000, issues: 0, scanned: 10_000, matched: 10, failed: 0, cut: 0 },
    ]);
  });
});

describe('rows of a filter', () => {
  it('are the rows that the table has, and no others', async () => {
    const all = rowsPageSchema.parse((await server.call('GET', `${batch}/records`)).json());
    const some = rowsPageSchema.parse(
      (await server.call('GET', `${batch}/records?${queryOf({ text: 'order' })}`)).json(),
    );
    expect(some.rows).toEqual([all.rows[0], all.rows[4]]);
    expect(some.nextCursor).toBeUndefined();
    const none = rowsPageSchema.parse(
      (await server.call('GET', `${batch}/records?${queryOf({ text: 'nowhere' })}`)).json(),
    );
    expect([none.rows, none.counts.matched, none.counts.total]).toEqual([[], 0, 5]);
  });
});
