import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { HAS_MOCK_AWS, startMockAws } from '../../test/mock-aws.ts';
import { HORIZON, readsOf } from '../../test/reads.ts';

describe('what is refused before any call', () => {
  it.each([
    ['a name that is no stream name', { ...HORIZON, stream: '../orders' }],
    ['a region that is a host', { ...HORIZON, region: 'evil.example/' }],
    ['a timestamp that nothing asks for', { ...HORIZON, from: { at: 'LATEST', timestamp: '2026-01-01T00:00:00Z' } }],
    ['a sequence number without its shard', { ...HORIZON, from: { at: 'AT_SEQUENCE_NUMBER', sequenceNumber: '1' } }],
    ['a count without a number', { ...HORIZON, until: { kind: 'count' } }],
    ['an end by time without a time', { ...HORIZON, until: { kind: 'time' } }],
    ['a profile that is a path', { ...HORIZON, profile: '../../x' }],
    ['a role that is no role', { ...HORIZON, role: 'arn:aws:iam::1:user/x' }],
  ])('refuses %s', async (_, payload) => {
    const app = await createTestApp();
    const answer = await app.call('POST', '/api/reads', { payload });

    expect(answer.statusCode).toBe(400);
    expect(answer.json().code).toBe('request-invalid');
    await app.close();
  });

  it('says how to name a region where none is known', async () => {
    const app = await createTestApp();
    const answer = await app.call('GET', '/api/streams');

    expect(answer.json()).toMatchObject({ status: 422, code: 'region-missing' });
    await app.close();
  });
});

describe.skipIf(!HAS_MOCK_AWS)('reads against an endpoint that fails on demand', () => {
  let mock: Awaited<ReturnType<typeof startMockAws>>;
  let app: Awaited<ReturnType<typeof createTestApp>>;
  beforeAll(async () => {
    mock = await startMockAws();
    app = await createTestApp({ args: ['--endpoint', mock.endpoint, '--region', 'us-east-1'] });
    await mock.control('/__put', { stream: 'orders', n: 5 });
  });
  afterAll(async () => {
    await app.close();
    mock.stop();
  });

  it('lists the streams and the shards', async () => {
    expect((await app.call('GET', '/api/streams')).json().items).toEqual([
      { name: 'orders', status: 'ACTIVE', openShards: 1 },
    ]);
    expect((await app.call('GET', '/api/streams/orders')).json().shards).toHaveLength(1);
  });

  it('keeps a shard as one batch of GetRecords output', async () => {
    const read = await readsOf(app).readAll();
    const capture = (await app.call('GET', `/api/captures/${read.captureId}`)).json();

    expect(read).toMatchObject({ state: 'done', records: 5, end: { because: 'tip', cut: false } });
    expect(capture).toMatchObject({ kind: 'get-records', records: 5, batches: 1, source: 'stream' });
  });

  it('leaves most of a shard to its other consumers', async () => {
    await readsOf(app).readAll();
    const stats = (await mock.stats()) as unknown as { maxPerShardPerSecond: Record<string, number> };

    expect(Math.max(...Object.values(stats.maxPerShardPerSecond))).toBeLessThanOrEqual(2);
  });

  it('keeps what came when it is stopped', async () => {
    const { start, until } = readsOf(app);
    const { id } = await start({ ...HORIZON, until: { kind: 'count', records: 1_000 } });
    await until(id, ({ records }) => records > 0);
    const stopped = (await app.call('DELETE', `/api/reads/${id}`)).json();

    expect(stopped).toMatchObject({ state: 'stopped', records: 5, end: { because: 'stopped', cut: true } });
    expect((await app.call('GET', `/api/captures/${stopped.captureId}`)).json().records).toBe(5);
  });

  it.each([
    ['denied', 'action-denied', 'kinesis:ListShards'],
    ['expiredtoken', 'credentials-expired', 'aws sso login'],
    ['notfound', 'stream-missing', 'region'],
  ])('names the failure %s', async (kind, code, hint) => {
    await mock.control('/__fault', { op: 'ListShards', mode: kind });
    const problem = (await app.call('GET', '/api/streams/orders')).json();

    expect(problem.code).toBe(code);
    expect(problem.detail).toContain(hint);
  });
});
