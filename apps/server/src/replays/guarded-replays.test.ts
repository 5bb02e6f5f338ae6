import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HAS_MOCK_AWS, startMockAws } from '../../test/mock-aws.ts';
import { createReplayApp } from '../../test/replays.ts';
import { openEmbedded } from '../store/embedded.ts';
import { recoverReplays } from './sql-replays.ts';

const wait = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

describe.skipIf(!HAS_MOCK_AWS)('a replay to a Lambda endpoint (skipped without ../shared/tools/mock-aws.mjs)', () => {
  let mock: Awaited<ReturnType<typeof startMockAws>>;
  let server: Awaited<ReturnType<typeof createReplayApp>>;
  let minutesLater = 0;
  const open = async (...args: string[]) => {
    const store = await openEmbedded({ file: ':memory:' });
    const now = async () => Date.now() + minutesLater * 60_000;
    return createReplayApp({ args: ['--lambda-endpoint', mock.endpoint, ...args], store: { ...store, now } });
  };
  beforeAll(async () => {
    mock = await startMockAws();
  });
  beforeEach(async () => {
    minutesLater = 0;
    await mock.control('/__reset');
    server = await open();
  });
  afterEach(() => server.close());
  afterAll(() => mock.stop());

  const invokes = async () => (await mock.stats()).calls.Invoke ?? 0;
  const executions = async () => (await mock.stats()).invokes.length;
  const planned = async (body: object = { target: 'orders-dev' }) => (await server.plan(body)).json().id;

  it('sends exactly the bytes of the plan', async () => {
    const plan = (await server.plan({ target: 'orders-dev' })).json();
    expect((await server.send(plan.id)).json()).toMatchObject({ outcome: 'succeeded', executedVersion: '$LATEST' });
    expect((await mock.stats()).invokes.map(({ sha256 }) => sha256)).toEqual([plan.payloadSha256]);
  });

  it.each([
    ['dropAfterExec', 'unknown'],
    ['reset', 'unknown'],
    ['500', 'unknown'],
    ['503', 'unknown'],
    ['html', 'unknown'],
    ['truncate', 'unknown'],
    ['redirect', 'unknown'],
    ['429', 'throttled'],
    ['denied', 'refused'],
  ])('comes to one Invoke and %s is %s', async (mode, outcome) => {
    const id = await planned();
    await mock.control('/__fault', { op: 'Invoke', mode, count: -1 });
    const answer = await server.send(id);
    expect(answer.json()).toMatchObject({ status: 'sent', outcome });
    expect(answer.body).not.toContain('<script>');
    // The SDK tries again before it answers, first after 100 ms at most.
    await wait(250);
    expect(await invokes()).toBe(1);
  });

  it('runs once for 20 equal requests at once', async () => {
    await mock.control('/__function', { name: 'orders-dev', timeoutMs: 300 });
    const id = await planned();
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.send(id, { reason: 'r' }, 'one-key')));
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
    expect(await executions()).toBe(1);
    const again = await server.send(id, { reason: 'r' }, 'one-key');
    expect(again.json()).toEqual((await server.call('GET', `/api/replays/${id}`)).json());
    expect((await server.send(id, { reason: 'other' }, 'one-key')).json().code).toBe('idempotency-key-reused');
    expect((await server.send(await planned(), { reason: 'r' }, 'one-key')).json().code).toBe('idempotency-key-reused');
    expect((await server.send(id, { reason: 'r' }, 'other-key')).json().code).toBe('plan-used');
    expect(await executions()).toBe(1);
  });

  it('runs once for 20 equal requests with 20 keys', async () => {
    const id = await planned();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => server.send(id, {}, `key${n}`)));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(await executions()).toBe(1);
  });

  it.each([
    ['orders-dev2', 422],
    ['Orders-dev', 422],
    ['arn:aws:lambda:us-east-1:999999999999:function:orders-dev', 403],
    ['../functions/orders-prod', 400],
    ['orders-dev:../x', 400],
    ['orders-d*', 400],
    ['endpoint:orders-*', 400],
    ['sample:orders-dev', 403],
  ])('refuses the target %s', async (target, status) => {
    const answer = await server.plan({ target });
    expect(answer.statusCode).toBe(status);
    expect(await invokes()).toBe(0);
  });

  it.each([[{}], [{ confirm: 'ORDERS-PROD' }], [{ confirm: 'orders-prod ' }], [{ confirm: 'orders' }]])(
    'refuses production with %j',
    async (body) => {
      const answer = await server.send(await planned({ target: 'orders-prod' }), body);
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'confirmation-needed']);
      expect(await invokes()).toBe(0);
    },
  );

  it('sends to production with its name', async () => {
    const id = await planned({ target: 'orders-prod' });
    expect((await server.send(id, { confirm: true })).statusCode).toBe(400);
    expect((await server.send(id, { confirm: 'orders-prod' })).json().outcome).toBe('succeeded');
    expect(await executions()).toBe(1);
  });

  it.each([null, 0, '', 'false', [], {}, 'no', [false]])('refuses dryRun: %j', async (dryRun) => {
    expect((await server.plan({ target: 'orders-dev', dryRun })).statusCode).toBe(400);
  });

  it('names an unknown property instead of dropping it', async () => {
    const answer = await server.plan({ target: 'orders-dev', dryrun: true });
    expect([answer.statusCode, answer.body]).toEqual([400, expect.stringContaining('dryrun')]);
  });

  it('refuses a send without key, a plan of 5 minutes ago, and a mapping out of range', async () => {
    const id = await planned();
    const without = await server.call('POST', `/api/replays/${id}/send`, { payload: {} });
    expect([without.statusCode, without.json().code]).toEqual([428, 'idempotency-key-missing']);
    expect((await server.send(id, { mapping: { maximumRetryAttempts: -2 } })).json().code).toBe('request-invalid');
    minutesLater = 6;
    const late = await server.send(id);
    expect([late.statusCode, late.json().code]).toEqual([410, 'plan-expired']);
    expect(await invokes()).toBe(0);
  });

  it('refuses an event over 6 MB before anything leaves', async () => {
    const event = { Records: [{ kinesis: { sequenceNumber: '1', partitionKey: 'k', data: 'x'.repeat(6_400_000) } }] };
    const answer = await server.plan({ target: 'orders-dev' }, await server.capture(JSON.stringify(event)));
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'payload-too-large']);
    expect(await invokes()).toBe(0);
  });

  it('cannot send what a deleted capture held', async () => {
    const captureId = await server.capture();
    const id = (await server.plan({ target: 'orders-dev' }, captureId)).json().id;
    await server.call('DELETE', `/api/captures/${captureId}`);
    expect((await server.send(id)).json().code).toBe('not-found');
    expect(await invokes()).toBe(0);
  });

  it('writes plan, send, outcome and refusals into the audit, without a payload', async () => {
    const id = await planned();
    await server.send(id, { reason: 'the fix of Tuesday' });
    await server.send(await planned({ target: 'orders-prod' }));
    await server.plan({ target: 'orders-d*' });
    const rows = await server.audited();
    for (const row of ['replay.plan', 'replay.send', 'replay.outcome', 'replay.refused confirmation-needed']) {
      expect(rows).toContain(row);
    }
    expect(rows).toContain('replay.refused request-invalid');
    expect((await server.call('GET', '/api/audit/verify')).json().ok).toBe(true);
  });

  it('sends nothing when the audit cannot be written', async () => {
    const id = await planned();
    await sql`create trigger no_audit before insert on audit begin select raise(abort, 'full'); end`.execute(
      server.store.db,
    );
    const answer = await server.send(id);
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'audit-unavailable']);
    expect((await server.call('GET', `/api/replays/${id}`)).json().status).toBe('planned');
    expect(await invokes()).toBe(0);
  });

  it('marks what was being sent when the server died as unknown, and does not send it again', async () => {
    const id = await planned();
    await server.store.db
      .updateTable('replays')
      .set({ status: 'sending', idempotency_key: 'k' })
      .where('id', '=', id)
      .execute();
    expect((await server.send(id, {}, 'other')).json().code).toBe('send-in-flight');
    expect(await recoverReplays(server.store)).toBe(1);
    expect((await server.call('GET', `/api/replays/${id}`)).json()).toMatchObject({
      status: 'sent',
      outcome: 'unknown',
    });
    expect(await recoverReplays(server.store)).toBe(0);
    expect(await invokes()).toBe(0);
  });

  it('waits for what is being sent before it stops, and sends it once', async () => {
    await mock.control('/__function', { name: 'orders-dev', timeoutMs: 1_000 });
    const other = await open();
    const id = (await other.plan({ target: 'orders-dev' })).json().id;
    const sending = other.send(id);
    await expect.poll(invokes).toBe(1);
    await other.app.close();
    expect((await sending).json().outcome).toBe('succeeded');
    const row = await other.store.db.selectFrom('replays').select('outcome').where('id', '=', id).executeTakeFirst();
    expect(row?.outcome).toBe('succeeded');
    expect(await executions()).toBe(1);
    await other.store.close();
  });

  it('plans a function of AWS with the account of the credentials, and sends once to the endpoint that it showed', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    const arn = 'arn:aws:lambda:us-east-1:111122223333:function:orders-dev';
    const other = await createReplayApp({ args: ['--endpoint', mock.endpoint, '--replay-allow', arn] });
    const plan = (await other.plan({ target: arn })).json();
    expect(plan.target).toMatchObject({ kind: 'aws', arn, endpoint: mock.endpoint, account: '111122223333' });
    expect(plan.facts).toContainEqual({ name: 'account of the credentials', value: '111122223333', known: true });
    expect(plan.facts).toContainEqual({ name: 'permission', value: 'granted', known: true });
    await mock.control('/__fault', { op: 'Invoke', mode: 'dropAfterExec', count: -1 });
    expect((await other.send(plan.id)).json().outcome).toBe('unknown');
    await wait(1_200);
    expect(await invokes()).toBe(1);
    await other.close();
    vi.unstubAllEnvs();
  });

  it('refuses everything that sends on a read-only server', async () => {
    const other = await open('--read-only');
    const answer = await other.plan({ target: 'orders-dev' }, '00000000-0000-4000-8000-000000000000');
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'read-only']);
    await other.close();
  });
});

describe('a replay to a function of AWS', () => {
  const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:orders';

  it('shows the exact line that would allow it, and is allowed once the line is there', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'settings-')), 'shardscope.config.json');
    writeFileSync(file, '{}');
    const server = await createReplayApp({ args: ['--config', file, '--endpoint', 'http://127.0.0.1:9'] });
    const refused = (await server.plan({ target: ARN, qualifier: 'live' })).json();
    expect(refused).toMatchObject({ code: 'replay-not-allowed', configLine: `"replayAllow": ["${ARN}:live"]` });
    writeFileSync(file, `{${refused.configLine}}`);
    const captureId = await server.capture();
    expect((await server.plan({ target: ARN }, captureId)).json().code).toBe('replay-not-allowed');
    const { items } = (await server.call('GET', '/api/functions')).json();
    expect(items.at(-1)).toMatchObject({ id: ARN, kind: 'aws', qualifier: 'live', allowed: true, production: true });
    await server.close();
  });
});
