import { ModelError } from '@shardscope/event-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReplayApp, DOCUMENTATION_EVENT, REPORTING } from '../../test/replays.ts';
import { fieldsNeeded } from './fields-needed.ts';

const READ = {
  streamArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/orders',
  region: 'us-east-1',
  shardId: 'shardId-000000000006',
};
const PAGE_OF_A_READ = JSON.stringify({
  StreamName: 'orders',
  StreamARN: READ.streamArn,
  Region: READ.region,
  ShardId: READ.shardId,
  Records: [{ SequenceNumber: '4959', Data: 'b25seQ==', PartitionKey: 'k' }],
});

let server: Awaited<ReturnType<typeof createReplayApp>>;
beforeAll(async () => {
  server = await createReplayApp();
});
afterAll(() => server.close());

describe('a replay to a sample function in another process', () => {
  it('is planned with its facts, exact size and hash, and runs nothing', async () => {
    const plan = (await server.plan({ target: 'orders-counts', qualifier: 'live' })).json();
    expect(plan).toMatchObject({
      status: 'planned',
      target: { id: 'sample:orders-counts', kind: 'sample', qualifier: 'live' },
      payloadBytes: DOCUMENTATION_EVENT.toString('utf8').trim().length,
      payloadSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      differences: [],
      production: false,
    });
    expect(plan.facts).toContainEqual({ name: 'permission', value: 'granted', known: true });
    expect(plan.facts).toContainEqual({ name: 'account', known: false });
    const first = await server.planAndSend('orders-counts');
    expect(JSON.parse(Buffer.from(first.payloadBase64, 'base64').toString('utf8')).invocations).toBe(1);
  });

  it.each([
    ['orders-partial', 'succeeded', 'partial-failure'],
    ['orders-totals', 'succeeded', 'partial-failure'],
    ['orders-misspelt', 'succeeded', 'complete-success'],
    ['orders-throws', 'function_error', 'complete-failure'],
    ['orders-all-failed', 'function_error', 'complete-failure'],
    ['orders-exits', 'function_error', 'complete-failure'],
    ['orders-times-out', 'function_error', 'complete-failure'],
  ])('to %s comes to %s and is read as %s', async (target, outcome, verdict) => {
    const sent = await server.planAndSend(target, REPORTING);
    expect([sent.status, sent.outcome, sent.read.verdict.kind]).toEqual(['sent', outcome, verdict]);
    expect(sent.prediction.attempts[0].verdict.kind).toBe(verdict);
    expect(sent.logTail).toMatch(/^START RequestId: /);
    expect(sent.durationMs).toBeGreaterThan(0);
  });

  it('reads the same answer as complete success where the mapping does not report', async () => {
    expect((await server.planAndSend('orders-partial')).read.verdict.kind).toBe('complete-success');
  });

  it('sends the chosen records only, and reads positions among them', async () => {
    const captureId = await server.capture();
    const plan = (await server.plan({ target: 'orders-partial', positions: [1] }, captureId)).json();
    expect(plan.differences.map(({ code }: { code: string }) => code)).toEqual(['records-left-out']);
    const sent = (await server.send(plan.id, REPORTING)).json();
    expect(sent.read.verdict).toMatchObject({ kind: 'partial-failure', checkpoint: 0, reported: [0] });
  });

  it('reads the answer over all that was sent, and predicts what the filter of the mapping lets through', async () => {
    const json = (text: string) => Buffer.from(JSON.stringify({ note: text })).toString('base64');
    const event = JSON.parse(DOCUMENTATION_EVENT.toString('utf8'));
    const [first, second] = event.Records;
    first.kinesis.data = json('only this one is bad');
    second.kinesis.data = json('good');
    const kept = { ...REPORTING.mapping, maximumRetryAttempts: 0, filterPatterns: ['{"data":{"note":["good"]}}'] };
    const sent = await server.planAndSend(
      'orders-partial',
      { mapping: kept },
      await server.capture(JSON.stringify(event)),
    );
    expect(sent.read.verdict).toMatchObject({ kind: 'partial-failure', checkpoint: 0, reported: [0] });
    expect(sent.prediction.fates.map(({ final }: { final: string }) => final)).toEqual(['filtered', 'done']);
    expect(sent.prediction.totals).toMatchObject({ filtered: 1, discarded: 0 });
    const bad = { ...kept, filterPatterns: ['{"data":{"note":[{"exists":true}]}}'] };
    const whole = await server.planAndSend(
      'orders-partial',
      { mapping: bad },
      await server.capture(JSON.stringify(event)),
    );
    expect(whole.prediction.fates.map(({ final }: { final: string }) => final)).toEqual(['discarded', 'discarded']);
  });

  it('stays in the history of its capture', async () => {
    const captureId = await server.capture();
    const sent = await server.planAndSend('orders-partial', REPORTING, captureId);
    const { items } = (await server.call('GET', `/api/replays?captureId=${captureId}`)).json();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: sent.id, outcome: 'succeeded', read: sent.read });
    expect(items[0].prediction).toBeUndefined();
    expect((await server.call('GET', `/api/replays/${sent.id}`)).json()).toEqual(sent);
  });

  it('asks for what GetRecords output does not hold, and then sends it', async () => {
    const page =
      '{"Records":[{"SequenceNumber":"4959","Data":"b25seQ==","PartitionKey":"k","ApproximateArrivalTimestamp":1545084650.987}]}';
    const captureId = await server.capture(page);
    const refused = await server.plan({ target: 'orders-partial' }, captureId);
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'event-fields-needed']);
    const template = {
      streamArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/orders',
      role: 'arn:aws:iam::123456789012:role/orders',
      shardId: 'shardId-000000000006',
    };
    const plan = (await server.plan({ target: 'orders-partial', template }, captureId)).json();
    expect(plan.differences).toHaveLength(6);
    const sent = (await server.send(plan.id, REPORTING)).json();
    expect(sent.read.verdict).toMatchObject({ kind: 'partial-failure', reported: [0] });
  });

  it('asks for nothing where the read of a stream kept its ARN, region and shard', async () => {
    const planned = await server.plan({ target: 'orders-partial' }, await server.capture(PAGE_OF_A_READ));
    expect(planned.statusCode).toBe(201);
    const messages = planned.json().differences.map(({ message }: { message: string }) => message);
    expect(messages).toContainEqual(expect.stringContaining('arn:aws:iam::123456789012:role/not-known-here'));
  });

  it('finds the order without a total, as a handler that adds totals up would', async () => {
    const orders = [{ total: { amount: 5 } }, { total: null }, { total: 7 }, { total: '1999 cents' }];
    const Records = orders.map((order, n) => ({
      SequenceNumber: `4959${n}`,
      Data: Buffer.from(JSON.stringify(order)).toString('base64'),
      PartitionKey: 'k',
    }));
    const captureId = await server.capture(JSON.stringify({ ...JSON.parse(PAGE_OF_A_READ), Records }));
    const sent = await server.planAndSend('orders-totals', REPORTING, captureId);
    expect(sent.read.verdict).toMatchObject({ kind: 'partial-failure', checkpoint: 1, reported: [1, 3] });
    expect(sent.logTail).toContain("Cannot read properties of null (reading 'amount')");
  });
});

describe('fieldsNeeded', () => {
  it('names only what is not known yet', () => {
    const cause = new ModelError('batch-not-replayable', 'no template', {});
    const { streamArn, region, shardId } = READ;
    expect(fieldsNeeded({ streamArn, region, shardId }, cause)).toMatchObject({
      code: 'event-fields-needed',
      facts: { template: { role: 'ARN' } },
      message: expect.stringMatching(/do not: the role of the function\. Give it to build/),
    });
  });
});

describe('GET /api/functions', () => {
  it('lists the samples, each allowed and described', async () => {
    const { items } = (await server.call('GET', '/api/functions')).json();
    expect(items).toHaveLength(9);
    for (const item of items) expect(item).toMatchObject({ kind: 'sample', allowed: true, production: false });
  });
});
