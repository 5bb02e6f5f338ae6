import type { Attempt } from '@shardscope/event-model';

/** Where an attempt stands among the halves of its batch. */
export type Place = {
  /** Levels of the tree, from 1, on which another branch follows below this row. */
  readonly open: readonly boolean[];
  /** Which half of a split batch; absent above the first split. */
  readonly half?: 'left' | 'right';
  /** What a checkpoint, or records that left at the front, let stay of the batch or the half. */
  readonly isRest: boolean;
  /** A batch of its own behind another one: the event of both would pass 6 MB, or a window ends between them. */
  readonly isNext: boolean;
};

/** The last split above a level: where it ends, and where the halves of it that were seen begin. */
type Split = { readonly to: number; readonly starts: { left?: number; right?: number } };
type Branch = { readonly splits: Split[]; start: number; end: number | undefined };

/** The places of all attempts. Lanes and batches run beside each other, so each has a tree of its own. */
export function placesOf(attempts: readonly Attempt[]): readonly Place[] {
  const branches = new Map<string, Branch>();
  const halves = attempts.map((attempt) => halfOf(attempt, branchOf(branches, attempt)));
  const open = openLevels(attempts);
  return halves.map((half, row) => ({ ...half, open: open[row] ?? [] }));
}

function branchOf(branches: Map<string, Branch>, attempt: Attempt): Branch {
  const key = keyOf(attempt);
  let branch = branches.get(key);
  if (branch === undefined) {
    branch = { splits: [], start: attempt.from, end: undefined };
    branches.set(key, branch);
  }
  return branch;
}

/** The right half ends where its parent ends, the left one before it. */
function halfOf(attempt: Attempt, branch: Branch): Omit<Place, 'open'> {
  const { from, to, splitDepth, next } = attempt;
  const parent = branch.splits[splitDepth - 1];
  if (next === 'bisect') branch.splits[splitDepth] = { to, starts: {} };
  if (parent === undefined) return batchOf(attempt, branch);
  const half = to < parent.to ? 'left' : 'right';
  const start = parent.starts[half] ?? from;
  parent.starts[half] = start;
  return { half, isRest: from > start, isNext: false };
}

/** No piece of a batch ends behind it: what does is the next one. */
function batchOf({ from, to }: Attempt, branch: Branch): Omit<Place, 'open'> {
  const isNext = branch.end !== undefined && to > branch.end;
  if (isNext) branch.start = from;
  branch.end = Math.max(branch.end ?? to, to);
  return { isRest: from > branch.start, isNext };
}

/** From below: a level is open while a row of that depth follows before one that is less deep. */
function openLevels(attempts: readonly Attempt[]): readonly (readonly boolean[])[] {
  const below = new Map<string, boolean[]>();
  const levels = new Array<readonly boolean[]>(attempts.length);
  for (let row = attempts.length - 1; row >= 0; row--) {
    const attempt = attempts[row];
    if (attempt === undefined) continue;
    const key = keyOf(attempt);
    const seen = below.get(key) ?? [];
    levels[row] = Array.from({ length: attempt.splitDepth }, (_, at) => seen[at] ?? false);
    seen.length = attempt.splitDepth;
    if (attempt.splitDepth > 0) seen[attempt.splitDepth - 1] = true;
    below.set(key, seen);
  }
  return levels;
}

const keyOf = ({ lane = 0, batch = 0 }: Attempt) => `${lane} ${batch}`;
