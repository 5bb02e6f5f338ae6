import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryInput } from './arbitrary-input.test-support.ts';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { comparePredictions } from './compare-predictions.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import { predictDelivery } from './predict-delivery.ts';

const runs = { numRuns: Number(process.env.SHARDSCOPE_PROPERTY_RUNS ?? 200) };

function predict(mapping: Partial<EventSourceMapping>) {
  return predictDelivery({
    facts: {
      records: Array.from({ length: 6 }, (_, position) => ({
        sequenceNumber: String(100 + position),
        partitionKey: 'key',
        arrivalMillis: 0,
        eventBytes: 700,
      })),
      envelopeBytes: 14,
      shardId: 'shardId-000000000000',
      streamArn: 'arn',
    },
    mapping: { ...AWS_DEFAULT_MAPPING, functionResponseTypes: ['ReportBatchItemFailures'], ...mapping },
    behaviour: { kind: 'reports-marked' },
    marked: [2],
    assumptions: DEFAULT_ASSUMPTIONS,
  });
}

describe('comparePredictions', () => {
  it('tells what bisect saves and costs', () => {
    const retries = { maximumRetryAttempts: 1 };
    const comparison = comparePredictions(predict(retries), predict({ ...retries, bisectBatchOnFunctionError: true }));
    expect(comparison.saved).toEqual([3, 4, 5]);
    expect(comparison.newlyLost).toEqual([]);
    expect(comparison.recordsLost).toEqual({ current: 4, proposed: 1, difference: -3 });
    expect(comparison.invocations).toEqual({ current: 3, proposed: 7, difference: 4 });
    expect(comparison.isComplete).toBe(true);
  });

  it('counts what is lost without a trace', () => {
    const off = predict({ functionResponseTypes: [] });
    const queue = { onFailureDestination: 'arn:aws:sqs:us-east-1:123456789012:failed', maximumRetryAttempts: 0 };
    const comparison = comparePredictions(off, predict(queue));
    expect(comparison.lostSilently).toEqual({ current: 1, proposed: 0, difference: -1 });
    expect(comparison.newlyLost).toEqual([3, 4, 5]);
    expect(comparison.messages.difference).toBe(1);
  });

  it('finds no difference between a prediction and itself', () => {
    fc.assert(
      fc.property(arbitraryInput, (given) => {
        const prediction = predictDelivery(given);
        const { saved, newlyLost, changed, isComplete: _, ...figures } = comparePredictions(prediction, prediction);
        expect([...saved, ...newlyLost, changed]).toEqual([0]);
        for (const figure of Object.values(figures)) expect(figure).toMatchObject({ difference: 0 });
        expect(figures.lostSilently.current).toBeGreaterThanOrEqual(0);
        expect(figures.lostSilently.current).toBeLessThanOrEqual(figures.recordsLost.current);
      }),
      runs,
    );
  });
});
