import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import { firstOutcomeOf } from './first-outcome.ts';
import { buildOnFailureRecord } from './on-failure-document.ts';
import { predictDelivery } from './predict-delivery.ts';
import type { Prediction } from './prediction.ts';
import type { PredictionInput } from './prediction-input.ts';
import { windowIndexesOf } from './window.ts';
import { inputOf, storyOf, WINDOW_VECTORS } from './window-vectors.test-support.ts';

// Those with a BatchSize are about a whole shard: see predict-shard.test.ts.
const ofOneBatch = WINDOW_VECTORS.filter((vector) => vector.settings.BatchSize === undefined);

describe('vectors/esm/windows.json, one batch', () => {
  it.each(ofOneBatch)('predicts $id', (vector) => {
    const input = inputOf(vector);
    const prediction = predictDelivery(input);
    const story = storyOf(vector, prediction, input);
    const { invocations, outcomes, destination = [], windowLeftOpen } = vector.expect;
    expect(story.invocations).toHaveLength(invocations.length);
    expect(story.invocations).toMatchObject(invocations);
    expect(story.outcomes).toEqual(outcomes);
    expect(story.destination).toHaveLength(destination.length);
    expect(story.destination).toMatchObject(destination);
    if (windowLeftOpen) expect(prediction.openWindow).toMatchObject({ stateText: '{"n":1}' });
  });
});

type Case = Omit<Partial<PredictionInput>, 'mapping' | 'assumptions'> & {
  readonly mapping?: Partial<EventSourceMapping>;
  readonly assumptions?: Partial<PredictionInput['assumptions']>;
};

function predict(arrivals: readonly number[], { mapping, assumptions, ...rest }: Case): Prediction {
  return predictDelivery({
    facts: {
      records: arrivals.map((seconds, position) => ({
        sequenceNumber: String(position),
        partitionKey: 'key',
        arrivalMillis: seconds * 1000,
        eventBytes: 700,
      })),
      envelopeBytes: 300,
      shardId: 'shardId-000000000000',
      streamArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/orders',
    },
    behaviour: { kind: 'reports-marked' },
    marked: [],
    assumptions: { ...DEFAULT_ASSUMPTIONS, ...assumptions },
    ...rest,
    mapping: {
      ...AWS_DEFAULT_MAPPING,
      tumblingWindowInSeconds: 10,
      functionResponseTypes: ['ReportBatchItemFailures'],
      onFailureDestination: 'arn:aws:s3:::failed',
      ...mapping,
    },
  });
}

const rowsOf = ({ attempts }: Prediction) =>
  attempts.map(({ from, to, count, next, window }) => [from, to, count, next, window?.isFinal]);
const ruleIdsOf = ({ rules }: Prediction) => rules.map((rule) => rule.id);

describe('predictDelivery with tumbling windows', () => {
  it('ends a window when a record of a later one comes, and leaves the last one open', () => {
    const prediction = predict([12, 13, 21], {});
    expect(rowsOf(prediction)).toEqual([
      [0, 2, 1, 'done', false],
      [2, 2, 1, 'done', true],
      [2, 3, 1, 'done', false],
    ]);
    expect(prediction.openWindow).toMatchObject({ start: '1970-01-01T00:00:20Z', end: '1970-01-01T00:00:30Z' });
    expect(ruleIdsOf(prediction)).toEqual(expect.arrayContaining(['final-invoke', 'final-invoke-needs-record']));
  });

  it('ends the last window by time where that is assumed', () => {
    const prediction = predict([12], { assumptions: { windowEndsWith: 'time' } });
    expect(rowsOf(prediction).at(-1)).toEqual([1, 1, 1, 'done', true]);
    expect(prediction.attempts.at(-1)?.startSeconds).toBe(8);
    expect(prediction).not.toHaveProperty('openWindow');
    expect(ruleIdsOf(prediction)).toContain('final-invoke-on-time');
  });

  it('gives a final invocation up, and tells the destination without naming records', () => {
    const prediction = predict([12, 21], {
      windowBehaviour: { finalFailures: Infinity },
      mapping: { maximumRetryAttempts: 2 },
    });
    expect(rowsOf(prediction)[1]).toEqual([1, 1, 3, 'discard', true]);
    expect(prediction.fates.map((fate) => fate.final)).toEqual(['done', 'done']);
    const [message] = prediction.messages;
    if (message === undefined) throw new Error('A message is expected.');
    const facts = { records: [], envelopeBytes: 0, shardId: 'shardId-000000000000', streamArn: 'arn' };
    const document = JSON.parse(buildOnFailureRecord(message, facts, { functionArn: 'arn', startMillis: 0 }));
    expect(document.KinesisBatchInfo).toEqual({ shardId: 'shardId-000000000000', streamArn: 'arn' });
    expect(document.timeWindowInfo).toEqual({
      window: { start: '1970-01-01T00:00:10Z', end: '1970-01-01T00:00:20Z' },
      isFinalInvokeForWindow: true,
      isWindowTerminatedEarly: false,
    });
  });

  it('blocks the shard with a final invocation that never succeeds, as the old guide says', () => {
    const prediction = predict([12, 21], { windowBehaviour: { finalFailures: Infinity } });
    expect(prediction.fates.map((fate) => fate.final)).toEqual(['done', 'expired']);
    expect(prediction.attempts[1]).toMatchObject({ next: 'expire', window: { isFinal: true } });
    expect(ruleIdsOf(prediction)).toContain('final-invoke-age');
  });

  it('ends a window early once, and goes on with an empty state', () => {
    const prediction = predict([12, 13], {
      windowBehaviour: { stateBytes: 1_048_577 },
      marked: [1],
      behaviour: { kind: 'recovers', times: 1 },
    });
    expect(prediction.attempts.map(({ from, to, window }) => [from, to, window?.stateBytes, window?.isEarly])).toEqual([
      [0, 2, 2, false],
      [1, 1, 1_048_577, true],
      [1, 2, 2, false],
      [2, 2, 1_048_577, true],
    ]);
    expect(prediction).not.toHaveProperty('openWindow');
    expect(ruleIdsOf(prediction)).toContain('window-goes-on-after-early-end');
  });

  it('goes on with the state of a captured event', () => {
    const window = {
      start: '1970-01-01T00:00:10Z',
      end: '1970-01-01T00:00:20Z',
      isFinalInvokeForWindow: false,
      isWindowTerminatedEarly: false,
      stateText: '{"sum":7}',
    };
    const batch = { envelopeBytes: 300, shardId: 'shardId-000000000000', streamArn: 'arn' };
    const records = [{ sequenceNumber: '1', partitionKey: 'key', arrivalMillis: 12_000, eventBytes: 700 }];
    const withRecord = predict([], { facts: { ...batch, records, window } });
    expect(withRecord.attempts[0]?.window).toMatchObject({ stateText: '{"sum":7}' });
    const final = { ...window, isFinalInvokeForWindow: true };
    const prediction = predict([], { facts: { ...batch, records: [], window: final }, nowMillis: 21_000 });
    expect(rowsOf(prediction)).toEqual([[0, 0, 1, 'done', true]]);
    expect(prediction.attempts[0]?.window).toMatchObject({ start: '1970-01-01T00:00:10Z', stateText: '{"sum":7}' });
  });

  it.each([
    ['own-window', ['0-1', '1-2', '2-3']],
    ['open-window', ['0-1', '1-3']],
  ] as const)('takes a late record to its %s', (lateRecords, expected) => {
    const prediction = predict([12, 21, 13], { assumptions: { lateRecords } });
    const ranges = prediction.attempts.flatMap(({ from, to, window }) => (window?.isFinal ? [] : [`${from}-${to}`]));
    expect(ranges).toEqual(expected);
    expect(ruleIdsOf(prediction)).toContain(`late-record-${lateRecords}`);
  });

  it('says what it assumes of bisect and of a failed batch', () => {
    const prediction = predict([12, 13, 14], {
      marked: [0],
      mapping: { bisectBatchOnFunctionError: true, maximumRetryAttempts: 0 },
    });
    expect(ruleIdsOf(prediction)).toEqual(
      expect.arrayContaining([
        'bisect-in-window',
        'state-of-failure',
        'window-goes-on-after-discard',
        'state-imagined',
      ]),
    );
    expect(prediction.fates.map((fate) => fate.final)).toEqual(['discarded', 'done', 'done']);
  });

  it('says nothing of windows without one', () => {
    const prediction = predict([12, 21], { mapping: { tumblingWindowInSeconds: 0 } });
    expect(rowsOf(prediction)).toEqual([[0, 2, 1, 'done', undefined]]);
    expect(ruleIdsOf(prediction).filter((id) => id.includes('window'))).toEqual([]);
  });
});

describe('firstOutcomeOf', () => {
  it('returns a state where a window asks for one', () => {
    const mapping = { tumblingWindowInSeconds: 10 };
    const outcome = firstOutcomeOf({ kind: 'reports-marked' }, ['11'], [], mapping);
    expect(outcome).toEqual({ kind: 'returned', payloadText: '{"state":{},"batchItemFailures":[]}' });
  });
});

describe('windowIndexesOf', () => {
  it('keeps a record without an arrival in the window before it', () => {
    const { indexes, isAnyLate } = windowIndexesOf([12_000, Number.NaN, 21_000, 15_000], 10, 'own-window');
    expect(indexes).toEqual([1, 1, 2, 1]);
    expect(isAnyLate).toBe(true);
  });
});
