import { piecesOf } from './batch-pieces.ts';
import { countUserRecords } from './fate-of-row.ts';
import { createLane, secondsAt } from './lane.ts';
import { lastFinalOf, openWindowOf } from './lane-window.ts';
import { mergeStories } from './merge-lanes.ts';
import type { Prediction } from './prediction.ts';
import type { PredictionInput } from './prediction-input.ts';
import { run } from './run.ts';
import { narrow, rulesOfMissingFilter, selectDelivered } from './selection.ts';

/** Rows of a story before it gives up, unless the question says another number. */
export const DEFAULT_MAXIMUM_ROWS = 200_000;

/**
 * Predicts what Lambda does with one batch of one shard, from the first attempt until every record is done, discarded or
 * expired: retries, checkpoints with fresh counters, bisect, age, retention, throttles and payloads over 6 MB.
 *
 * Records that `filter` drops are left out first; what is left is taken as one batch and only cut where its event would pass 6 MB. The
 * other reasons to close a batch, and lanes, come before: `batchSize`, `maximumBatchingWindowInSeconds` and `parallelizationFactor`
 * change nothing here.
 * Time is simulated and nothing is random: the same input gives the same prediction. Settings are not checked (see
 * `checkMapping`); what is out of range is taken at its word. Equal repeats are one row with a `count`, its `next` being
 * what follows the last of them. `messages` is empty without an on-failure destination.
 *
 * @example
 * predictDelivery({ facts, mapping: AWS_DEFAULT_MAPPING, behaviour: { kind: 'throws-on-marked' }, marked: [1], assumptions: DEFAULT_ASSUMPTIONS })
 * // attempts: one row, count 1449, next 'expire'; every fate { final: 'expired', deliveries: 1449, ... }
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 */
export function predictDelivery(input: PredictionInput): Prediction {
  const prediction = predictDelivered(input);
  const userRecords = countUserRecords(prediction.fates, input.facts.records);
  return {
    ...prediction,
    totals: { ...prediction.totals, ...(userRecords && { userRecords }) },
    rules: [...rulesOfMissingFilter(input), ...prediction.rules],
  };
}

/** Only what passes the filter is delivered. */
function predictDelivered(input: PredictionInput): Prediction {
  const { filter } = input;
  const selection = selectDelivered(filter, input.facts.records.length);
  if (filter === undefined || selection === undefined) return predictBatch(input);
  const prediction = predictBatch(narrow(input, selection));
  const { openWindow, startMillis } = prediction;
  const merged = mergeStories([{ selection, prediction }], input.facts.records.length, startMillis, filter);
  return openWindow === undefined ? merged : { ...merged, openWindow };
}

function predictBatch(input: PredictionInput): Prediction {
  const lane = createLane(input);
  const batch = { from: 0, to: input.facts.records.length };
  const maximumRows = input.maximumRows ?? DEFAULT_MAXIMUM_ROWS;
  const left = [...run(lane, piecesOf(lane, batch), maximumRows)];
  const final = left.length === 0 ? lastFinalOf(lane) : undefined;
  if (final !== undefined) left.push(...run(lane, [final], maximumRows));
  return lane.story.close(left, lane.facts.startMillis, secondsAt(lane, lane.nowMillis), openWindowOf(lane));
}
