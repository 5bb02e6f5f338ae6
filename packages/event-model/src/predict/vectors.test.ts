import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../respond/outcome.ts';
import { formatResponse, responseFor } from '../respond/response-for.ts';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { isLost } from './compare-predictions.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import type { FailingBehaviour, FunctionBehaviour } from './function-behaviour.ts';
import { predictDelivery } from './predict-delivery.ts';
import { predictShard } from './predict-shard.ts';
import type { Prediction } from './prediction.ts';
import type { PredictionInput } from './prediction-input.ts';

// The format is described in vectors/esm/README.md.
type Step = { readonly kind: string; readonly payload?: unknown };
type Oracle = Step & {
  readonly ids?: readonly string[];
  readonly steps?: readonly Step[];
  readonly times?: number;
  readonly failing?: Oracle;
  readonly throwsWhenAllFail?: boolean;
};
type Vector = {
  readonly id: string;
  readonly settings: {
    readonly BatchSize: number;
    readonly MaximumRetryAttempts: number;
    readonly MaximumRecordAgeInSeconds: number;
    readonly BisectBatchOnFunctionError: boolean;
    readonly FunctionResponseTypes: readonly 'ReportBatchItemFailures'[];
  };
  readonly records: readonly VectorRecord[];
  readonly startAt?: number;
  readonly assume?: Partial<Assumptions>;
  readonly oracle: Oracle;
  readonly expect: {
    readonly invocations?: readonly (readonly string[])[];
    readonly destination?: readonly Readonly<Record<string, unknown>>[];
    readonly outcomes?: Readonly<Record<string, string>>;
    readonly deliveries?: Readonly<Record<string, number>>;
    readonly checkpoint?: string;
    /** Ids that are done for Lambda and were not processed. */
    readonly lost?: readonly string[];
  };
};
type VectorRecord = { readonly id: string; readonly seq: string; readonly arrival: number; readonly bad: boolean };
type Delivered = { readonly batch: readonly VectorRecord[]; readonly prediction: Prediction };

function outcomeOf(step: Step): Outcome {
  switch (step.kind) {
    case 'return':
      return { kind: 'returned', payloadText: JSON.stringify(step.payload) };
    case 'error':
      return { kind: 'threw' };
    case 'throttle':
      return { kind: 'throttled' };
    case 'service-error':
      return { kind: 'service-error' };
    default:
      throw new Error(`No outcome for a step of kind ${step.kind}.`);
  }
}

function failingOf(oracle: Oracle): FailingBehaviour {
  const behaviour = behaviourOf(oracle);
  if (!/marked$|batch$/.test(behaviour.kind))
    throw new Error(`An oracle of kind ${oracle.kind} does not fail by marks.`);
  return behaviour as FailingBehaviour;
}

function behaviourOf(oracle: Oracle): FunctionBehaviour {
  switch (oracle.kind) {
    case 'report-bad':
      return { kind: 'reports-marked' };
    case 'error-if-bad':
      return { kind: 'throws-on-marked' };
    case 'time-out-if-bad':
      return { kind: 'times-out-on-marked' };
    case 'report-first-bad':
      return { kind: 'reports-marked', stopsAtFirst: true };
    case 'powertools':
      return { kind: 'powertools-batch', throwsWhenAllFail: oracle.throwsWhenAllFail };
    case 'recovers':
    case 'throttled':
      return { kind: oracle.kind, times: oracle.times ?? 0, failing: oracle.failing && failingOf(oracle.failing) };
    case 'report-ids':
      return { kind: 'returns', payloadText: formatResponse(responseFor(oracle.ids ?? [], (oracle.ids ?? []).keys())) };
    case 'return':
      return { kind: 'returns', payloadText: JSON.stringify(oracle.payload) };
    case 'script':
    case 'script-by-step':
      return { kind: 'script', outcomes: (oracle.steps ?? []).map(outcomeOf) };
    default:
      return { kind: 'script', outcomes: [outcomeOf(oracle)] };
  }
}

function mappingOf({ settings }: Vector): EventSourceMapping {
  return {
    ...AWS_DEFAULT_MAPPING,
    batchSize: settings.BatchSize,
    maximumRetryAttempts: settings.MaximumRetryAttempts,
    maximumRecordAgeInSeconds: settings.MaximumRecordAgeInSeconds,
    bisectBatchOnFunctionError: settings.BisectBatchOnFunctionError,
    functionResponseTypes: settings.FunctionResponseTypes,
    onFailureDestination: 'arn:aws:sqs:us-east-1:123456789012:failed',
  };
}

function questionOf(vector: Vector, batch: readonly VectorRecord[]): PredictionInput {
  return {
    facts: {
      records: batch.map((record) => ({
        sequenceNumber: record.seq,
        partitionKey: record.id,
        arrivalMillis: record.arrival * 1000,
        eventBytes: 700,
      })),
      envelopeBytes: 14,
      shardId: 'shardId-000000000000',
      streamArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/orders',
    },
    mapping: mappingOf(vector),
    behaviour: behaviourOf(vector.oracle),
    marked: [...batch.keys()].filter((position) => batch[position]?.bad),
    assumptions: { ...DEFAULT_ASSUMPTIONS, ...vector.assume },
    nowMillis: (vector.startAt ?? 0) * 1000,
  };
}

function deliver(vector: Vector): Delivered[] {
  const { records, settings } = vector;
  if (vector.assume !== undefined) {
    return [{ batch: records, prediction: predictShard({ ...questionOf(vector, records), supply: 'backlog' }) }];
  }
  const delivered: Delivered[] = [];
  for (let at = 0; at < records.length; at += settings.BatchSize) {
    const batch = records.slice(at, at + settings.BatchSize);
    const prediction = predictDelivery(questionOf(vector, batch));
    delivered.push({ batch, prediction });
  }
  return delivered;
}

function invocationsOf({ batch, prediction }: Delivered): string[][] {
  return prediction.attempts
    .filter((attempt) => attempt.delivered)
    .flatMap(({ from, to, count }) =>
      new Array<string[]>(count).fill(batch.slice(from, to).map((record) => record.id)),
    );
}

function messagesOf({ batch, prediction }: Delivered): Record<string, unknown>[] {
  return prediction.messages.map(
    ({ from, to, condition, approximateInvokeCount, hasResponseContext, functionError }) => ({
      condition,
      approximateInvokeCount,
      batchSize: to - from,
      start: batch[from]?.id,
      end: batch[to - 1]?.id,
      responseContext: hasResponseContext,
      functionError: functionError ?? null,
    }),
  );
}

function outcomesOf({ batch, prediction }: Delivered): [string, string][] {
  return batch.map(({ id }, position) => {
    const fate = prediction.fates[position];
    if (fate?.final === 'done') return [id, 'ok'];
    const condition = prediction.messages.find((it) => it.from <= position && position < it.to)?.condition;
    return [id, `${fate?.final}:${condition}`];
  });
}

describe.each(['responses', 'retries', 'derived', 'functions', 'remainders'])('vectors/esm/%s.json', (file) => {
  const path = new URL(`../../vectors/esm/${file}.json`, import.meta.url);
  const vectors = JSON.parse(readFileSync(path, 'utf8')) as readonly Vector[];

  it.each(vectors)('predicts $id', (vector) => {
    const delivered = deliver(vector);
    const { expect: expected } = vector;
    if (expected.invocations) expect(delivered.flatMap(invocationsOf)).toEqual(expected.invocations);
    if (expected.destination) {
      const messages = delivered.flatMap(messagesOf);
      expect(messages).toHaveLength(expected.destination.length);
      expect(messages).toMatchObject(expected.destination);
    }
    if (expected.outcomes) expect(Object.fromEntries(delivered.flatMap(outcomesOf))).toEqual(expected.outcomes);
    if (expected.deliveries) {
      const deliveries = delivered.flatMap(({ batch, prediction }) =>
        batch.map(({ id }, position) => [id, prediction.fates[position]?.deliveries]),
      );
      expect(Object.fromEntries(deliveries)).toEqual(expected.deliveries);
    }
    if (expected.lost) {
      const lost = delivered.flatMap(({ batch, prediction }) =>
        batch.filter((_, at) => prediction.fates[at]?.final === 'done' && isLost(prediction.fates[at])),
      );
      expect(lost.map(({ id }) => id)).toEqual(expected.lost);
    }
    if (expected.checkpoint) {
      const last = delivered.at(-1);
      expect(last?.batch[(last?.prediction.checkpoint ?? 0) - 1]?.seq).toBe(expected.checkpoint);
    }
  });
});
