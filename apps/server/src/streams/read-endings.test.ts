import { afterEach, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { type AwsCall, quietStream, startFakeAws } from '../../test/fake-aws.ts';
import { readsOf } from '../../test/reads.ts';
import { createPacer } from './pacer.ts';
import { createReads } from './reads.ts';
import type { StreamsPlace } from './streams.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const fakeAws = async (answer: (call: AwsCall) => object | string) => {
  const aws = await startFakeAws(answer);
  closing.push(aws.stop);
  return aws;
};

it('reads on through empty pages that are far behind the tip', async () => {
  let pages = 0;
  const record = { SequenceNumber: '7', ApproximateArrivalTimestamp: 1_764_000_000, Data: 'e30=', PartitionKey: 'k' };
  const aws = await fakeAws((call) => {
    if (call.op !== 'GetRecords') return quietStream(call);
    pages++;
    const behind = { Records: [], NextShardIterator: 'next', MillisBehindLatest: 3_600_000 };
    if (pages < 5) return behind;
    return pages === 5 ? { ...behind, Records: [record] } : { ...behind, MillisBehindLatest: 0 };
  });
  const app = await createTestApp({
    args: ['--endpoint', aws.endpoint, '--region', 'eu-west-1', '--reads-per-second', '5'],
  });
  closing.unshift(() => app.close());
  const read = await readsOf(app).readAll();

  expect(read).toMatchObject({ state: 'done', records: 1, end: { because: 'tip', cut: false } });
  expect(pages).toBe(6);
});

it('never asks for a shard more often than the set share, two reads of it together', async () => {
  const begun: number[] = [];
  const aws = await fakeAws((call) => {
    if (call.op === 'GetRecords') begun.push(performance.now());
    const isTip = begun.length >= 10;
    return call.op === 'GetRecords'
      ? { Records: [], NextShardIterator: 'next', MillisBehindLatest: isTip ? 0 : 1_000 }
      : quietStream(call);
  });
  const app = await createTestApp({
    args: ['--endpoint', aws.endpoint, '--region', 'eu-west-1', '--reads-per-second', '5'],
  });
  closing.unshift(() => app.close());
  const { readAll } = readsOf(app);
  await Promise.all([readAll(), readAll()]);

  // Both together, from the first to the last. Each with turns of its own, they would take half of it; on a loaded machine the
  // first call may be noted late, by far less than that.
  const pauses = begun.length - 1;
  expect(pauses).toBeGreaterThanOrEqual(9);
  expect((begun.at(-1) ?? 0) - (begun[0] ?? 0)).toBeGreaterThan(0.7 * pauses * 200);
});

it('fails with a problem, and nothing uncaught, where no client can be opened', async () => {
  const aws = await fakeAws(quietStream);
  const place: StreamsPlace = {
    ...{ endpoint: aws.endpoint, custom: true, region: 'eu-west-1', credentials: 'none' },
    ...{ pauseMillis: 1, renewal: '' },
  };
  const reads = createReads({
    findPlace: async () => place,
    findAccount: async () => undefined,
    keep: async () => '',
    pacer: createPacer(),
    open: () => Promise.reject(new Error('no room for another socket')),
  });
  const request = { stream: 'orders', from: { at: 'TRIM_HORIZON' }, until: { kind: 'now' } } as const;
  const read = await reads.start(request, { actor: 'owner', role: 'admin' });
  await read.ended;

  expect(read.state).toBe('failed');
  expect(read.problem?.code).toBe('stream-failed');
  expect(read.end?.because).toBe('failed');
});
