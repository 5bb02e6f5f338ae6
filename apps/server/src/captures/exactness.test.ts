import { createHash } from 'node:crypto';
import { buildEvent, openInput } from '@shardscope/event-model';
import { afterAll, describe, expect, it } from 'vitest';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';
import { createReplayApp } from '../../test/replays.ts';

// One value through every door. What was sent is what each of them gives: nothing is rounded, repaired, reordered or hidden.

type Value = {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly preview: string;
  /** What stands at `$.v`, as written. */
  readonly field?: string;
  readonly finds: readonly object[];
  readonly misses: readonly object[];
  /** Filters that cannot judge the value, and say so rather than guess. */
  readonly fails?: readonly object[];
};

const one = (text: string) => ({ data: `{"v":${text}}`, preview: `{"v":${text}}`, field: text });
const is = (text: string) => ({ pattern: `{"data":{"v":[${text}]}}` });
const INVALID = Buffer.from([...Buffer.from('{"v":"a'), 0xff, 0xfe, ...Buffer.from('b"}')]);
const LONG = `"${'x'.repeat(1024 * 1024 - 100)}"`;

const VALUES: readonly Value[] = [
  {
    name: '2^53 + 1',
    ...one('9007199254740993'),
    finds: [
      { text: '9007199254740993' },
      { regex: '\\b9007199254740993\\b' },
      { path: '$.v = 9007199254740993' },
      { cel: 'data.v == 9007199254740993 && data.v > 9007199254740992.0' },
      { pattern: '{"data":{"v":[{"numeric":["=",9007199254740993]}]}}' },
    ],
    misses: [
      { text: '9007199254740992' },
      { path: '$.v = 9007199254740992' },
      { cel: 'data.v == 9007199254740992' },
      { pattern: '{"data":{"v":[{"numeric":["=",9007199254740992]}]}}' },
    ],
  },
  {
    name: 'a decimal with a zero at its end',
    ...one('1.10'),
    finds: [{ text: '1.10' }, { regex: ':1\\.10\\}' }, { path: '$.v = 1.1' }, { cel: 'data.v == 1.1' }],
    misses: [{ text: '1.100' }, { path: '$.v != 1.10' }, { path: '$.v = "1.10"' }],
  },
  {
    name: 'a number beyond doubles',
    ...one('1e400'),
    finds: [{ text: '1e400' }, { path: '$.v = 1E+400' }, { path: '$.v > 1e399' }],
    misses: [{ path: '$.v > 1e401' }, { path: '$.v = null' }],
    fails: [{ cel: 'data.v > 1.0' }],
  },
  {
    name: 'a negative zero',
    ...one('-0'),
    finds: [{ text: '-0' }, { path: '$.v = 0' }, { cel: 'data.v == 0' }],
    misses: [{ path: '$.v < 0' }],
  },
  {
    name: 'members with one name',
    data: '{"v":1,"v":2}',
    preview: '{"v":1,"v":2}',
    field: '1',
    finds: [{ path: '$.v = 1' }, { path: '$.v = 2' }, { cel: 'data.v == 2' }, { regex: '"v":1,"v":2' }],
    misses: [{ cel: 'data.v == 1' }, { path: '$.v = 3' }],
  },
  {
    name: 'the name __proto__',
    data: '{"__proto__":{"v":1},"v":3}',
    preview: '{"__proto__":{"v":1},"v":3}',
    field: '3',
    finds: [
      { path: '$.__proto__.v = 1' },
      { cel: 'data.__proto__.v == 1' },
      { pattern: '{"data":{"__proto__":{"v":[1]}}}' },
    ],
    misses: [{ path: '$.__proto__.v = 3' }, { cel: 'has(data.constructor)' }, { path: '$.constructor' }],
  },
  {
    name: 'half of a surrogate pair',
    ...one('"\\ud83d"'),
    finds: [{ text: '\\ud83d' }, { cel: 'data.v == data.v' }, { path: '$.v' }],
    misses: [{ cel: 'data.v == "\\ufffd"' }, { path: '$.v = "\\ufffd"' }, is('"\\ufffd"')],
  },
  {
    name: 'bytes that are no UTF-8',
    data: INVALID,
    preview: '{"v":"a\ufffd\ufffdb"}',
    field: '"a\ufffd\ufffdb"',
    finds: [{ path: '$.v' }, { regex: '"v":"a' }],
    misses: [{ path: '$.v = "ab"' }, { text: 'ab' }],
  },
  {
    name: 'a byte order mark',
    data: '\ufeff{"v":7}',
    preview: '⟨U+FEFF⟩{"v":7}',
    field: '7',
    finds: [{ path: '$.v = 7' }, { cel: 'data.v == 7' }, is('7')],
    misses: [{ path: '$.v = 8' }],
  },
  {
    name: 'a NUL',
    ...one('"a\\u0000b"'),
    finds: [{ path: '$.v = "a\\u0000b"' }, { cel: 'data.v == "a\\u0000b"' }, is('"a\\u0000b"'), { text: 'a\\u0000b' }],
    misses: [{ path: '$.v = "ab"' }, { cel: 'data.v == "a"' }],
  },
  {
    name: 'a character that turns the line round',
    data: '{"v":"a\u202eb"}',
    preview: '{"v":"a⟨U+202E⟩b"}',
    field: '"a\u202eb"',
    finds: [{ path: '$.v = "a\u202eb"' }, { text: 'a\u202eb' }, { cel: 'data.v == "a\u202eb"' }],
    misses: [{ path: '$.v = "ab"' }, { text: 'ab' }],
  },
  {
    name: 'a string of a megabyte',
    data: `{"v":${LONG}}`,
    preview: `{"v":${LONG}`.slice(0, 200),
    field: LONG.slice(0, 200),
    finds: [{ regex: 'x"\\}$' }, { path: `$.v != "x"` }, { cel: 'size(data.v) == 1048476' }],
    misses: [{ path: '$.v = "x"' }, { text: 'xy' }],
  },
];

const server = await createReplayApp();
afterAll(server.close);

const bytesOf = ({ data }: Value) => Buffer.from(data);
const event = eventOf(VALUES.map((value, i) => recordOf(i, bytesOf(value))));
const id = await server.capture(event);
const capture = `/api/captures/${id}`;
const batch = `${capture}/batches/0`;
const get = async (url: string) => {
  const answer = await server.call('GET', url);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer;
};
const matchesOf = async (filter: object) =>
  (await get(`${batch}/matches?filter=${encodeURIComponent(JSON.stringify(filter))}`)).json();
const { rows } = (await get(`${batch}/records`)).json();

describe.each(VALUES.map((value, n) => ({ ...value, n, value })))('$name', ({ n, value }) => {
  it('is in its row what was sent', () => {
    expect([rows[n].preview, rows[n].dataBytes]).toEqual([value.preview, bytesOf(value).length]);
  });

  it('is byte for byte in the detail, which copy and the tree read, and in what is saved', async () => {
    const { layers } = (await get(`${batch}/records/${n}`)).json();
    const inner = layers.children[0];
    const shown = Buffer.from(inner.bytesBase64, 'base64');
    expect(shown.equals(bytesOf(value).subarray(0, inner.bytesCut ? shown.length : undefined))).toBe(true);
    const saved = await get(`${batch}/records/${n}/data?layer=0.0`);
    expect(saved.rawPayload.equals(bytesOf(value))).toBe(true);
  });

  it('is in the column of its field what was sent', async () => {
    const { values } = (await get(`${batch}/values?path=${encodeURIComponent('$.v')}`)).json();
    expect(values.find((found: { n: number }) => found.n === n)?.text).toEqual(value.field);
  });

  it.each(value.finds)('is found by %j', async (filter) => {
    expect((await matchesOf(filter)).positions).toContain(n);
  });

  it.each(value.misses)('is not found by %j', async (filter) => {
    expect((await matchesOf(filter)).positions).not.toContain(n);
  });

  it.each(value.fails ?? [])('is said to be beyond %j', async (filter) => {
    const { positions, counts } = await matchesOf(filter);
    expect(positions).not.toContain(n);
    expect(counts.failed).toBeGreaterThan(0);
  });

  it('leaves in a replay as it came', () => {
    const content = Buffer.from(event);
    const [opened] = openInput(content).batches;
    if (opened === undefined) throw new Error('The event has no batch.');
    const sent = JSON.parse(Buffer.from(buildEvent({ content, batch: opened, positions: [n] }).bytes).toString());
    expect(Buffer.from(sent.Records[0].kinesis.data, 'base64').equals(bytesOf(value))).toBe(true);
  });
});

describe('all of them', () => {
  it('are exported as they came: raw, as the event, as lines', async () => {
    expect((await get(`${capture}/raw`)).body).toBe(event);
    expect((await get(`${capture}/export?as=event`)).body).toBe(event);
    const lines = (await get(`${capture}/export?as=ndjson`)).body.trimEnd().split('\n');
    const datas = lines.map((line) => Buffer.from(JSON.parse(line).kinesis.data, 'base64'));
    expect(datas.every((data, n) => data.equals(bytesOf(VALUES[n] as Value)))).toBe(true);
  });

  it('are in the CSV as in their rows', async () => {
    const csv = (await get(`${capture}/export?as=csv`)).body;
    for (const { preview } of VALUES) expect(csv).toContain(`"${preview.replaceAll('"', '""')}"`);
  });

  it('are planned to be sent as the bytes that were captured', async () => {
    const plan = (await server.plan({ target: 'orders-counts' }, id)).json();
    expect(plan.payloadSha256 ?? plan.sha256).toBe(createHash('sha256').update(event).digest('hex'));
    expect(plan.differences).toEqual([]);
  });
});
