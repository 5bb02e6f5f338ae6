import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import { readFilterPatterns } from './filter-pattern.ts';
import { filterVerdicts } from './filter-verdicts.ts';
import type { FunctionBehaviour } from './function-behaviour.ts';
import { buildOnFailureDelivery } from './on-failure-delivery.ts';
import { predictDelivery } from './predict-delivery.ts';
import { predictShard } from './predict-shard.ts';
import type { PredictionInput } from './prediction-input.ts';

// Where the sources contradict each other, the prediction follows one of them and its rule tells of the other.
const RECORD = { sequenceNumber: '11', partitionKey: 'a', arrivalMillis: 0, eventBytes: 700 };

type Question = { readonly mapping?: Partial<EventSourceMapping>; readonly behaviour?: FunctionBehaviour } & Omit<
  Partial<PredictionInput>,
  'mapping' | 'behaviour'
>;

function inputOf({ mapping, ...rest }: Question): PredictionInput {
  return {
    facts: {
      records: ['11', '12', '13'].map((sequenceNumber) => ({ ...RECORD, sequenceNumber })),
      envelopeBytes: 14,
      shardId: 'shardId-000000000000',
      streamArn: 'arn',
    },
    behaviour: { kind: 'reports-marked' },
    marked: [1],
    assumptions: DEFAULT_ASSUMPTIONS,
    ...rest,
    mapping: {
      ...AWS_DEFAULT_MAPPING,
      functionResponseTypes: ['ReportBatchItemFailures'],
      maximumRetryAttempts: 1,
      onFailureDestination: 'arn:aws:sqs:us-east-1:123456789012:failed',
      ...mapping,
    },
  };
}

const differsOf = ({ rules }: { readonly rules: readonly { id: string; differs?: string }[] }, id: string) =>
  rules.find((rule) => rule.id === id)?.differs;
const finalsOf = ({ fates }: ReturnType<typeof predictDelivery>) =>
  fates.map((fate) => `${fate.final} x${fate.deliveries}`);

describe('a contradiction of the sources', () => {
  it('about a batch of more than 10 without a batching window follows what AWS took', () => {
    const shard = predictShard({ ...inputOf({}), supply: 'backlog' });
    expect(shard.batches.map(({ from, to }) => [from, to])).toEqual([[0, 3]]);
    expect(differsOf(shard, 'batch-closes')).toContain('at least 1 second');
  });

  it('about names beside data in a filter follows the current guide', () => {
    const patterns = readFilterPatterns(['{"partitionKey":["a"]}']);
    const data = new TextEncoder().encode('{}');
    const { verdicts } = filterVerdicts(patterns, [{ data }]);
    expect(verdicts.map((it) => it.delivered)).toEqual([false]);
    expect(verdicts[0]?.answers[0]?.rule.differs).toContain('2022');
    // As it was in 2022, for those who ask.
    const before = filterVerdicts(patterns, [{ data, metadata: { partitionKey: 'a' } }]);
    expect(before.verdicts.map((it) => it.delivered)).toEqual([true]);
  });

  it('about the spelling of numbers shows both answers', () => {
    const patterns = readFilterPatterns(['{"data":{"n":[300]}}']);
    const { verdicts } = filterVerdicts(patterns, [{ data: new TextEncoder().encode('{"n":300.0}') }]);
    const [answer] = verdicts[0]?.answers ?? [];
    expect([answer?.matches, answer?.matchesBySpelling]).toEqual([true, false]);
    expect(answer?.rule.differs).toBeDefined();
  });

  it('about a failed final invocation follows the recording: discarded after its retries', () => {
    const input = inputOf({
      mapping: { tumblingWindowInSeconds: 10 },
      marked: [],
      windowBehaviour: { finalFailures: 9 },
      assumptions: { ...DEFAULT_ASSUMPTIONS, windowEndsWith: 'time' },
    });
    const prediction = predictDelivery(input);
    expect(prediction.attempts.at(-1)).toMatchObject({ count: 2, next: 'discard' });
    expect(differsOf(prediction, 'final-invoke-retried')).toContain('suspended');
  });

  it('about KPL aggregates depends on what the mapping reads from', () => {
    const { facts } = inputOf({});
    const opened = { ...facts, records: [RECORD, RECORD, RECORD] };
    const fanOut = predictDelivery(inputOf({ facts: opened }));
    expect(finalsOf(fanOut)).toEqual(new Array(3).fill('discarded x2'));
    expect(differsOf(fanOut, 'shared-sequence-number')).toContain('fan-out');
  });

  it('about order with ParallelizationFactor follows the current guide: by key', () => {
    const { facts, assumptions } = inputOf({});
    const records = ['a', 'b', 'a'].map((partitionKey, n) => ({
      ...RECORD,
      partitionKey,
      sequenceNumber: String(11 + n),
    }));
    const input = inputOf({
      facts: { ...facts, records },
      mapping: { parallelizationFactor: 2 },
      assumptions: { ...assumptions, laneOfKey: 'order-of-keys' },
    });
    const lanes = predictShard({ ...input, supply: 'backlog' });
    expect(lanes.laneOfRecord).toEqual([0, 1, 0]);
    expect(differsOf(lanes, 'lanes-keep-key-order')).toContain('level of the shard');
  });

  it('about approximateInvokeCount says that it is no count to rely on', () => {
    const aged = predictDelivery(inputOf({ mapping: { maximumRecordAgeInSeconds: 60 }, nowMillis: 61_000 }));
    expect(aged.messages).toMatchObject([{ condition: 'RecordAgeExceeded', approximateInvokeCount: 1 }]);
    expect(differsOf(aged, 'age-invoke-count')).toContain('8 and 1');
  });

  it('about the payload in S3 writes text, and names the other form', () => {
    const { facts } = inputOf({});
    const [message] = predictDelivery(inputOf({})).messages;
    if (message === undefined) throw new Error('A message is expected.');
    const context = { functionArn: 'arn', startMillis: 0, eventText: '{"Records":[]}' };
    const built = buildOnFailureDelivery(message, facts, { ...context, destination: 'arn:aws:s3:::failed' });
    if (built?.kind !== 's3') throw new Error('An object is expected.');
    expect(JSON.parse(built.object).payload).toBe('{"Records":[]}');
    expect(built.rule.differs).toContain('object');
  });

  it('about retries for what never reached the function follows the recording, for a payload that is too large', () => {
    const { facts } = inputOf({});
    const large = { ...facts, records: [{ ...RECORD, eventBytes: 6_400_000 }] };
    const prediction = predictDelivery(inputOf({ facts: large }));
    expect(prediction.totals).toMatchObject({ invocations: 0, rejected: 2, discarded: 1 });
    expect(differsOf(prediction, 'payload-too-large')).toContain('guide');
  });
});
