import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import { firstOutcomeOf } from './first-outcome.ts';
import { predictDelivery } from './predict-delivery.ts';
import type { BatchFacts, Prediction } from './prediction.ts';
import type { PredictionInput } from './prediction-input.ts';

const REPORTING: Partial<EventSourceMapping> = { functionResponseTypes: ['ReportBatchItemFailures'] };
const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:failed';
const ARRIVAL = 1_545_084_650_987;

function batchOf(records: number, eventBytes = 700): BatchFacts {
  return {
    records: Array.from({ length: records }, (_, position) => ({
      sequenceNumber: String(1000 + position),
      partitionKey: 'key',
      arrivalMillis: ARRIVAL,
      eventBytes,
    })),
    envelopeBytes: 14,
    shardId: 'shardId-000000000006',
    streamArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/orders',
  };
}

type Case = Omit<Partial<PredictionInput>, 'mapping'> & { readonly mapping?: Partial<EventSourceMapping> };

function predict(records: number, { mapping, ...rest }: Case): Prediction {
  return predictDelivery({
    facts: batchOf(records),
    behaviour: { kind: 'reports-marked' },
    marked: [],
    assumptions: DEFAULT_ASSUMPTIONS,
    ...rest,
    mapping: { ...AWS_DEFAULT_MAPPING, ...REPORTING, ...mapping },
  });
}

const fatesOf = ({ fates }: Prediction) => fates.map(({ final, deliveries, because }) => [final, deliveries, because]);
const rowsOf = ({ attempts }: Prediction) => attempts.map((it) => [it.from, it.to, it.count, it.next]);
const ruleIdsOf = ({ rules }: Prediction) => rules.map((rule) => rule.id);

describe('predictDelivery', () => {
  it('discards the good records behind a bad one with it', () => {
    const prediction = predict(4, { marked: [1], mapping: { maximumRetryAttempts: 2 } });
    expect(fatesOf(prediction)).toEqual([
      ['done', 1, { kind: 'succeeded' }],
      ['discarded', 4, { kind: 'itself' }],
      ['discarded', 4, { kind: 'behind', position: 1 }],
      ['discarded', 4, { kind: 'behind', position: 1 }],
    ]);
    expect(rowsOf(prediction)).toEqual([
      [0, 4, 1, 'checkpoint'],
      [1, 4, 3, 'discard'],
    ]);
    expect(prediction.totals).toMatchObject({ invocations: 4, redeliveries: 9, recordsRedelivered: 3, discarded: 3 });
  });

  it('saves the good records with bisect', () => {
    const prediction = predict(4, {
      marked: [1],
      mapping: { maximumRetryAttempts: 2, bisectBatchOnFunctionError: true },
    });
    expect(fatesOf(prediction).map(([final]) => final)).toEqual(['done', 'discarded', 'done', 'done']);
    expect(rowsOf(prediction)).toEqual([
      [0, 4, 1, 'checkpoint'],
      [1, 4, 1, 'bisect'],
      [1, 2, 3, 'discard'],
      [2, 4, 1, 'done'],
    ]);
  });

  it('folds the AWS default into one row that ends with the retention', () => {
    const prediction = predict(2, {
      marked: [0],
      mapping: { functionResponseTypes: [] },
      behaviour: { kind: 'throws-on-marked' },
    });
    // Waits of 0.2 s doubling to 51.2 s take 102.2 s with 9 retries; then one a minute until 24 hours are over.
    const count = 1 + 9 + Math.floor((86_400 - 102.2) / 60);
    expect(rowsOf(prediction)).toEqual([[0, 2, count, 'expire']]);
    expect(prediction.attempts[0]).toMatchObject({
      ordinal: 1,
      startSeconds: 0,
      lastSeconds: 102.2 + (count - 10) * 60,
    });
    expect(fatesOf(prediction)[1]).toEqual(['expired', count, { kind: 'retention' }]);
    expect(prediction.fates.map((fate) => fate.grade)).toEqual(['assumed', 'assumed']);
    expect(ruleIdsOf(prediction)).toEqual(expect.arrayContaining(['pacing', 'retention-hours', 'retention-expired']));
  });

  it('counts a year of retries as fast as a day', () => {
    const prediction = predict(3, { marked: [0], assumptions: { ...DEFAULT_ASSUMPTIONS, retentionHours: 8760 } });
    expect(prediction.attempts).toHaveLength(1);
    expect(prediction.totals.invocations).toBeGreaterThan(525_000);
  });

  it('loses a report silently when the mapping does not read it', () => {
    const prediction = predict(3, { marked: [1], mapping: { functionResponseTypes: [] } });
    expect(fatesOf(prediction)[1]).toEqual(['done', 1, { kind: 'report-ignored' }]);
    expect(fatesOf(prediction)[2]).toEqual(['done', 1, { kind: 'succeeded' }]);
  });

  it('loses a real report under a misspelt key in the same way', () => {
    const payloadText = '{"batchItemFailure":[{"itemIdentifier":"1001"}]}';
    const prediction = predict(3, { behaviour: { kind: 'script', outcomes: [{ kind: 'returned', payloadText }] } });
    expect(fatesOf(prediction)[1]).toEqual(['done', 1, { kind: 'report-ignored' }]);
  });

  it('lets a record that recovers be delivered again and be done', () => {
    const prediction = predict(3, { marked: [1], behaviour: { kind: 'recovers', times: 3 } });
    expect(fatesOf(prediction)[2]).toEqual(['done', 4, { kind: 'succeeded' }]);
    expect(rowsOf(prediction)).toEqual([
      [0, 3, 1, 'checkpoint'],
      [1, 3, 2, 'retry'],
      [1, 3, 1, 'done'],
    ]);
  });

  it('blames the whole batch where a throw does not say more', () => {
    const prediction = predict(2, {
      marked: [1],
      behaviour: { kind: 'throws-on-marked' },
      mapping: { maximumRetryAttempts: 0, onFailureDestination: QUEUE },
    });
    expect(fatesOf(prediction).map(([, , because]) => because)).toEqual([{ kind: 'whole-batch' }, { kind: 'itself' }]);
    expect(prediction.messages).toMatchObject([
      { from: 0, to: 2, functionError: 'Unhandled', hasResponseContext: true },
    ]);
  });

  it('never delivers a payload over 6 MB, and counts its rejections', () => {
    const facts = batchOf(1, 6_291_456);
    const prediction = predict(1, { facts, mapping: { maximumRetryAttempts: 2, onFailureDestination: QUEUE } });
    expect(fatesOf(prediction)).toEqual([['discarded', 0, { kind: 'too-large' }]]);
    expect(prediction.totals).toMatchObject({ invocations: 0, rejected: 3 });
    expect(prediction.messages).toMatchObject([{ approximateInvokeCount: 3, hasResponseContext: false }]);
    expect(ruleIdsOf(prediction)).toContain('payload-accounting');
  });

  it('delivers a payload of exactly 6 MB', () => {
    expect(predict(1, { facts: batchOf(1, 6_291_456 - 14) }).totals).toMatchObject({ invocations: 1, rejected: 0 });
  });

  it('cuts what no invocation can carry into several', () => {
    const prediction = predict(3, { facts: batchOf(3, 3_000_000), marked: [2], mapping: { maximumRetryAttempts: 0 } });
    expect(rowsOf(prediction)).toEqual([
      [0, 2, 1, 'done'],
      [2, 3, 1, 'discard'],
    ]);
    expect(ruleIdsOf(prediction)).toContain('batch-closes-at-6mb');
  });

  it('takes the last arrival as the first moment unless told otherwise', () => {
    const atArrival = predict(1, {});
    expect(atArrival.startMillis).toBe(ARRIVAL);
    expect(ruleIdsOf(atArrival)).toContain('clock-starts-at-arrival');
    const later = predict(1, { nowMillis: ARRIVAL + 25 * 3_600_000 });
    expect(fatesOf(later)).toEqual([['expired', 0, { kind: 'retention' }]]);
    expect(ruleIdsOf(later)).not.toContain('clock-starts-at-arrival');
  });

  it('says that it assumed an arrival time that is missing', () => {
    const facts = batchOf(1);
    const [record] = facts.records;
    if (record === undefined) throw new Error('The batch has a record.');
    const blind = { ...facts, records: [{ ...record, arrivalMillis: Number.NaN }] };
    const prediction = predict(1, { facts: blind, marked: [0] });
    expect(ruleIdsOf(prediction)).toContain('arrival-unknown');
    expect(prediction.truncated).toBe(false);
  });

  it('grades a fate by the weakest rule on its way', () => {
    const gradeOf = (marked: number[], mapping: Partial<EventSourceMapping>) =>
      predict(3, { marked, mapping }).fates.at(-1)?.grade;
    expect(gradeOf([], {})).toBe('documented');
    expect(gradeOf([0], { maximumRetryAttempts: 1 })).toBe('documented');
    expect(gradeOf([1], { maximumRetryAttempts: 1 })).toBe('observed');
    expect(gradeOf([0], { maximumRetryAttempts: 0, bisectBatchOnFunctionError: true })).toBe('assumed');
  });

  it('leaves records pending when nothing ends their attempts', () => {
    const endless = { ...DEFAULT_ASSUMPTIONS, retentionHours: Infinity };
    const prediction = predict(3, { marked: [1], assumptions: endless });
    expect(prediction.truncated).toBe(true);
    expect(fatesOf(prediction).map(([final]) => final)).toEqual(['done', 'pending', 'pending']);
    expect(prediction.checkpoint).toBe(1);
  });

  it('stops at its limit of rows and says so', () => {
    const marked = [...new Array(64).keys()];
    const mapping = { bisectBatchOnFunctionError: true, maximumRetryAttempts: 0 };
    const prediction = predict(64, { marked, mapping, maximumRows: 10 });
    expect(prediction.attempts).toHaveLength(10);
    expect(prediction.truncated).toBe(true);
    expect(prediction.fates.some((fate) => fate.final === 'pending')).toBe(true);
  });

  it('shares fates between records that end alike', () => {
    const { fates } = predict(8000, { marked: [4000], mapping: { maximumRetryAttempts: 1 } });
    expect(new Set(fates).size).toBe(3);
  });
});

describe('firstOutcomeOf', () => {
  it('writes the report of the marks, or what happens instead', () => {
    expect(firstOutcomeOf({ kind: 'throws-on-marked' }, ['11'], [0])).toEqual({ kind: 'threw' });
    expect(firstOutcomeOf({ kind: 'times-out-on-marked' }, ['11'], [])).toMatchObject({ kind: 'returned' });
    expect(firstOutcomeOf({ kind: 'recovers', times: 0 }, ['11'], [0])).toEqual({
      kind: 'returned',
      payloadText: '{"batchItemFailures":[]}',
    });
  });
});
