import { AWS_DEFAULT_MAPPING, MAPPING_FORMS } from '@shardscope/event-model';
import { afterAll, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';

const server = await createTestApp();
afterAll(server.close);

const read = (payload: Record<string, unknown>) => server.call('POST', '/api/predictions/mapping/read', { payload });
const write = (payload: Record<string, unknown>) => server.call('POST', '/api/predictions/mapping/write', { payload });

const mapping = {
  ...AWS_DEFAULT_MAPPING,
  batchSize: 250,
  maximumRetryAttempts: 3,
  bisectBatchOnFunctionError: true,
  functionResponseTypes: ['ReportBatchItemFailures'],
  filterPatterns: ['{"data":{"order":[{"exists":true}]}}'],
};

it.each(MAPPING_FORMS)('reads what it writes as %s', async (form) => {
  const written = await write({ mapping, form, names: { functionName: 'orders' } });
  expect(written.statusCode).toBe(200);
  const answer = await read({ text: written.json().text });
  expect(answer.json()).toMatchObject({ kind: 'read', mappings: [{ form, mapping }] });
});

it('takes the defaults of AWS for what is absent', async () => {
  const { text } = (await write({ mapping: {}, form: 'aws-json' })).json();
  expect(JSON.parse(text)).toMatchObject({ BatchSize: 100, MaximumRetryAttempts: -1 });
});

it('answers what it cannot read with a reason', async () => {
  const answer = await read({ text: 'Hello: world' });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ kind: 'refused', message: expect.stringContaining('BatchSize') });
  expect((await read({ text: 'x'.repeat(270_000) })).json().message).toContain('262144 characters');
});

it('refuses what is no question', async () => {
  expect((await write({ mapping, form: 'terraform' })).statusCode).toBe(400);
  expect((await write({ mapping: { retries: 3 }, form: 'sam' })).statusCode).toBe(400);
  expect((await read({})).statusCode).toBe(400);
});
