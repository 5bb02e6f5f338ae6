import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf } from '../../test/kinesis-events.ts';
import { predictedShardSchema } from './shard-answers.ts';

const server = await createTestApp();
afterAll(server.close);

let captureId = '';
beforeAll(async () => {
  const headers = { 'content-type': 'application/octet-stream' };
  const payload = eventOf(Array.from({ length: 10 }, (_, n) => recordOf(n)));
  captureId = (await server.call('POST', '/api/captures', { headers, payload })).json().id;
});

const mapping = { batchSize: 4, maximumRetryAttempts: 1, functionResponseTypes: ['ReportBatchItemFailures'] };

function ask(question: Record<string, unknown>) {
  const payload = { captureId, batch: 0, supply: 'backlog', mapping, ...question };
  return server.call('POST', '/api/predictions/shard', { payload });
}

describe('a prediction for the records of a shard', () => {
  it('cuts them into the batches of the mapping', async () => {
    const { prediction } = predictedShardSchema.parse((await ask({ marked: [5] })).json());
    expect(prediction.batches.map(({ from, to, closedBy }) => [from, to, closedBy])).toEqual([
      [0, 4, 'batch-size'],
      [4, 8, 'batch-size'],
      [8, 10, 'last-record'],
    ]);
    expect(prediction.fates.map((fate) => fate.final === 'discarded')).toEqual(
      Array.from({ length: 10 }, (_, n) => n >= 5 && n < 8),
    );
    expect(prediction.attempts.map((attempt) => attempt.batch)).toEqual([0, 1, 1, 2]);
    expect(prediction.checkpoints.at(-1)?.position).toBe(10);
  });

  it('spreads them over lanes, and says which lane each is in', async () => {
    const lanes = { ...mapping, parallelizationFactor: 2 };
    const answer = predictedShardSchema.parse((await ask({ marked: [5], proposed: lanes })).json());
    expect(answer.prediction.laneOfRecord).toBeUndefined();
    expect(new Set(answer.proposed?.prediction.laneOfRecord)).toEqual(new Set([0, 1]));
    expect(answer.proposed?.comparison.isComplete).toBe(true);
  });

  it('makes batches of what had arrived, where the records come live', async () => {
    const live = predictedShardSchema.parse(
      (await ask({ supply: 'live', mapping: { ...mapping, batchSize: 100 } })).json(),
    );
    expect(live.prediction.batches.map(({ from, to }) => [from, to])).toEqual([[0, 10]]);
  });

  it('tells the windows that are left open', async () => {
    const windows = { ...mapping, tumblingWindowInSeconds: 60 };
    const { prediction } = predictedShardSchema.parse((await ask({ mapping: windows })).json());
    expect(prediction.openWindows).toHaveLength(1);
  });

  it('refuses what is no question', async () => {
    expect((await ask({ supply: 'later' })).statusCode).toBe(400);
    expect((await ask({ outcome: { kind: 'threw' } })).statusCode).toBe(400);
    expect((await ask({ marked: [10] })).json().detail).toContain('no row 10');
  });
});
