import type { LaneStory } from './deliver-lane.ts';
import type { Selection } from './selection.ts';

/** Where the checkpoint of a shard stands from a moment on. */
export type ShardCheckpoint = {
  /** Since the start of the story. */
  readonly seconds: number;
  /** The first record that has not come to its end; the number of records when all have. */
  readonly position: number;
};

/** The lowest record that is open in any lane, each time that it moves. */
export function checkpointsOf(
  lanes: readonly { readonly selection: Selection; readonly story: LaneStory }[],
  records: number,
): ShardCheckpoint[] {
  const open = lanes.map(({ selection }) => selection[0] ?? records);
  const moves = lanes
    .flatMap(({ selection, story }, lane) =>
      story.advances.map(({ millis, checkpoint }) => ({
        seconds: (millis - story.prediction.startMillis) / 1000,
        lane,
        position: selection[checkpoint] ?? records,
      })),
    )
    .sort((a, b) => a.seconds - b.seconds);
  const checkpoints: ShardCheckpoint[] = [];
  let shard = 0;
  for (const { seconds, lane, position } of moves) {
    open[lane] = position;
    const lowest = Math.min(...open);
    if (lowest === shard) continue;
    shard = lowest;
    checkpoints.push({ seconds, position: shard });
  }
  return checkpoints;
}
