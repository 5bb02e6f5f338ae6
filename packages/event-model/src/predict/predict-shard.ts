import type { Rule } from '../respond/evidence.ts';
import type { Supply } from './batching.ts';
import { deliverLane, type LaneBatch, type LaneStory } from './deliver-lane.ts';
import { earliestArrival, latestArrival } from './facts.ts';
import { countUserRecords } from './fate-of-row.ts';
import { mergeStories } from './merge-lanes.ts';
import { DEFAULT_MAXIMUM_ROWS } from './predict-delivery.ts';
import type { AttemptRange, Prediction } from './prediction.ts';
import type { PredictionInput } from './prediction-input.ts';
import { DELIVERY_RULES as RULES } from './rules.ts';
import {
  createWidener,
  everyRecord,
  narrow,
  rulesOfMissingFilter,
  type Selection,
  selectDelivered,
} from './selection.ts';
import { checkpointsOf, type ShardCheckpoint } from './shard-checkpoints.ts';
import { spreadOverLanes } from './spread-lanes.ts';
import type { OpenWindow } from './window.ts';

export type ShardInput = PredictionInput & {
  /** Whether the records wait when the story begins, or come when they arrived. */
  readonly supply: Supply;
};

/** A batch that the mapping made of a shard. Its records are those of its lane between the two ends: see `recordsOf`. */
export type ShardBatch = AttemptRange & Omit<LaneBatch, 'from' | 'to'>;

/** The story of a shard over several batches. `fates`, `messages` and ranges are about the positions of all records. */
export type ShardPrediction = Omit<Prediction, 'openWindow'> & {
  /** In the order in which they begin; the `batch` of an attempt counts them. */
  readonly batches: readonly ShardBatch[];
  /** Each move of the shard's checkpoint. */
  readonly checkpoints: readonly ShardCheckpoint[];
  /** Only with tumbling windows: those that are not over when the story ends, one a lane at most. */
  readonly openWindows?: readonly (OpenWindow & { readonly lane?: number })[];
};

type Part = { readonly selection: Selection; readonly story: LaneStory };

/**
 * Predicts what Lambda does with a run of records of one shard: filters, lanes, batches and the delivery of each, in the order of time.
 * `facts` may hold any number of records in their order; `marked` and the fates count all of them.
 *
 * A batch that fails keeps its lane busy, so what waits behind it grows older and makes larger batches. Without `nowMillis` a
 * `backlog` begins when the last record arrived, `live` records when the first one did.
 *
 * @example predictShard({ ...input, facts: facts of 250 records, supply: 'backlog' }).batches // 0..100, 100..200, 200..250
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 */
export function predictShard({ supply, ...input }: ShardInput): ShardPrediction {
  const { facts, mapping, assumptions, filter } = input;
  const records = facts.records.length;
  const kept = selectDelivered(filter, records) ?? everyRecord(records);
  const keyOf = (position: number) => facts.records[position]?.partitionKey ?? '';
  const lanes = spreadOverLanes(keyOf, kept, mapping.parallelizationFactor, assumptions.laneOfKey);
  const nowMillis = input.nowMillis ?? (supply === 'backlog' ? latestArrival(facts) : earliestArrival(facts));
  const maximumRows = Math.ceil((input.maximumRows ?? DEFAULT_MAXIMUM_ROWS) / Math.max(1, lanes.length));
  const parts = lanes.map((selection): Part => {
    return { selection, story: deliverLane(narrow({ ...input, nowMillis }, selection), supply, maximumRows) };
  });
  const stories = parts.map(({ selection, story }) => ({ selection, prediction: story.prediction }));
  const merged = mergeStories(stories, records, nowMillis, filter);
  const { batches, indexOf } = mergeBatches(parts, records);
  const openWindows = openWindowsOf(parts);
  const userRecords = countUserRecords(merged.fates, facts.records);
  return {
    ...merged,
    totals: { ...merged.totals, ...(userRecords && { userRecords }) },
    attempts: merged.attempts.map((it) => ({ ...it, batch: indexOf(it.lane ?? 0, it.batch ?? 0) })),
    rules: [...new Set([...rulesOfMissingFilter(input), ...rulesOf(input, supply, parts.length), ...merged.rules])],
    batches,
    checkpoints: checkpointsOf(parts, records),
    ...(openWindows.length > 0 && { openWindows }),
  };
}

/** Batches of all lanes by their start, and the new index of each. */
function mergeBatches(parts: readonly Part[], records: number) {
  const all = parts.flatMap(({ selection, story }, lane) => {
    const { range } = createWidener(selection, records);
    return story.batches.map((batch, index) => ({
      lane,
      index,
      batch: parts.length > 1 ? { ...range(batch), lane } : range(batch),
    }));
  });
  if (parts.length > 1) all.sort((a, b) => a.batch.startSeconds - b.batch.startSeconds);
  const indexes = parts.map(({ story }) => new Int32Array(story.batches.length));
  for (const [index, it] of all.entries()) (indexes[it.lane] as Int32Array)[it.index] = index;
  const indexOf = (lane: number, index: number) => indexes[lane]?.[index] ?? 0;
  return { batches: all.map((it): ShardBatch => it.batch), indexOf };
}

function openWindowsOf(parts: readonly Part[]) {
  return parts.flatMap(({ story }, lane) => {
    const { openWindow } = story.prediction;
    if (openWindow === undefined) return [];
    return [parts.length > 1 ? { ...openWindow, lane } : openWindow];
  });
}

function rulesOf({ mapping, assumptions, behaviour }: PredictionInput, supply: Supply, lanes: number): Rule[] {
  const rules = [RULES['batch-closes'], RULES['poll-size'], RULES[`shard-${supply}`]];
  // One key leaves all lanes but one empty: why it is one must be said.
  if (mapping.parallelizationFactor > 1) rules.push(RULES['lanes-keep-key-order']);
  if (lanes < 2) return rules;
  rules.push(RULES[`lane-${assumptions.laneOfKey}`], RULES['shard-checkpoint-of-lanes']);
  if (behaviour.kind === 'script' || behaviour.kind === 'throttled') rules.push(RULES['script-per-lane']);
  if (mapping.tumblingWindowInSeconds > 0) rules.push(RULES['lanes-in-window']);
  return rules;
}
