import { piecesOf } from './batch-pieces.ts';
import { type BatchCut, nextBatch, type Supply } from './batching.ts';
import { createLane, type Lane, secondsAt } from './lane.ts';
import { lastFinalOf, openWindowOf } from './lane-window.ts';
import { createPiece, type Piece } from './piece.ts';
import type { Prediction } from './prediction.ts';
import type { PredictionInput } from './prediction-input.ts';
import { run } from './run.ts';
import type { Story } from './story.ts';

/** A batch of a lane, and when it was at work: seconds since the start of the story. */
export type LaneBatch = BatchCut & {
  readonly startSeconds: number;
  /** When the lane went on to the next one; for a batch that never ends, when the story did. */
  readonly endSeconds: number;
};

/** What became of the records of one lane, counted among themselves. */
export type LaneStory = {
  readonly prediction: Prediction;
  readonly batches: readonly LaneBatch[];
  readonly advances: Story['advances'];
};

/**
 * Delivers the records of one lane, batch after batch: the next one is made when the one before has come to its end.
 *
 * @param input its records, and the moment at which the story begins
 */
export function deliverLane(input: PredictionInput, supply: Supply, maximumRows: number): LaneStory {
  const lane = createLane(input, supply);
  const records = input.facts.records.length;
  const batches: LaneBatch[] = [];
  let left: readonly Piece[] = [];
  for (let from = 0; from < records && left.length === 0; ) {
    lane.cut = makeBatch(lane, from, supply);
    const startSeconds = secondsAt(lane, lane.nowMillis);
    lane.batch = batches.length;
    left = run(lane, piecesOf(lane, lane.cut), maximumRows);
    batches.push({ ...lane.cut, startSeconds, endSeconds: secondsAt(lane, lane.nowMillis) });
    from = lane.cut.to;
    // What stands behind a batch that never ends is never delivered.
    if (left.length > 0 && from < records) left = [createPiece({ from, to: records }), ...left];
  }
  const final = left.length === 0 ? lastFinalOf(lane) : undefined;
  if (final !== undefined) left = run(lane, [final], maximumRows);
  if (batches.length > 1) lane.story.use('one-batch-at-a-time');
  const { story, facts } = lane;
  const prediction = story.close(left, facts.startMillis, secondsAt(lane, lane.nowMillis), openWindowOf(lane));
  return { prediction, batches, advances: story.advances };
}

/** Cuts the next batch and waits until it closes. */
function makeBatch(lane: Lane, from: number, supply: Supply): BatchCut {
  const { facts, input } = lane;
  const { batchSize, maximumBatchingWindowInSeconds } = input.mapping;
  if (supply === 'backlog') return nextBatch(input.facts, batchSize, facts.windows, from, Infinity);
  const beginsMillis = Math.max(lane.nowMillis, facts.arrivalOf(from));
  const closesMillis = beginsMillis + maximumBatchingWindowInSeconds * 1000;
  const cut = nextBatch(input.facts, batchSize, facts.windows, from, closesMillis);
  lane.nowMillis = Math.max(lane.nowMillis, Math.min(closesMillis, fullMillis(lane, cut)));
  return cut;
}

/** When a batch is full: its last record is there, or the one that does not fit. */
function fullMillis({ facts }: Lane, { from, to, closedBy }: BatchCut): number {
  if (closedBy === 'batching-window' || closedBy === 'last-record') return Infinity;
  const last = closedBy === 'batch-size' ? to - 1 : to;
  let latest = -Infinity;
  for (let position = from; position <= last; position++) latest = Math.max(latest, facts.arrivalOf(position));
  return latest;
}
