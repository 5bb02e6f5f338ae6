import { readFileSync } from 'node:fs';
import type { Outcome } from '../respond/outcome.ts';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import { buildOnFailureRecord } from './on-failure-document.ts';
import type { Prediction } from './prediction.ts';
import type { PredictionInput } from './prediction-input.ts';

type Step = { readonly kind: 'return' | 'error'; readonly payload?: unknown; readonly stateBytes?: number };

export type WindowVector = {
  readonly id: string;
  readonly settings: Readonly<Record<string, unknown>> & { readonly BatchSize?: number };
  readonly records: readonly { readonly id: string; readonly arrival: number }[];
  readonly steps: readonly Step[];
  readonly expect: {
    readonly invocations: readonly Readonly<Record<string, unknown>>[];
    readonly outcomes: Readonly<Record<string, string>>;
    readonly destination?: readonly Readonly<Record<string, unknown>>[];
    readonly windowLeftOpen?: boolean;
  };
};

const path = new URL('../../vectors/esm/windows.json', import.meta.url);
export const WINDOW_VECTORS = JSON.parse(readFileSync(path, 'utf8')) as readonly WindowVector[];

function outcomeOf({ kind, payload, stateBytes }: Step): Outcome {
  if (kind === 'error') return { kind: 'threw' };
  if (stateBytes === undefined) return { kind: 'returned', payloadText: JSON.stringify(payload) };
  return { kind: 'returned', payloadText: `{"state":{"a":"${'x'.repeat(stateBytes - 8)}"}}` };
}

function mappingOf(settings: WindowVector['settings']): EventSourceMapping {
  const named = Object.entries(settings).map(([name, value]) => [
    `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    value,
  ]);
  const onFailureDestination = 'arn:aws:sqs:us-east-1:123456789012:failed';
  return { ...AWS_DEFAULT_MAPPING, onFailureDestination, ...Object.fromEntries(named) };
}

export function inputOf({ records, settings, steps }: WindowVector): PredictionInput {
  return {
    facts: {
      records: records.map(({ id, arrival }) => ({
        sequenceNumber: id,
        partitionKey: 'key',
        arrivalMillis: arrival * 1000,
        eventBytes: 700,
      })),
      envelopeBytes: 300,
      shardId: 'shardId-000000000000',
      streamArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/orders',
    },
    mapping: mappingOf(settings),
    behaviour: { kind: 'script', outcomes: steps.map(outcomeOf) },
    marked: [],
    assumptions: DEFAULT_ASSUMPTIONS,
  };
}

/** The prediction in the words of the vectors. */
export function storyOf({ records }: WindowVector, prediction: Prediction, { facts }: PredictionInput) {
  const invocations = prediction.attempts.flatMap(({ from, to, count, window }) =>
    new Array(count).fill({
      records: records.slice(from, to).map((record) => record.id),
      state: window?.stateText,
      stateBytes: window?.stateBytes,
      window: window && [window.start, window.end],
      final: window?.isFinal,
      early: window?.isEarly,
    }),
  );
  const outcomes = prediction.fates.map(({ final }, at) => [records[at]?.id, final === 'done' ? 'ok' : final]);
  const destination = prediction.messages.map((message) => {
    const document = JSON.parse(buildOnFailureRecord(message, facts, { functionArn: 'arn', startMillis: 0 }));
    const { requestContext, KinesisBatchInfo, timeWindowInfo } = document;
    const { window, ...flags } = timeWindowInfo;
    return { ...requestContext, ...KinesisBatchInfo, ...flags, window: [window.start, window.end] };
  });
  return { invocations, outcomes: Object.fromEntries(outcomes), destination };
}
