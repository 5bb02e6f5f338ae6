import type { Attempt } from '@shardscope/event-model';

/** Where an attempt stands among the halves of its batch. */
export type Place = {
  /** A bit for each level of the tree on which another branch follows below this row; bit 0 is that of the first split. */
  readonly open: number;
  /** Which half of a split batch; absent above the first split. */
  readonly half?: 'left' | 'right';
  /** What a checkpoint, or records that left at the front, let stay of the batch or the half. */
  readonly isRest: boolean;
  /** A batch of its own behind another one: the event of both would pass 6 MB, or a window ends between them. */
  readonly isNext: boolean;
  /** New records joined what a checkpoint left of the batch. */
  readonly isToppedUp?: boolean;
};

/** The last split above a level: where it ends, and where the halves of it that were seen begin. */
type Split = { readonly to: number; readonly starts: { left?: number; right?: number } };
type Branch = { readonly splits: Split[]; start: number; end: number | undefined };

/** The places of all attempts. Lanes and batches run beside each other, so each has a tree of its own. */
export function placesOf(attempts: readonly Attempt[]): readonly Place[] {
  const branches = new Map<number, Branch>();
  const open = openLevels(attempts);
  return attempts.map((attempt, row) => {
    const key = keyOf(attempt);
    const branch = branches.get(key) ?? { splits: [], start: attempt.from, end: undefined };
    branches.set(key, branch);
    return placeOf(attempt, branch, open[row] ?? 0);
  });
}

/** The right half ends where its parent ends, the left one before it. */
function placeOf(attempt: Attempt, branch: Branch, open: number): Place {
  const { from, to, splitDepth, next } = attempt;
  const parent = branch.splits[splitDepth - 1];
  if (next === 'bisect') branch.splits[splitDepth] = { to, starts: {} };
  if (parent === undefined) return { open, ...batchOf(attempt, branch) };
  const half = to < parent.to ? 'left' : 'right';
  const start = parent.starts[half] ?? from;
  parent.starts[half] = start;
  return { open, half, isRest: from > start, isNext: false };
}

/** No piece of a batch begins behind it: what does is the next one. Only new records let a piece end behind it. */
function batchOf({ from, to }: Attempt, branch: Branch): Omit<Place, 'open'> {
  const { end } = branch;
  const isNext = end !== undefined && from >= end && to > from;
  const isToppedUp = !isNext && end !== undefined && to > end;
  if (isNext) branch.start = from;
  branch.end = Math.max(end ?? to, to);
  return { isRest: from > branch.start, isNext, ...(isToppedUp && { isToppedUp }) };
}

/** From below: a level is open while a row of that depth follows before one that is less deep. */
function openLevels(attempts: readonly Attempt[]): Int32Array {
  const below = new Map<number, number>();
  const levels = new Int32Array(attempts.length);
  for (let row = attempts.length - 1; row >= 0; row--) {
    const attempt = attempts[row];
    if (attempt === undefined) continue;
    const key = keyOf(attempt);
    // A batch of 10,000 records splits fourteen times: its levels fit into a number.
    const seen = (below.get(key) ?? 0) & ((1 << attempt.splitDepth) - 1);
    levels[row] = seen;
    below.set(key, attempt.splitDepth === 0 ? seen : seen | (1 << (attempt.splitDepth - 1)));
  }
  return levels;
}

const MOST_LANES = 10;
const keyOf = ({ lane = 0, batch = 0 }: Attempt) => batch * MOST_LANES + lane;
