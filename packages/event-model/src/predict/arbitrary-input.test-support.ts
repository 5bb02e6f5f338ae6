import fc from 'fast-check';
import type { Outcome } from '../respond/outcome.ts';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { AWS_DEFAULT_MAPPING } from './event-source-mapping.ts';
import type { FilterVerdicts } from './filter-verdicts.ts';
import type { FailingBehaviour, FunctionBehaviour } from './function-behaviour.ts';
import type { PredictionInput } from './prediction-input.ts';

const identifier = fc.oneof(fc.integer({ min: 100, max: 112 }).map(String), fc.constantFrom('', null, 'shardId-0:101'));
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constantFrom<Outcome>(
    { kind: 'threw' },
    { kind: 'timed-out' },
    { kind: 'throttled' },
    { kind: 'service-error' },
    { kind: 'too-large' },
    { kind: 'returned', payloadText: 'null' },
    { kind: 'returned', payloadText: 'OK' },
  ),
  fc
    .tuple(fc.array(identifier, { maxLength: 3 }), fc.constantFrom(undefined, {}, { n: 1 }))
    .map(([identifiers, state]): Outcome => {
      const batchItemFailures = identifiers.map((itemIdentifier) => ({ itemIdentifier }));
      return { kind: 'returned', payloadText: JSON.stringify({ state, batchItemFailures }) };
    }),
);
const failing = fc.constantFrom<FailingBehaviour>(
  { kind: 'reports-marked' },
  { kind: 'reports-marked', stopsAtFirst: true },
  { kind: 'throws-on-marked' },
  { kind: 'times-out-on-marked' },
  { kind: 'powertools-batch' },
  { kind: 'powertools-batch', throwsWhenAllFail: false },
);
const behaviour: fc.Arbitrary<FunctionBehaviour> = fc.oneof(
  failing,
  fc.record({
    kind: fc.constantFrom('recovers' as const, 'throttled' as const),
    times: fc.integer({ min: 0, max: 4 }),
    failing: fc.option(failing, { nil: undefined }),
  }),
  outcome.map((it): FunctionBehaviour => {
    return { kind: 'returns', payloadText: it.kind === 'returned' ? it.payloadText : undefined };
  }),
  fc.record({ kind: fc.constant('script' as const), outcomes: fc.array(outcome, { minLength: 1, maxLength: 6 }) }),
);
// Repeated numbers are what an enhanced fan-out mapping delivers for one KPL aggregate.
const record = fc.record({
  // A record without a readable number is one that nobody can name.
  sequenceNumber: fc.oneof(
    { weight: 15, arbitrary: fc.integer({ min: 100, max: 110 }).map(String) },
    { weight: 1, arbitrary: fc.constant('') },
  ),
  partitionKey: fc.constant('key'),
  arrivalMillis: fc.integer({ min: -400, max: 5 }).map((seconds) => seconds * 1000),
  eventBytes: fc.constantFrom(600, 600, 2_400_000, 6_400_000),
});
const unfiltered: fc.Arbitrary<PredictionInput> = fc.record({
  facts: fc.record({
    records: fc.array(record, { maxLength: 11 }),
    envelopeBytes: fc.constant(14),
    shardId: fc.constant('shardId-000000000000'),
    streamArn: fc.constant('arn:aws:kinesis:us-east-1:123456789012:stream/orders'),
  }),
  mapping: fc.record({
    ...Object.fromEntries(Object.entries(AWS_DEFAULT_MAPPING).map(([name, value]) => [name, fc.constant(value)])),
    maximumRetryAttempts: fc.integer({ min: -1, max: 4 }),
    maximumRecordAgeInSeconds: fc.constantFrom(-1, -1, 60, 300),
    bisectBatchOnFunctionError: fc.boolean(),
    tumblingWindowInSeconds: fc.constantFrom(0, 0, 100),
    functionResponseTypes: fc.constantFrom([], ['ReportBatchItemFailures']),
    onFailureDestination: fc.constant('arn:aws:sqs:us-east-1:123456789012:failed'),
  }) as unknown as fc.Arbitrary<PredictionInput['mapping']>,
  behaviour,
  marked: fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 4 }),
  assumptions: fc.record({
    ...Object.fromEntries(Object.entries(DEFAULT_ASSUMPTIONS).map(([name, value]) => [name, fc.constant(value)])),
    backoffFirstSeconds: fc.constantFrom(0.2, 1, 7),
    invocationSeconds: fc.constantFrom(0, 3),
    retentionHours: fc.constantFrom(0.1, 1),
    unknownIdentifiers: fc.constantFrom('fail', 'ignore'),
    bisectWithoutRetries: fc.constantFrom('split', 'discard'),
    bisectMalformedReport: fc.constantFrom('split', 'retry'),
    bisectInWindow: fc.constantFrom('split', 'retry'),
    topUp: fc.constantFrom('none', 'waiting'),
    ageAtLimit: fc.constantFrom('deliver', 'discard'),
    expiredMessages: fc.constantFrom('one', 'each'),
    retentionMessages: fc.constantFrom('none', 'sent'),
    windowEndsWith: fc.constantFrom('next-record', 'time'),
    lateRecords: fc.constantFrom('own-window', 'open-window'),
  }) as unknown as fc.Arbitrary<PredictionInput['assumptions']>,
  windowBehaviour: fc.record({
    // A state that is too large is written and read once an attempt: seldom, to keep the run short.
    stateBytes: fc.oneof(
      { weight: 60, arbitrary: fc.constantFrom(2, 100) },
      { weight: 1, arbitrary: fc.constant(1_048_577) },
    ),
    finalFailures: fc.constantFrom(0, 0, 1, 2, Infinity),
  }),
  nowMillis: fc.constant(0),
});

const drops = fc.oneof(fc.constant(undefined), fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }));

/** Questions of every kind, small enough to be told record by record. */
export const arbitraryInput: fc.Arbitrary<PredictionInput> = fc.tuple(unfiltered, drops).map(([given, dropped]) => {
  if (dropped === undefined) return given;
  const verdicts: FilterVerdicts['verdicts'] = [
    { delivered: true, answers: [], data: 'json' },
    { delivered: false, answers: [], data: 'json' },
  ];
  return { ...given, filter: { verdicts, ofRecord: given.facts.records.map((_, at) => (dropped[at] ? 1 : 0)) } };
});
