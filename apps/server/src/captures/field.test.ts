import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';
import { fieldSchema } from '../filter/answers.ts';

const server = await createTestApp();
afterAll(server.close);

const headers = { 'content-type': 'application/octet-stream' };
const long = 'x'.repeat(300);
const payload = Buffer.from(
  eventOf([
    recordOf(
      0,
      '{"price":1290.50,"id":12345678901234567890123,"twice":1,"twice":2.0,"items":[{"p":1},{"p":2},{"p":3}]}',
    ),
    recordOf(1, gzipSync('{"price":-0.0,"name":"a\\u00e9\\n","__proto__":{"a":1}}')),
    { ...recordOf(2), kinesis: { ...recordOf(2).kinesis, data: '*' } },
    recordOf(3, 'plain text'),
    recordOf(4, `{"price":"${long}"}`),
  ]),
);
const { id } = (await server.call('POST', '/api/captures', { headers, payload })).json();
const ask = (path: string) =>
  server.call('GET', `/api/captures/${id}/batches/0/values?path=${encodeURIComponent(path)}`);
const valuesAt = async (path: string) => fieldSchema.parse((await ask(path)).json()).values;

it('gives what was written, digit by digit and with its quotes', async () => {
  expect((await valuesAt('$.price')).slice(0, 2)).toEqual([
    { n: 0, text: '1290.50' },
    { n: 1, text: '-0.0' },
  ]);
  expect(await valuesAt('$.id')).toEqual([{ n: 0, text: '12345678901234567890123' }]);
  expect(await valuesAt('$.name')).toEqual([{ n: 1, text: '"a\\u00e9\\n"' }]);
  expect(await valuesAt('$["__proto__"].a')).toEqual([{ n: 1, text: '1' }]);
});

it('says how many values there are, and gives the first and the last of them', async () => {
  expect(await valuesAt('$.twice')).toEqual([{ n: 0, text: '1', count: 2, last: '2.0' }]);
  expect(await valuesAt('$.items[*].p')).toEqual([{ n: 0, text: '1', count: 3, last: '3' }]);
});

it('says what it cut, and what could not be read', async () => {
  const { values, counts } = fieldSchema.parse((await ask('$.price')).json());
  expect(values.at(-1)).toEqual({ n: 4, text: `"${long}"`.slice(0, 200), cut: true });
  expect(counts).toEqual({ total: 5, scanned: 5, found: 3, failed: 1, cut: 0 });
});

it.each([
  ['price', 0],
  ['$.price > 3', 8],
  ['$..price', 1],
])('refuses %s and says where', async (path, offset) => {
  const answer = await ask(path);
  expect([answer.statusCode, answer.json()]).toMatchObject([422, { code: 'filter-invalid', engine: 'path', offset }]);
});
