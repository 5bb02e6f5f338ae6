import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryInput } from './arbitrary-input.test-support.ts';
import { cutIntoBatches, type Supply } from './batching.ts';
import { predictDelivery } from './predict-delivery.ts';
import { predictShard, type ShardInput, type ShardPrediction } from './predict-shard.ts';
import type { Attempt, Fate } from './prediction.ts';
import { recordsOf } from './records-of.ts';

const runs = { numRuns: Number(process.env.SHARDSCOPE_PROPERTY_RUNS ?? 500) };

const arbitraryShard: fc.Arbitrary<ShardInput> = fc
  .tuple(
    arbitraryInput,
    fc.record({
      keys: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'é'), { minLength: 11, maxLength: 11 }),
      parallelizationFactor: fc.integer({ min: 1, max: 4 }),
      batchSize: fc.integer({ min: 1, max: 5 }),
      maximumBatchingWindowInSeconds: fc.constantFrom(0, 30),
      supply: fc.constantFrom<Supply>('backlog', 'live'),
      laneOfKey: fc.constantFrom('hash' as const, 'order-of-keys' as const),
    }),
  )
  .map(([given, { keys, supply, laneOfKey, ...settings }]) => ({
    ...given,
    facts: {
      ...given.facts,
      records: given.facts.records.map((record, at) => ({ ...record, partitionKey: keys[at] ?? 'a' })),
    },
    mapping: { ...given.mapping, ...settings },
    assumptions: { ...given.assumptions, laneOfKey },
    nowMillis: supply === 'live' ? undefined : given.nowMillis,
    supply,
  }));

/** What a batch does by itself, begun when the shard's story began it. */
function alone({ supply: _, filter: __, ...given }: ShardInput, shard: ShardPrediction, index: number) {
  const batch = shard.batches[index];
  if (batch === undefined) throw new Error(`There is no batch ${index}.`);
  const positions = recordsOf(shard, batch);
  const records = positions.flatMap((position) => given.facts.records[position] ?? []);
  const prediction = predictDelivery({
    ...given,
    facts: { ...given.facts, records },
    marked: positions.flatMap((position, place) => (given.marked.includes(position) ? [place] : [])),
    nowMillis: Math.round(shard.startMillis + batch.startSeconds * 1000),
  });
  return { positions, prediction, startSeconds: batch.startSeconds };
}

const sameFate = ({ final, deliveries, because, grade }: Fate, positions?: readonly number[]) =>
  `${final} x${deliveries} ${because.kind} ${'position' in because ? (positions?.[because.position] ?? because.position) : ''} ${grade}`;
const sameAttempt = (positions: readonly number[], { count, verdict, next }: Attempt, seconds: number) =>
  `[${positions}] x${count} ${verdict.kind} ${next} at ${Math.round(seconds * 1000)}`;

describe('predictShard', () => {
  it('delivers every batch as if it were alone, at its time', () => {
    // A script, a number of throttles and a window go on from batch to batch; those stories are held against the vectors.
    const given = arbitraryShard
      .filter((it) => it.behaviour.kind !== 'script' && it.behaviour.kind !== 'throttled')
      .map((it) => ({
        ...it,
        mapping: { ...it.mapping, tumblingWindowInSeconds: 0 },
        assumptions: { ...it.assumptions, topUp: 'none' as const },
      }));
    fc.assert(
      fc.property(given, (shardInput) => {
        const shard = predictShard(shardInput);
        for (const index of shard.batches.keys()) {
          const { positions, prediction, startSeconds } = alone(shardInput, shard, index);
          const fates = positions.map((position) => shard.fates[position]);
          expect(fates.map((fate) => fate && sameFate(fate))).toEqual(
            prediction.fates.map((fate) => sameFate(fate, positions)),
          );
          const attempts = shard.attempts.filter((attempt) => attempt.batch === index);
          expect(attempts.map((it) => sameAttempt(recordsOf(shard, it), it, it.startSeconds))).toEqual(
            prediction.attempts.map((it) =>
              sameAttempt(positions.slice(it.from, it.to), it, it.startSeconds + startSeconds),
            ),
          );
        }
      }),
      runs,
    );
  });

  it('keeps its invariants', () => {
    fc.assert(
      fc.property(arbitraryShard, (given) => {
        const shard = predictShard(given);
        const n = given.facts.records.length;
        expect(shard.truncated).toBe(false);
        // Every record is in one batch, or filtered.
        const inBatches = shard.batches.flatMap((batch) => recordsOf(shard, batch)).sort((a, b) => a - b);
        expect(inBatches).toEqual([...shard.fates.keys()].filter((at) => shard.fates[at]?.final !== 'filtered'));
        expect(shard.fates.every((fate) => fate.final !== 'pending')).toBe(true);
        // One batch at a time in a lane, records and keys in order.
        const ends = new Map<number, number>();
        const laneOfKey = new Map<string, number>();
        for (const batch of shard.batches) {
          const { lane = 0, startSeconds, endSeconds } = batch;
          expect(startSeconds).toBeGreaterThanOrEqual(ends.get(lane) ?? 0);
          expect(endSeconds).toBeGreaterThanOrEqual(startSeconds);
          ends.set(lane, endSeconds);
          const positions = recordsOf(shard, batch);
          if (given.assumptions.topUp === 'none') expect(positions.length).toBeLessThanOrEqual(given.mapping.batchSize);
          for (const position of positions) {
            const key = given.facts.records[position]?.partitionKey ?? '';
            expect(laneOfKey.get(key) ?? lane).toBe(lane);
            laneOfKey.set(key, lane);
          }
        }
        // The checkpoint of the shard only moves on, to the end.
        const moves = shard.checkpoints.map((it) => it.position);
        expect(moves).toEqual([...new Set(moves)].sort((a, b) => a - b));
        expect(shard.checkpoint).toBe(n);
        if (shard.batches.length > 0) expect(moves.at(-1)).toBe(n);
        const times = shard.attempts.map((attempt) => attempt.startSeconds);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        const told = shard.messages.flatMap((message) => (message.window?.isFinal ? [] : recordsOf(shard, message)));
        const isToldOfAll = given.assumptions.retentionMessages === 'sent';
        expect(told).toHaveLength(shard.totals.discarded + (isToldOfAll ? shard.totals.expired : 0));
      }),
      runs,
    );
  });

  it('makes the batches that the records alone would make when nothing holds them up', () => {
    fc.assert(
      fc.property(arbitraryShard, (given) => {
        const { facts, supply } = given;
        const records = [...facts.records].sort((a, b) => a.arrivalMillis - b.arrivalMillis);
        const mapping = { ...given.mapping, parallelizationFactor: 1, maximumRecordAgeInSeconds: -1 };
        const assumptions = { ...given.assumptions, topUp: 'none', invocationSeconds: 0, retentionHours: 24 } as const;
        const { filter: _, ...rest } = given;
        const shard = predictShard({
          ...rest,
          mapping: { ...mapping, maximumRetryAttempts: 0, tumblingWindowInSeconds: 0 },
          assumptions,
          behaviour: { kind: 'reports-marked' },
          facts: {
            ...facts,
            records: records.map((it) => ({ ...it, eventBytes: Math.min(it.eventBytes, 2_400_000) })),
          },
        });
        const cuts = cutIntoBatches(
          { ...facts, records: records.map((it) => ({ ...it, eventBytes: Math.min(it.eventBytes, 2_400_000) })) },
          { ...mapping, tumblingWindowInSeconds: 0 },
          supply,
        );
        expect(shard.batches.map(({ from, to, closedBy }) => [from, to, closedBy])).toEqual(
          cuts.map(({ from, to, closedBy }) => [from, to, closedBy]),
        );
      }),
      runs,
    );
  });
});
