import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTestApp, TOKEN } from '../../test/app.ts';
import { quietStream, startFakeAws } from '../../test/fake-aws.ts';
import { HORIZON, readsOf } from '../../test/reads.ts';

const record = (n: number) => ({
  SequenceNumber: String(n),
  ApproximateArrivalTimestamp: 1_764_000_000 + n,
  Data: 'e30=',
  PartitionKey: 'k',
});
let pages = 0;
/** Records come once somebody listens: the read cannot be over before. */
let isHeard = false;
const aws = await startFakeAws((call) =>
  call.op === 'GetRecords'
    ? { Records: isHeard ? [record(++pages)] : [], NextShardIterator: 'next', MillisBehindLatest: 5_000 }
    : quietStream(call),
);
const app = await createTestApp({
  args: ['--endpoint', aws.endpoint, '--region', 'eu-west-1', '--reads-per-second', '5'],
});
const { start, ended } = readsOf(app);
let base = '';
beforeEach(() => {
  isHeard = false;
});
beforeAll(async () => {
  await app.app.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(app.app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app.close();
  aws.stop();
});

type Event = { readonly kind: string; readonly read: { records: number; state: string; end?: object } };

async function* eventsOf(id: string, signal: AbortSignal): AsyncGenerator<Event> {
  const response = await fetch(`${base}/api/reads/${id}/events`, {
    headers: { authorization: `Bearer ${TOKEN}` },
    signal,
  });
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = (text + chunk).split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      isHeard = true;
      const [, kind = '', json = ''] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
      yield { kind, read: JSON.parse(json) };
    }
  }
}

it('tells of the records as they come and of the end, and then ends', async () => {
  const { id } = await start({ ...HORIZON, until: { kind: 'count', records: 6 } });
  const events: Event[] = [];
  for await (const event of eventsOf(id, new AbortController().signal)) events.push(event);

  expect(events.at(-1)).toMatchObject({
    kind: 'end',
    read: { state: 'done', records: 6, end: { because: 'asked-count' } },
  });
  expect(events.length).toBeGreaterThan(2);
  expect(events.slice(0, -1).every(({ kind, read }) => kind === 'progress' && read.state !== 'done')).toBe(true);
  expect(events[1]?.read).toMatchObject({ shards: [{ millisBehindLatest: 5_000 }] });
});

it('reads on when the page that listened is gone', async () => {
  const { id } = await start({ ...HORIZON, until: { kind: 'count', records: 5 } });
  const leave = new AbortController();
  await expect(async () => {
    for await (const { read } of eventsOf(id, leave.signal)) if (read.records > 0) leave.abort();
  }).rejects.toThrow();

  expect(await ended(id)).toMatchObject({ state: 'done', records: 5 });
});

it('gives the end at once to who asks after it', async () => {
  const { id } = await start({ ...HORIZON, until: { kind: 'count', records: 1 } });
  isHeard = true;
  await ended(id);
  const events: Event[] = [];
  for await (const event of eventsOf(id, new AbortController().signal)) events.push(event);

  expect(events.map(({ kind }) => kind)).toEqual(['end']);
});
