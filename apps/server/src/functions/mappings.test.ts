import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { listedMappingsSchema } from './answers.ts';

const SCRIPT = fileURLToPath(new URL('../../test/stand-in-lambda.mjs', import.meta.url));
const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function';
const lambda = spawn(process.execPath, [SCRIPT], { stdio: ['ignore', 'pipe', 'inherit'] });
let endpoint = '';
let app: Awaited<ReturnType<typeof createTestApp>>;

beforeAll(async () => {
  const port = await new Promise((resolve) => createInterface({ input: lambda.stdout }).once('line', resolve));
  endpoint = `http://127.0.0.1:${port}`;
  app = await createTestApp({ args: ['--endpoint', endpoint, '--region', 'eu-west-1'] });
});
afterAll(async () => {
  await app.close();
  lambda.kill('SIGKILL');
});
beforeEach(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  await fetch(`${endpoint}/forget`);
});
afterEach(() => vi.unstubAllEnvs());

const ask = (name: string, query = '') =>
  app.call('GET', `/api/functions/${encodeURIComponent(name)}/mappings${query}`);
const calls = async () => Number(await (await fetch(`${endpoint}/calls`)).text());

describe('the event source mappings of a function', () => {
  it('come with their settings in the words of the model, and with how they go', async () => {
    const answer = await ask('orders');
    expect(answer.statusCode).toBe(200);
    const { items, ...rest } = listedMappingsSchema.parse(answer.json());
    expect(rest).toEqual({ endpoint, custom: true, region: 'eu-west-1', otherSources: 1, cut: false });
    expect(items).toHaveLength(2);
    expect(items[0]).toEqual({
      uuid: '00000000-0000-4000-8000-000000000001',
      functionArn: `${ARN}:orders:live`,
      eventSourceArn: 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders-1',
      startingPosition: 'TRIM_HORIZON',
      state: 'Enabled',
      stateTransitionReason: 'User action',
      lastProcessingResult: 'PROBLEM: Function call failed',
      lastModified: '2025-09-16T05:20:00.500Z',
      mapping: {
        startingPosition: 'TRIM_HORIZON',
        batchSize: 250,
        maximumBatchingWindowInSeconds: 5,
        parallelizationFactor: 2,
        maximumRetryAttempts: 3,
        maximumRecordAgeInSeconds: 3600,
        bisectBatchOnFunctionError: true,
        tumblingWindowInSeconds: 0,
        functionResponseTypes: ['ReportBatchItemFailures'],
        onFailureDestination: 'arn:aws:sqs:eu-west-1:123456789012:failed',
        filterPatterns: ['{"data":{"type":["order"]}}'],
      },
      given: expect.arrayContaining(['batchSize', 'filterPatterns']),
      notes: [],
    });
    expect(items[1]?.notes).toEqual([expect.stringContaining('did not show: denied. Allow kms:Decrypt')]);
  });

  it('are read page after page', async () => {
    const { items } = listedMappingsSchema.parse((await ask('many')).json());
    expect(items.map((it) => it.eventSourceArn.split('/')[1])).toEqual(['orders-0', 'orders-1', 'orders-2']);
    expect(listedMappingsSchema.parse((await ask('endless')).json())).toMatchObject({ items: [], cut: true });
  });

  it('are read for an ARN with an alias, whether a replay may go there or not', async () => {
    expect((await ask(`${ARN}:orders:live`)).json().items).toHaveLength(2);
    expect((await ask(`${ARN}:orders:others`)).json()).toMatchObject({ items: [], otherSources: 1 });
  });

  it('are none for a sample function, without a call', async () => {
    expect((await ask('sample:orders-partial')).json()).toEqual({ items: [], otherSources: 0, cut: false });
    expect(await calls()).toBe(0);
  });

  it('are asked for once more after a throttle, and no third time', async () => {
    expect((await ask('busy-once')).statusCode).toBe(200);
    expect(await calls()).toBe(2);
    await fetch(`${endpoint}/forget`);
    expect((await ask('busy')).json()).toMatchObject({ status: 429, code: 'lambda-throttled' });
    expect(await calls()).toBe(2);
  });
});

describe('what stands in the way', () => {
  it.each([
    ['denied', 403, 'action-denied', 'AWS denied lambda:ListEventSourceMappings'],
    ['expired', 422, 'credentials-expired', 'Run `aws sso login`'],
    ['missing', 422, 'target-missing', 'Lambda knows no such function'],
    ['page-of-a-proxy', 503, 'lambda-failed', 'gave no answer of Lambda'],
    ['../orders', 422, 'target-missing', 'no id, name or ARN'],
  ])('is named: %s', async (name, status, code, detail) => {
    const answer = await ask(name);
    expect(answer.json()).toMatchObject({ status, code, detail: expect.stringContaining(detail) });
    expect(answer.body).not.toContain('secret');
  });

  it('is a lack of credentials, with the command that gives them', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined);
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    vi.stubEnv('AWS_CONFIG_FILE', '/nowhere/config');
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nowhere/credentials');
    // An endpoint that is not on this machine is asked with the credentials of a person; without them nothing is sent.
    const remote = await createTestApp({ args: ['--endpoint', 'https://aws.invalid', '--region', 'eu-west-1'] });
    const answer = await remote.call('GET', '/api/functions/orders/mappings');
    expect(answer.json()).toMatchObject({ status: 422, code: 'credentials-missing' });
    expect(answer.json().detail).toContain('aws sso login');
    await remote.close();
  });

  it('is a region that nobody named', async () => {
    const bare = await createTestApp();
    const answer = await bare.call('GET', '/api/functions/orders/mappings');
    expect(answer.json()).toMatchObject({ status: 422, code: 'region-missing' });
    expect((await bare.call('GET', '/api/functions/orders/mappings?region=evil.example')).statusCode).toBe(400);
    await bare.close();
  });

  it('is an endpoint that is not there', async () => {
    const closed = await createTestApp({ args: ['--endpoint', 'http://127.0.0.1:9', '--region', 'eu-west-1'] });
    const answer = await closed.call('GET', '/api/functions/orders/mappings');
    expect(answer.json()).toMatchObject({
      status: 503,
      code: 'lambda-failed',
      action: 'lambda:ListEventSourceMappings',
    });
    await closed.close();
  });
});
