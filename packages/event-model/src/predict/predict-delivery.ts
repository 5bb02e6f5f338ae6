import { cutAtPayloadLimit } from './batching.ts';
import { deliver } from './deliver.ts';
import { dropExpired } from './expiry.ts';
import { createLane, secondsAt } from './lane.ts';
import { createPiece } from './piece.ts';
import type { Prediction } from './prediction.ts';
import type { PredictionInput } from './prediction-input.ts';
import { narrow, selectDelivered, widen } from './selection.ts';

const DEFAULT_MAXIMUM_ROWS = 200_000;

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
  const { filter } = input;
  const selection = selectDelivered(filter, input.facts.records.length);
  if (filter === undefined || selection === undefined) return predictBatch(input);
  return widen(predictBatch(narrow(input, selection)), selection, filter);
}

function predictBatch(input: PredictionInput): Prediction {
  const lane = createLane(input);
  const maximumRows = input.maximumRows ?? DEFAULT_MAXIMUM_ROWS;
  const batches = cutAtPayloadLimit(lane.facts, input.facts.records.length);
  if (batches.length > 1) lane.story.use('batch-closes-at-6mb', 'payload-accounting');
  // What comes next lies on top: the left half of a split is finished before the right one begins.
  const stack = batches.map(createPiece).reverse();
  for (let piece = stack.pop(); piece !== undefined; piece = stack.pop()) {
    dropExpired(lane, piece);
    if (piece.from === piece.to) continue;
    const next = lane.story.attempts.length < maximumRows ? deliver(lane, piece) : undefined;
    if (next === undefined) {
      stack.push(piece);
      break;
    }
    stack.push(...next);
  }
  return lane.story.close(stack, lane.facts.startMillis, secondsAt(lane, lane.nowMillis));
}
