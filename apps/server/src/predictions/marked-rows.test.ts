import { afterAll, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf, sequenceNumberOf } from '../../test/kinesis-events.ts';
import { encodeAggregate } from '../demo/encode-aggregate.ts';
import { predictedSchema } from './answers.ts';

const server = await createTestApp();
afterAll(server.close);

const mapping = { functionResponseTypes: ['ReportBatchItemFailures'], maximumRetryAttempts: 1 };
const aggregate = encodeAggregate(
  ['a', 'b', 'c'].map((partitionKey) => ({ partitionKey, data: Buffer.from(`{"key":"${partitionKey}"}`) })),
);
const damaged = Uint8Array.from(aggregate, (byte, at) => (at === aggregate.length - 1 ? byte ^ 1 : byte));

async function capture(records: readonly unknown[]): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream' };
  return (await server.call('POST', '/api/captures', { headers, payload: eventOf(records) })).json().id;
}

async function ask(captureId: string, marked: readonly (number | string)[]) {
  return server.call('POST', '/api/predictions', { payload: { captureId, batch: 0, marked, mapping } });
}

it('reports the aggregate of a marked user record, and counts its siblings', async () => {
  const id = await capture([recordOf(0), recordOf(1, aggregate), recordOf(2)]);
  const { marks, prediction, responseText } = predictedSchema.parse((await ask(id, ['1.1'])).json());
  expect(marks).toMatchObject({
    marked: [1],
    siblings: ['1.0', '1.2'],
    findings: [{ code: 'user-record-reports-parent' }],
  });
  expect(JSON.parse(responseText ?? '')).toEqual({ batchItemFailures: [{ itemIdentifier: sequenceNumberOf(1) }] });
  expect(prediction.totals.userRecords).toEqual({ all: 5, redelivered: 4, discarded: 4, expired: 0 });
});

it('says why records of one aggregate cannot be told apart on a fan-out consumer', async () => {
  const opened = [recordOf(0, '{"n":0}'), recordOf(0, '{"n":1}'), recordOf(0, '{"n":2}')];
  const id = await capture([...opened, recordOf(1)]);
  const { marks, read } = predictedSchema.parse((await ask(id, [1])).json());
  expect(marks).toMatchObject({ marked: [1], siblings: ['0', '2'], findings: [{ code: 'fan-out-shared-number' }] });
  expect(read.verdict).toMatchObject({ kind: 'partial-failure', checkpoint: 0 });
});

it('has no user records in a record whose checksum is wrong, and none behind the last', async () => {
  const id = await capture([recordOf(0, damaged), recordOf(1, aggregate)]);
  for (const row of ['0.0', '1.3']) {
    const answer = await ask(id, [row]);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().detail).toContain(`There is no row ${row} in a batch of 2 records`);
  }
  expect((await ask(id, [0, '1.2'])).statusCode).toBe(200);
});
