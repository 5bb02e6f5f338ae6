/** Positions of the batch that a person marked as failed, ascending, with the steps that lead back. */
export type Marks = {
  readonly positions: readonly number[];
  readonly past: readonly (readonly number[])[];
};

export type MarksChange =
  | { readonly kind: 'toggle'; readonly position: number }
  | { readonly kind: 'add'; readonly positions: readonly number[] }
  | { readonly kind: 'invert'; readonly records: number }
  | { readonly kind: 'clear' }
  | { readonly kind: 'replace'; readonly positions: readonly number[] }
  | { readonly kind: 'undo' };

export const NO_MARKS: Marks = { positions: [], past: [] };

// Enough to walk back a night's work; the oldest steps fall off.
const MAX_PAST = 200;

export function changeMarks(marks: Marks, change: MarksChange): Marks {
  if (change.kind === 'undo') {
    const previous = marks.past.at(-1);
    return previous === undefined ? marks : { positions: previous, past: marks.past.slice(0, -1) };
  }
  const positions = nextPositions(marks.positions, change);
  if (samePositions(positions, marks.positions)) return marks;
  return { positions, past: [...marks.past.slice(-MAX_PAST + 1), marks.positions] };
}

function nextPositions(
  positions: readonly number[],
  change: Exclude<MarksChange, { kind: 'undo' }>,
): readonly number[] {
  switch (change.kind) {
    case 'toggle':
      return positions.includes(change.position)
        ? positions.filter((position) => position !== change.position)
        : ascending([...positions, change.position]);
    case 'add':
      return ascending([...positions, ...change.positions]);
    case 'invert': {
      const marked = new Set(positions);
      return Array.from({ length: change.records }, (_, i) => i).filter((position) => !marked.has(position));
    }
    case 'clear':
      return [];
    case 'replace':
      return ascending(change.positions);
  }
}

/** The marked position after (or before) `at`, round the end; `undefined` when nothing is marked. */
export function neighbourMark(positions: readonly number[], at: number, step: 1 | -1): number | undefined {
  if (step === 1) return positions.find((position) => position > at) ?? positions[0];
  return positions.findLast((position) => position < at) ?? positions.at(-1);
}

export function samePositions(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((position, i) => position === b[i]);
}

function ascending(positions: readonly number[]): readonly number[] {
  return [...new Set(positions)].sort((a, b) => a - b);
}
