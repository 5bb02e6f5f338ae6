import { DEFAULT_ASSUMPTIONS } from '@shardscope/event-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { eventOf, recordOf, sequenceNumberOf } from '../../test/kinesis-events.ts';
import { predictedSchema } from './answers.ts';

const server = await createTestApp();
afterAll(server.close);

const reporting = { functionResponseTypes: ['ReportBatchItemFailures'], maximumRetryAttempts: 1 };
let captureId = '';

beforeAll(async () => {
  const headers = { 'content-type': 'application/octet-stream' };
  const lettered = recordOf(3);
  lettered.kinesis.sequenceNumber = '4959x';
  const payload = eventOf([recordOf(0), recordOf(1), recordOf(2), lettered]);
  captureId = (await server.call('POST', '/api/captures', { headers, payload })).json().id;
});

function ask(question: Record<string, unknown>) {
  return server.call('POST', '/api/predictions', { payload: { captureId, batch: 0, ...question } });
}

describe('a prediction', () => {
  it('carries marks over the response to the fate of every record', async () => {
    const answer = await ask({ marked: [1], mapping: reporting });
    expect(answer.statusCode).toBe(200);
    const predicted = predictedSchema.parse(answer.json());
    expect(JSON.parse(predicted.responseText ?? '')).toEqual({
      batchItemFailures: [{ itemIdentifier: sequenceNumberOf(1) }],
    });
    expect(predicted.read.verdict).toMatchObject({ kind: 'partial-failure', checkpoint: 1 });
    expect(predicted.prediction.fates.map((fate) => fate.final)).toEqual([
      'done',
      'discarded',
      'discarded',
      'discarded',
    ]);
    expect(predicted.mapping).toMatchObject({ ...reporting, batchSize: 100 });
  });

  it('reads a real outcome by the same rules', async () => {
    const payloadText = JSON.stringify({ batchItemFailures: [{ itemIdentifier: sequenceNumberOf(2) }] });
    const answer = await ask({ outcome: { kind: 'returned', payloadText }, mapping: reporting });
    const predicted = predictedSchema.parse(answer.json());
    expect(predicted.responseText).toBe(payloadText);
    expect(predicted.read.verdict).toMatchObject({ kind: 'partial-failure', checkpoint: 2 });
    const threw = predictedSchema.parse((await ask({ outcome: { kind: 'threw' }, mapping: reporting })).json());
    expect(threw.responseText).toBeUndefined();
    expect(threw.read.verdict.kind).toBe('complete-failure');
  });

  it.each(['throws-on-marked', 'times-out-on-marked'])('imagines a function that %s', async (kind) => {
    const predicted = predictedSchema.parse(
      (await ask({ marked: [0], behaviour: { kind }, mapping: reporting })).json(),
    );
    expect(predicted.read.verdict.kind).toBe('complete-failure');
    expect(predicted.prediction.attempts.length).toBeGreaterThan(0);
  });

  it('holds the stored records against filter patterns', async () => {
    const filterPatterns = ['{"data":{"order":[{"numeric":[">",0]}]}}'];
    const answer = await ask({ marked: [0, 1], mapping: { ...reporting, filterPatterns } });
    const { prediction, responseText } = predictedSchema.parse(answer.json());
    expect(prediction.fates.map((fate) => fate.final)).toEqual(['filtered', 'discarded', 'discarded', 'discarded']);
    expect(prediction.fates[0]?.because).toMatchObject({
      kind: 'filter',
      answers: [{ because: 'data.order does not match.' }],
    });
    expect(JSON.parse(responseText ?? '')).toEqual({ batchItemFailures: [{ itemIdentifier: sequenceNumberOf(1) }] });
    const refused = await ask({ mapping: { filterPatterns: ['{"data":"order"}'] } });
    expect(refused.statusCode).toBe(400);
    expect(refused.json().detail).toContain('Invalid filter pattern definition.');
  });

  it('tells the windows of a batch', async () => {
    const mapping = { ...reporting, tumblingWindowInSeconds: 60 };
    const assumptions = { windowEndsWith: 'time' };
    const answer = await ask({ marked: [], mapping, assumptions, windowBehaviour: { finalFailures: 1 } });
    const { prediction, read } = predictedSchema.parse(answer.json());
    expect(read.verdict.kind).toBe('complete-success');
    expect(prediction.attempts.map((attempt) => [attempt.window?.isFinal, attempt.next])).toEqual([
      [false, 'done'],
      [true, 'retry'],
      [true, 'done'],
    ]);
  });

  it.each([
    [{ kind: 'reports-marked', stopsAtFirst: true }, ['done', 'discarded', 'discarded', 'discarded']],
    [{ kind: 'powertools-batch', throwsWhenAllFail: false }, ['done', 'discarded', 'discarded', 'discarded']],
    [{ kind: 'recovers', times: 1, failing: { kind: 'throws-on-marked' } }, ['done', 'done', 'done', 'done']],
    [{ kind: 'throttled', times: 2 }, ['done', 'discarded', 'discarded', 'discarded']],
    [{ kind: 'returns', payloadText: 'null' }, ['done', 'done', 'done', 'done']],
    [{ kind: 'returns' }, ['done', 'done', 'done', 'done']],
  ])('imagines a function that does %o', async (behaviour, finals) => {
    const { prediction } = predictedSchema.parse((await ask({ marked: [1], behaviour, mapping: reporting })).json());
    expect(prediction.fates.map((fate) => fate.final)).toEqual(finals);
  });

  it('tells what there is to know about the settings', async () => {
    const { findings } = predictedSchema.parse((await ask({ marked: [1] })).json());
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error reporting-off',
      'warning unlimited-retries',
    ]);
  });

  it('tells which marked record a response leaves out', async () => {
    const outcome = { kind: 'returned', payloadText: 'null' };
    const { prediction, read } = predictedSchema.parse(
      (await ask({ marked: [1], outcome, mapping: reporting })).json(),
    );
    expect(prediction.fates[1]?.because).toEqual({ kind: 'not-reported' });
    expect(read.findings.map((finding) => finding.code)).toEqual(['forgotten-return']);
  });

  it('holds proposed settings against the current ones', async () => {
    const question = { marked: [1], mapping: reporting, proposed: { ...reporting, bisectBatchOnFunctionError: true } };
    const { prediction, proposed } = predictedSchema.parse((await ask(question)).json());
    expect(prediction.fates.map((fate) => fate.final)).toEqual(['done', 'discarded', 'discarded', 'discarded']);
    expect(proposed?.prediction.fates.map((fate) => fate.final)).toEqual(['done', 'discarded', 'done', 'done']);
    expect(proposed?.comparison).toMatchObject({
      saved: [2, 3],
      recordsLost: { current: 3, proposed: 1, difference: -2 },
    });
    expect(proposed?.mapping).toMatchObject({ bisectBatchOnFunctionError: true, batchSize: 100 });
  });

  it('reads the response of the records that a filter lets through', async () => {
    const filterPatterns = ['{"data":{"order":[{"numeric":[">",0]}]}}'];
    const mapping = { ...reporting, filterPatterns };
    const payloadText = JSON.stringify({ batchItemFailures: [{ itemIdentifier: sequenceNumberOf(0) }] });
    const dropped = predictedSchema.parse((await ask({ outcome: { kind: 'returned', payloadText }, mapping })).json());
    expect(dropped.read.verdict).toMatchObject({ kind: 'complete-failure', rule: { id: 'unknown-identifier' } });
    const behaviour = { kind: 'powertools-batch' };
    const everyone = predictedSchema.parse((await ask({ marked: [1, 2], behaviour, mapping })).json());
    expect(everyone.read.verdict.kind).toBe('partial-failure');
  });

  it('takes every assumption', async () => {
    const assumptions = {
      backoffFirstSeconds: 1,
      backoffMaximumSeconds: 10,
      invocationSeconds: 2,
      nonObjectResponse: 'succeed',
      unknownIdentifiers: 'ignore',
      bisectWithoutRetries: 'discard',
      bisectMalformedReport: 'retry',
      bisectInWindow: 'retry',
      topUp: 'waiting',
      ageAtLimit: 'discard',
      expiredMessages: 'each',
      retentionMessages: 'sent',
      retentionHours: 48,
      windowEndsWith: 'time',
      lateRecords: 'open-window',
      laneOfKey: 'order-of-keys',
    };
    const outcome = { kind: 'returned', payloadText: '"OK"' };
    const answer = predictedSchema.parse((await ask({ outcome, mapping: reporting, assumptions })).json());
    expect(answer.assumptions).toEqual(assumptions);
    expect(Object.keys(answer.assumptions).sort()).toEqual(Object.keys(DEFAULT_ASSUMPTIONS).sort());
    expect(answer.read.verdict.kind).toBe('complete-success');
  });

  it('takes the time of the first attempt', async () => {
    const now = '2018-12-19T22:10:50.987Z';
    const predicted = predictedSchema.parse((await ask({ marked: [], now })).json());
    expect(predicted.prediction.startMillis).toBe(Date.parse(now));
    expect(new Set(predicted.prediction.fates.map((fate) => fate.final))).toEqual(new Set(['expired']));
  });

  it('refuses what it cannot ask the model', async () => {
    const refused: [Record<string, unknown>, number, RegExp][] = [
      [{ marked: [9] }, 400, /no row 9 in a batch of 4/],
      [{ marked: ['0.0'] }, 400, /no row 0\.0/],
      [{ marked: ['1.'] }, 400, /marked/],
      [{ proposed: { batchSize: 0 } }, 400, /body\/proposed/],
      [{ behaviour: { kind: 'reports-marked', times: 1 } }, 400, /behaviour/],
      [{ behaviour: { kind: 'recovers', times: 1, failing: { kind: 'returns' } } }, 400, /behaviour/],
      [{ marked: [3] }, 400, /without a readable sequence number/],
      [{ mapping: { maximumRetryAttempts: 20_000 } }, 400, /less than or equal to 10000/],
      [{ mapping: { retries: 1 } }, 400, /mapping/],
      [{ mapping: { bisectBatchOnFunctionError: 'true' } }, 400, /bisect/],
      [{ outcome: { kind: 'exploded' } }, 400, /outcome/],
      [
        { outcome: { kind: 'threw' }, behaviour: { kind: 'reports-marked' } },
        400,
        /behaviour: stands beside an outcome/,
      ],
      [{ batch: 4 }, 404, /no such batch/],
      [{ captureId: '7f1f0a5e-7d8e-4f3b-9a53-2f4c6c2b1d10' }, 404, /no such batch/],
    ];
    for (const [question, status, detail] of refused) {
      const answer = await ask(question);
      expect(answer.statusCode).toBe(status);
      expect(answer.json().detail).toMatch(detail);
    }
  });
});
