import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { HAS_MOCK_AWS, startMockAws } from '../../test/mock-aws.ts';
import { type Answered, HORIZON, readsOf } from '../../test/reads.ts';

const WAITING = { ...HORIZON, until: { kind: 'count', records: 10 } };
const SHARD = 'shardId-000000000000';

describe.skipIf(!HAS_MOCK_AWS)('a read of a Kinesis that fails', () => {
  let mock: Awaited<ReturnType<typeof startMockAws>>;
  let app: Awaited<ReturnType<typeof createTestApp>>;
  let reads: ReturnType<typeof readsOf>;
  beforeAll(async () => {
    mock = await startMockAws();
    app = await createTestApp({
      args: ['--endpoint', mock.endpoint, '--region', 'us-east-1', '--reads-per-second', '4'],
    });
    reads = readsOf(app);
  });
  beforeEach(async () => {
    await mock.control('/__reset');
    await mock.control('/__put', { stream: 'orders', n: 5 });
  });
  afterAll(async () => {
    await app.close();
    mock.stop();
  });

  const fault = (op: string, mode: string, more: object = {}) => mock.control('/__fault', { op, mode, ...more });
  /** A read that has its first five records and waits for more. */
  const waiting = async () => {
    const { id } = await reads.start(WAITING);
    await reads.until(id, ({ records }) => records === 5);
    return id;
  };
  const numbersOf = async ({ captureId }: Answered) => {
    const { rows } = (await app.call('GET', `/api/captures/${captureId}/batches/0/records`)).json();
    return rows.map((row: { sequenceNumber: string }) => row.sequenceNumber);
  };

  it('gives way to other consumers where Kinesis throttles, and says so', async () => {
    await fault('GetRecords', 'throttle', { count: 2 });
    const read = await reads.readAll();

    expect(read).toMatchObject({ state: 'done', records: 5, end: { because: 'tip' } });
    expect(read.shards[0]).toMatchObject({ throttled: 2, retried: 0 });
  });

  it.each(['reset', '500', 'truncate', 'html'])(
    'reads again after a call that broke (%s), losing and repeating nothing',
    async (mode) => {
      await fault('GetRecords', mode, { count: 2 });
      const read = await reads.readAll();

      expect(read).toMatchObject({ state: 'done', records: 5 });
      expect(read.shards[0]).toMatchObject({ throttled: 0, retried: 2 });
    },
  );

  it('goes on behind the last record when its place in the shard has expired', async () => {
    const id = await waiting();
    await fault('GetRecords', 'expired');
    await mock.control('/__put', { stream: 'orders', n: 5 });
    const read = await reads.ended(id);

    expect(read).toMatchObject({ state: 'done', records: 10, end: { because: 'asked-count', cut: false } });
    expect(new Set(await numbersOf(read)).size).toBe(10);
  });

  it.each([
    ['expiredtoken', 'credentials-expired', 'no restart is needed'],
    ['denied', 'action-denied', 'kinesis:GetRecords'],
    ['kms', 'action-denied', 'kms:Decrypt'],
    ['notfound', 'stream-missing', 'no such stream'],
  ])('keeps what came before it failed for good (%s), and the capture says so', async (mode, code, hint) => {
    const id = await waiting();
    await fault('GetRecords', mode);
    const read = await reads.ended(id);
    const capture = await reads.capture(read.captureId);

    expect(read).toMatchObject({
      state: 'failed',
      records: 5,
      problem: { code },
      end: { because: 'failed', cut: true },
    });
    expect(read.problem?.detail).toContain(hint);
    expect(capture).toMatchObject({ records: 5, reading: { because: 'failed', cut: true, stream: 'orders' } });
    expect(capture.reading.message).toContain(hint);
  });

  it('names the call that was denied, also when it is not the one that reads', async () => {
    await fault('GetShardIterator', 'denied');
    const read = await reads.readAll();

    expect(read.problem).toMatchObject({ code: 'action-denied' });
    expect(read.problem?.detail).toContain('kinesis:GetShardIterator');
  });

  it('ends a closed shard at its end', async () => {
    await mock.control('/__split', { stream: 'orders', shard: SHARD });
    const read = await reads.readAll({ ...HORIZON, shards: [SHARD], until: { kind: 'count', records: 1_000 } });

    expect(read).toMatchObject({ state: 'done', records: 5, end: { because: 'shard-end', cut: false } });
  });

  it('says that it was cut at the most that one read takes', async () => {
    await mock.control('/__put', { stream: 'orders', n: 10_000, size: 3 });
    const read = await reads.readAll();
    const { items } = (await app.call('GET', '/api/captures')).json();

    expect(read).toMatchObject({ state: 'done', records: 10_000, end: { because: 'cap-records', cut: true } });
    expect(items[0]).toMatchObject({ id: read.captureId, reading: { because: 'cap-records', cut: true } });
    expect(items[0].reading.message).toContain('10,000 records');
  });

  it('ends at the time that was asked for', async () => {
    // Between what is there and what comes, with room for the clock to tick.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const timestamp = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await mock.control('/__put', { stream: 'orders', n: 3 });
    const read = await reads.readAll({ ...HORIZON, until: { kind: 'time', timestamp } });

    expect(read).toMatchObject({ records: 5, end: { because: 'asked-time', cut: false } });
  });
});
