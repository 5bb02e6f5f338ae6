import { describe, expect, it } from 'vitest';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import type { FunctionBehaviour } from './function-behaviour.ts';
import { predictDelivery } from './predict-delivery.ts';

type Case = {
  readonly behaviour: FunctionBehaviour;
  readonly mapping?: Partial<EventSourceMapping>;
  readonly retentionHours?: number;
  readonly nowMillis?: number;
};

function predict({ behaviour, mapping, retentionHours = 24, nowMillis }: Case, assumptions: Partial<Assumptions>) {
  return predictDelivery({
    facts: {
      records: ['11', '12', '13', '14'].map((sequenceNumber) => ({
        sequenceNumber,
        partitionKey: 'key',
        arrivalMillis: 0,
        eventBytes: 700,
      })),
      envelopeBytes: 14,
      shardId: 'shardId-000000000000',
      streamArn: 'arn',
    },
    mapping: {
      ...AWS_DEFAULT_MAPPING,
      functionResponseTypes: ['ReportBatchItemFailures'],
      maximumRetryAttempts: 1,
      onFailureDestination: 'arn:aws:sqs:us-east-1:123456789012:failed',
      ...mapping,
    },
    behaviour,
    marked: [1],
    assumptions: { ...DEFAULT_ASSUMPTIONS, retentionHours, ...assumptions },
    nowMillis,
  });
}

const report = (...ids: string[]) =>
  JSON.stringify({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });
const stale: Case = { behaviour: { kind: 'returns', payloadText: report('13', '99') } };
const unknown: Case = { behaviour: { kind: 'returns', payloadText: report('99') } };
const poison: Case = {
  behaviour: { kind: 'throws-on-marked' },
  mapping: { maximumRetryAttempts: 0, bisectBatchOnFunctionError: true },
};
const malformed: Case = { ...unknown, mapping: { bisectBatchOnFunctionError: true } };
const windowed: Case = {
  behaviour: { kind: 'throws-on-marked' },
  mapping: { bisectBatchOnFunctionError: true, tumblingWindowInSeconds: 60 },
};
const aged: Case = {
  behaviour: { kind: 'reports-marked' },
  mapping: { maximumRecordAgeInSeconds: 60 },
  nowMillis: 60_000,
};
const older: Case = { ...aged, nowMillis: 60_001 };
const lost: Case = { behaviour: { kind: 'reports-marked' }, retentionHours: 1, nowMillis: 3_600_001 };

const finals = (given: Case, assumptions: Partial<Assumptions>) =>
  predict(given, assumptions).fates.map((fate) => `${fate.final} x${fate.deliveries}`);
const told = (given: Case, assumptions: Partial<Assumptions>) =>
  predict(given, assumptions).messages.map(({ from, to, condition }) => `${condition} ${from}..${to}`);

describe('an assumption', () => {
  it.each<[name: string, given: Case, Partial<Assumptions>, rule: string, fates: string[]]>([
    ['unknown beside valid', stale, {}, 'mixed-identifiers', new Array(4).fill('discarded x2')],
    [
      'unknown beside valid, passed over',
      stale,
      { unknownIdentifiers: 'ignore' },
      'unknown-identifier-ignored',
      ['done x1', 'done x1', 'discarded x3', 'discarded x3'],
    ],
    ['only unknown', unknown, {}, 'unknown-identifier', new Array(4).fill('discarded x2')],
    [
      'only unknown, passed over',
      unknown,
      { unknownIdentifiers: 'ignore' },
      'unknown-identifier-ignored',
      new Array(4).fill('done x1'),
    ],
    [
      'a split without retries',
      poison,
      {},
      'bisect-without-retries',
      ['done x3', 'discarded x3', 'done x2', 'done x2'],
    ],
    [
      'no split without retries',
      poison,
      { bisectWithoutRetries: 'discard' },
      'no-bisect-without-retries',
      new Array(4).fill('discarded x1'),
    ],
    // Each single record is asked about once more; a batch of one with an unknown identifier fails.
    ['a split of a malformed report', malformed, {}, 'bisect-malformed-report', new Array(4).fill('discarded x4')],
    [
      'no split of a malformed report',
      malformed,
      { bisectMalformedReport: 'retry' },
      'no-bisect-malformed-report',
      new Array(4).fill('discarded x2'),
    ],
    ['a split in a window', windowed, {}, 'bisect-in-window', ['done x3', 'discarded x4', 'done x2', 'done x2']],
    [
      'no split in a window',
      windowed,
      { bisectInWindow: 'retry' },
      'no-bisect-in-window',
      new Array(4).fill('discarded x2'),
    ],
    [
      'a remainder that stays alone',
      { behaviour: { kind: 'reports-marked' } },
      {},
      'remainder-not-topped-up',
      ['done x1', ...new Array(3).fill('discarded x3')],
    ],
    [
      'a remainder that nothing waits behind',
      { behaviour: { kind: 'reports-marked' } },
      { topUp: 'waiting' },
      'remainder-topped-up',
      ['done x1', ...new Array(3).fill('discarded x3')],
    ],
    // The remainder behind the checkpoint follows at once, so it is as old.
    ['delivered at its age', aged, {}, 'record-age-boundary', ['done x1', ...new Array(3).fill('discarded x2')]],
    ['too old at its age', aged, { ageAtLimit: 'discard' }, 'record-age-reached', new Array(4).fill('discarded x0')],
    ['lost silently', lost, {}, 'retention-expired', new Array(4).fill('expired x0')],
    [
      'lost with a message',
      lost,
      { retentionMessages: 'sent' },
      'retention-expired-message',
      new Array(4).fill('expired x0'),
    ],
  ])('decides: %s', (_name, given, assumptions, rule, fates) => {
    expect(finals(given, assumptions)).toEqual(fates);
    const decided = predict(given, assumptions).rules.find(({ id }) => id === rule);
    expect(decided?.grade).toBe('assumed');
  });

  it('decides how many messages tell of records that are too old', () => {
    expect(told(older, {})).toEqual(['RecordAgeExceeded 0..4']);
    expect(told(older, { expiredMessages: 'each' })).toEqual(
      [0, 1, 2, 3].map((at) => `RecordAgeExceeded ${at}..${at + 1}`),
    );
    expect(told(lost, {})).toEqual([]);
    expect(told(lost, { retentionMessages: 'sent' })).toEqual(['RecordAgeExceeded 0..4']);
  });

  it('leaves a batch of one as it was recorded on AWS', () => {
    const alone = { ...unknown, mapping: { bisectBatchOnFunctionError: true, maximumRetryAttempts: 0 } };
    const kinds = predict(alone, { bisectWithoutRetries: 'split' }).attempts.filter((it) => it.to - it.from === 1);
    expect(kinds.map((it) => it.verdict.rule.id)).toEqual(new Array(4).fill('unknown-identifier-alone'));
  });
});
