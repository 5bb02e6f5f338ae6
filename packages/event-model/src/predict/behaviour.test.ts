import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import { firstOutcomeOf } from './first-outcome.ts';
import type { FunctionBehaviour } from './function-behaviour.ts';
import { predictDelivery } from './predict-delivery.ts';

const NUMBERS = ['11', '12', '13', '14'];

function predict(behaviour: FunctionBehaviour, marked: readonly number[], mapping: Partial<EventSourceMapping> = {}) {
  return predictDelivery({
    facts: {
      records: NUMBERS.map((sequenceNumber) => ({
        sequenceNumber,
        partitionKey: 'key',
        arrivalMillis: 0,
        eventBytes: 700,
      })),
      envelopeBytes: 14,
      shardId: 'shardId-000000000000',
      streamArn: 'arn',
    },
    mapping: { ...AWS_DEFAULT_MAPPING, functionResponseTypes: ['ReportBatchItemFailures'], ...mapping },
    behaviour,
    marked,
    assumptions: DEFAULT_ASSUMPTIONS,
  });
}

const fatesOf = ({ fates }: ReturnType<typeof predict>) => fates.map(({ final, because }) => [final, because.kind]);
const rulesOf = ({ rules }: ReturnType<typeof predict>) => rules.map(({ id }) => id);
const report = (...ids: string[]) =>
  JSON.stringify({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });

// What Lambda does with each of them is in vectors/esm/functions.json.
it('fails the whole batch where the record that is reported has no sequence number', () => {
  const records = ['11', '12', '', '14'].map((sequenceNumber) => {
    return { sequenceNumber, partitionKey: 'key', arrivalMillis: 0, eventBytes: 700 };
  });
  const mapping = { ...AWS_DEFAULT_MAPPING, functionResponseTypes: ['ReportBatchItemFailures'] } as const;
  const { attempts, fates } = predictDelivery({
    facts: { records, envelopeBytes: 14, shardId: 'shardId-000000000000', streamArn: 'arn' },
    mapping: { ...mapping, maximumRetryAttempts: 0 },
    behaviour: { kind: 'reports-marked' },
    marked: [2],
    assumptions: DEFAULT_ASSUMPTIONS,
  });
  expect(attempts.map(({ verdict }) => verdict.rule.id)).toEqual(['empty-identifier']);
  expect(fates.map(({ final }) => final)).toEqual(new Array(4).fill('discarded'));
});

describe('a function that stops at its first failure', () => {
  it('leaves what stands behind unprocessed where nobody reads its report', () => {
    const prediction = predict({ kind: 'reports-marked', stopsAtFirst: true }, [1, 3], { functionResponseTypes: [] });
    expect(prediction.fates.map((fate) => fate.because)).toEqual([
      { kind: 'succeeded' },
      { kind: 'report-ignored' },
      { kind: 'behind', position: 1 },
      { kind: 'behind', position: 1 },
    ]);
    expect(rulesOf(prediction)).toContain('stops-at-first');
  });

  it('does not know of the failures behind its stop', () => {
    const one = { maximumRetryAttempts: 0 };
    expect(fatesOf(predict({ kind: 'reports-marked', stopsAtFirst: true }, [1, 3], one))[3]).toEqual([
      'discarded',
      'behind',
    ]);
    expect(fatesOf(predict({ kind: 'reports-marked' }, [1, 3], one))[3]).toEqual(['discarded', 'itself']);
  });
});

describe('a function with the batch processor of Powertools', () => {
  it('throws only where every record failed', () => {
    const all = predict({ kind: 'powertools-batch' }, [0, 1, 2, 3], { maximumRetryAttempts: 0 });
    expect(all.attempts.map((it) => it.outcome)).toEqual(['threw']);
    expect(rulesOf(all)).toContain('powertools-throws');
    const some = predict({ kind: 'powertools-batch' }, [0, 1, 3], { maximumRetryAttempts: 0 });
    expect(some.attempts.map((it) => it.outcome)).toEqual(['returned']);
    expect(rulesOf(some)).not.toContain('powertools-throws');
  });
});

describe('a function that gives the same response to everything', () => {
  it.each([
    ['null', [1], ['succeeded', 'not-reported', 'succeeded', 'succeeded']],
    [report('12'), [], ['succeeded', 'itself', 'behind', 'behind']],
    [report('13'), [1, 2], ['succeeded', 'not-reported', 'itself', 'behind']],
    ['{"batchItemFailure":[{"itemIdentifier":"12"}]}', [1], ['succeeded', 'report-ignored', 'succeeded', 'succeeded']],
    ['OK', [1], ['whole-batch', 'itself', 'whole-batch', 'whole-batch']],
    [undefined, [], ['succeeded', 'succeeded', 'succeeded', 'succeeded']],
  ])('answers %s', (payloadText, marked, reasons) => {
    const prediction = predict({ kind: 'returns', payloadText }, marked, { maximumRetryAttempts: 0 });
    expect(prediction.fates.map((fate) => fate.because.kind)).toEqual(reasons);
  });
});

describe('firstOutcomeOf', () => {
  const returned = (payloadText: string | undefined) => ({ kind: 'returned', payloadText });
  const oneOf = (id: string) => `{"batchItemFailures":[\n  {"itemIdentifier":"${id}"}\n]}`;
  it.each<[FunctionBehaviour, readonly number[], unknown]>([
    [{ kind: 'reports-marked', stopsAtFirst: true }, [3, 1], returned(oneOf('12'))],
    [{ kind: 'powertools-batch' }, [0, 1, 2, 3], { kind: 'threw' }],
    [{ kind: 'powertools-batch' }, [3], returned(oneOf('14'))],
    [{ kind: 'recovers', times: 1, failing: { kind: 'times-out-on-marked' } }, [0], { kind: 'timed-out' }],
    [{ kind: 'throttled', times: 1 }, [], { kind: 'throttled' }],
    [{ kind: 'throttled', times: 0 }, [3], returned(oneOf('14'))],
    [{ kind: 'returns', payloadText: 'what?' }, [0], returned('what?')],
    [{ kind: 'returns' }, [0], returned(undefined)],
  ])('of %o with %o', (behaviour, marked, outcome) => {
    expect(firstOutcomeOf(behaviour, NUMBERS, marked)).toEqual(outcome);
  });
});
