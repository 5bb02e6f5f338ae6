import {
  AWS_DEFAULT_MAPPING,
  DEFAULT_ASSUMPTIONS,
  type EventSourceMapping,
  type FilterVerdicts,
  predictDelivery,
} from '@shardscope/event-model';
import { describe, expect, it } from 'vitest';
import { checkpointOf, spansOf } from './attempt-spans.ts';

type Case = {
  readonly marked: readonly number[];
  readonly mapping?: Partial<EventSourceMapping>;
  /** Positions that the filter drops. */
  readonly dropped?: readonly number[];
};

function predict(records: number, { marked, mapping, dropped = [] }: Case) {
  const filter: FilterVerdicts = {
    verdicts: [
      { delivered: true, answers: [], data: 'json' },
      { delivered: false, answers: [], data: 'json' },
    ],
    ofRecord: Array.from({ length: records }, (_, position) => (dropped.includes(position) ? 1 : 0)),
  };
  return predictDelivery({
    facts: {
      records: Array.from({ length: records }, (_, position) => ({
        sequenceNumber: String(100 + position),
        partitionKey: 'key',
        arrivalMillis: 0,
        eventBytes: 700,
      })),
      envelopeBytes: 14,
      shardId: 'shardId-000000000000',
      streamArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/orders',
    },
    mapping: { ...AWS_DEFAULT_MAPPING, functionResponseTypes: ['ReportBatchItemFailures'], ...mapping },
    behaviour: { kind: 'reports-marked' },
    marked,
    assumptions: DEFAULT_ASSUMPTIONS,
    ...(dropped.length > 0 && { filter }),
  });
}

const spansOfAll = (prediction: ReturnType<typeof predict>) =>
  prediction.attempts.map((attempt) =>
    spansOf(prediction, attempt).map(({ from, to, tone }) => `${from}-${to} ${tone}`),
  );

describe('spansOf', () => {
  it('colours what is done, what comes again and what is discarded', () => {
    expect(spansOfAll(predict(6, { marked: [2], mapping: { maximumRetryAttempts: 1 } }))).toEqual([
      ['0-2 done', '2-6 again'],
      ['2-6 gone'],
    ]);
  });

  it('shows a failure in the midst of a success that nobody hears of', () => {
    const prediction = predict(6, { marked: [2, 4], mapping: { functionResponseTypes: [] } });
    expect(spansOfAll(prediction)).toEqual([['0-6 done', '2-3 gone', '4-5 gone']]);
  });

  it('leaves a gap where the filter took records out, and puts the checkpoint before the failed one', () => {
    const prediction = predict(8, { marked: [5], dropped: [1, 2, 6], mapping: { maximumRetryAttempts: 0 } });
    expect(spansOfAll(prediction)[0]).toEqual([
      '0-5 quiet',
      '0-1 done',
      '3-5 done',
      '5-8 quiet',
      '5-6 again',
      '7-8 again',
    ]);
    expect(prediction.attempts[0] && checkpointOf(prediction, prediction.attempts[0])).toBe(5);
  });

  it('stays countable where every other record is filtered', () => {
    const dropped = Array.from({ length: 1000 }, (_, n) => 2 * n);
    const [first = []] = spansOfAll(predict(2000, { marked: [], dropped }));
    expect(first.length).toBeLessThan(300);
  });
});
