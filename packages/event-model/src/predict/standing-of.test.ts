import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryInput } from './arbitrary-input.test-support.ts';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { AWS_DEFAULT_MAPPING } from './event-source-mapping.ts';
import { predictDelivery } from './predict-delivery.ts';
import type { PredictionInput } from './prediction-input.ts';
import { standingOf } from './standing-of.ts';

const runs = { numRuns: Number(process.env.SHARDSCOPE_PROPERTY_RUNS ?? 500) };

// Record 2 of four fails: a checkpoint before it, then the halves [2] and [3].
const BISECTED: PredictionInput = {
  facts: {
    records: ['10', '11', '12', '13'].map((sequenceNumber) => ({
      sequenceNumber,
      partitionKey: 'key',
      arrivalMillis: 0,
      eventBytes: 700,
    })),
    envelopeBytes: 14,
    shardId: 'shardId-000000000000',
    streamArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/orders',
  },
  mapping: {
    ...AWS_DEFAULT_MAPPING,
    maximumRetryAttempts: 1,
    bisectBatchOnFunctionError: true,
    functionResponseTypes: ['ReportBatchItemFailures'],
  },
  behaviour: { kind: 'reports-marked' },
  marked: [2],
  assumptions: DEFAULT_ASSUMPTIONS,
};

describe('standingOf', () => {
  it('follows records through a checkpoint and a split', () => {
    const prediction = predictDelivery(BISECTED);
    const finalOf = (position: number, row: number) => standingOf(prediction, position, row).fate?.final;

    expect(finalOf(0, 0)).toBe('done');
    expect(standingOf(prediction, 2, 0)).toEqual({ deliveries: 1, next: 'checkpoint' });
    expect(standingOf(prediction, 3, 1)).toEqual({ deliveries: 2, next: 'bisect' });
    expect([finalOf(2, 2), finalOf(3, 2), finalOf(3, 3)]).toEqual(['discarded', undefined, 'done']);
  });

  it('has a record that no row has at its end from the start', () => {
    const filter = {
      verdicts: [
        { delivered: true, answers: [], data: 'json' },
        { delivered: false, answers: [], data: 'json' },
      ],
      ofRecord: [0, 1, 0, 0],
    } as const;
    const prediction = predictDelivery({ ...BISECTED, filter });

    expect(standingOf(prediction, 1, 0)).toMatchObject({ deliveries: 0, fate: { final: 'filtered' } });
    expect(standingOf(prediction, 3, 0)).toEqual({ deliveries: 1, next: 'checkpoint' });
  });

  it('comes to the fate of every record', () => {
    fc.assert(
      fc.property(arbitraryInput, (given) => {
        const prediction = predictDelivery(given);
        const last = prediction.attempts.length - 1;
        for (const [position, fate] of prediction.fates.entries()) {
          const before = standingOf(prediction, position, last - 1);
          const { deliveries, fate: atTheEnd } = standingOf(prediction, position, last);
          expect({ deliveries, fate: atTheEnd }).toEqual({ deliveries: fate.deliveries, fate });
          expect(before.deliveries).toBeLessThanOrEqual(deliveries);
        }
      }),
      runs,
    );
  });
});
