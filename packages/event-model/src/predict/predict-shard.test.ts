import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import { predictShard, type ShardInput, type ShardPrediction } from './predict-shard.ts';
import { recordsOf } from './records-of.ts';
import { spreadOverLanes } from './spread-lanes.ts';
import { inputOf, storyOf, WINDOW_VECTORS } from './window-vectors.test-support.ts';

type Case = Omit<Partial<ShardInput>, 'mapping' | 'assumptions'> & {
  readonly mapping?: Partial<EventSourceMapping>;
  readonly assumptions?: Partial<ShardInput['assumptions']>;
};

/** Records by their keys, one a second. */
function predict(keys: readonly string[], { mapping, assumptions, ...rest }: Case): ShardPrediction {
  return predictShard({
    facts: {
      records: keys.map((partitionKey, position) => ({
        sequenceNumber: String(100 + position),
        partitionKey,
        arrivalMillis: position * 1000,
        eventBytes: 700,
      })),
      envelopeBytes: 14,
      shardId: 'shardId-000000000000',
      streamArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/orders',
    },
    behaviour: { kind: 'reports-marked' },
    marked: [],
    supply: 'backlog',
    ...rest,
    assumptions: { ...DEFAULT_ASSUMPTIONS, ...assumptions },
    mapping: { ...AWS_DEFAULT_MAPPING, functionResponseTypes: ['ReportBatchItemFailures'], ...mapping },
  });
}

const TEN = new Array<string>(10).fill('key');
const batchesOf = (shard: ShardPrediction) => shard.batches.map((it) => [it.from, it.to, it.startSeconds]);
const ruleIdsOf = ({ rules }: ShardPrediction) => rules.map((rule) => rule.id);

describe('vectors/esm/windows.json, a shard', () => {
  it.each(WINDOW_VECTORS)('predicts $id', (vector) => {
    const input = inputOf(vector);
    const shard = predictShard({ ...input, supply: 'backlog' });
    const story = storyOf(vector, shard, input);
    expect(story.invocations).toHaveLength(vector.expect.invocations.length);
    expect(story.invocations).toMatchObject(vector.expect.invocations);
    expect(story.outcomes).toEqual(vector.expect.outcomes);
    expect(story.destination).toMatchObject(vector.expect.destination ?? []);
  });
});

describe('predictShard', () => {
  it('delivers a backlog in batches, one after another', () => {
    const shard = predict(TEN, { mapping: { batchSize: 4 }, assumptions: { invocationSeconds: 5 } });
    expect(batchesOf(shard)).toEqual([
      [0, 4, 0],
      [4, 8, 5],
      [8, 10, 10],
    ]);
    expect(shard.startMillis).toBe(9000);
    expect(shard.checkpoints).toEqual([
      { seconds: 5, position: 4 },
      { seconds: 10, position: 8 },
      { seconds: 15, position: 10 },
    ]);
    expect(ruleIdsOf(shard)).toEqual(expect.arrayContaining(['batch-closes', 'shard-backlog', 'one-batch-at-a-time']));
  });

  it('lets live records join the batch behind one that takes long', () => {
    const quick = predict(TEN, { supply: 'live' });
    expect(quick.batches).toHaveLength(10);
    const slow = predict(TEN, { supply: 'live', assumptions: { invocationSeconds: 3 } });
    expect(batchesOf(slow)).toEqual([
      [0, 1, 0],
      [1, 4, 3],
      [4, 7, 6],
      [7, 10, 9],
    ]);
    expect(slow.startMillis).toBe(0);
  });

  it('waits for the batching window of live records', () => {
    const shard = predict(TEN, { supply: 'live', mapping: { maximumBatchingWindowInSeconds: 4 } });
    expect(batchesOf(shard)).toEqual([
      [0, 5, 4],
      [5, 10, 9],
    ]);
  });

  it('blocks what stands behind a batch that fails, and lets it expire', () => {
    const shard = predict(TEN, { marked: [1], mapping: { batchSize: 4 }, assumptions: { retentionHours: 1 } });
    expect(shard.fates.map((fate) => fate.final)).toEqual(['done', ...new Array(9).fill('expired')]);
    expect(shard.fates[9]).toMatchObject({ deliveries: 0 });
    const saved = predict(TEN, { marked: [1], mapping: { batchSize: 4, maximumRetryAttempts: 1 } });
    expect(saved.fates.map((fate) => fate.final).filter((final) => final === 'done')).toHaveLength(7);
    expect(saved.messages).toEqual([]);
  });

  it('leaves everything behind a batch pending that never ends', () => {
    const shard = predict(TEN, { marked: [1], mapping: { batchSize: 4 }, assumptions: { retentionHours: Infinity } });
    expect(shard.truncated).toBe(true);
    expect(shard.checkpoint).toBe(1);
    expect(shard.fates.slice(1).every((fate) => fate.final === 'pending')).toBe(true);
    expect(shard.batches).toHaveLength(1);
  });

  it('leaves all lanes but one empty where there is one key, and says why', () => {
    const shard = predict(TEN, { mapping: { parallelizationFactor: 10, batchSize: 4 } });
    expect(batchesOf(shard)).toHaveLength(3);
    expect(shard.laneOfRecord).toBeUndefined();
    expect(ruleIdsOf(shard)).toContain('lanes-keep-key-order');
  });

  it('runs the other lanes on while one is blocked, and holds the checkpoint back', () => {
    const keys = ['a', 'b', 'a', 'b', 'a', 'b'];
    const shard = predict(keys, {
      marked: [0],
      mapping: { parallelizationFactor: 2, maximumRetryAttempts: 2, batchSize: 2 },
      assumptions: { laneOfKey: 'order-of-keys' },
    });
    expect(shard.laneOfRecord).toEqual([0, 1, 0, 1, 0, 1]);
    expect(shard.fates.map((fate) => fate.final)).toEqual(['discarded', 'done', 'discarded', 'done', 'done', 'done']);
    expect(shard.fates[2]?.because).toEqual({ kind: 'behind', position: 0 });
    const [first, second] = shard.attempts;
    expect(first && recordsOf(shard, first)).toEqual([0, 2]);
    expect(second && recordsOf(shard, second)).toEqual([1, 3]);
    // Lane 1 is through at once; lane 0 gives up after 0.2 + 0.4 seconds.
    expect(shard.checkpoints).toEqual([
      { seconds: expect.closeTo(0.6), position: 4 },
      { seconds: expect.closeTo(0.6), position: 6 },
    ]);
    expect(shard.attempts.map((attempt) => attempt.ordinal)).toEqual([1, 4, 5, 6]);
    expect(ruleIdsOf(shard)).toEqual(
      expect.arrayContaining(['lanes-keep-key-order', 'lane-order-of-keys', 'shard-checkpoint-of-lanes']),
    );
  });

  it('gives each lane its own window', () => {
    const shard = predict(['a', 'b'], {
      mapping: { parallelizationFactor: 2, tumblingWindowInSeconds: 60 },
      assumptions: { laneOfKey: 'order-of-keys' },
    });
    expect(shard.openWindows?.map((window) => window.lane)).toEqual([0, 1]);
    expect(ruleIdsOf(shard)).toContain('lanes-in-window');
  });

  it('takes no records, and records that a filter drops', () => {
    expect(predict([], {})).toMatchObject({ batches: [], attempts: [], checkpoint: 0, truncated: false });
    const verdicts = [{ delivered: false, answers: [], data: 'json' } as const];
    const shard = predict(['a', 'b'], { filter: { verdicts, ofRecord: [0, 0] } });
    expect(shard).toMatchObject({ batches: [], attempts: [], checkpoint: 2, totals: { filtered: 2 } });
  });
});

describe('spreadOverLanes', () => {
  it('always gives a key the same lane, whatever stands around it', () => {
    const keys = ['test', 'é', 'other', 'test', 'é'];
    const all = Int32Array.from(keys.keys());
    const lanes = (positions: Int32Array) =>
      spreadOverLanes((position) => keys[position] ?? '', positions, 10, 'hash').map((lane) => [...lane]);
    expect(lanes(all)).toContainEqual([0, 3]);
    expect(lanes(Int32Array.from([1, 4]))).toEqual([[1, 4]]);
  });

  it('spreads many keys evenly enough', () => {
    const positions = Int32Array.from({ length: 10_000 }, (_, position) => position);
    const sizes = spreadOverLanes(String, positions, 10, 'hash').map((lane) => lane.length);
    expect(sizes).toHaveLength(10);
    expect(Math.min(...sizes)).toBeGreaterThan(700);
  });
});
