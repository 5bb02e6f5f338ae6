/** Marks on a batch, ascending, once each. */
export type Marks = Int32Array;

/** @param marked positions in any order */
export function createMarks(marked: readonly number[]): Marks {
  return Int32Array.from(new Set(marked)).sort();
}

/** Marks from `from` up to `to`, counted from `from`. */
export function marksBetween(marks: Marks, from: number, to: number): number[] {
  const start = lowerBound(marks, from);
  const end = lowerBound(marks, to);
  const found = new Array<number>(end - start);
  for (let at = start; at < end; at++) found[at - start] = (marks[at] as number) - from;
  return found;
}

function lowerBound(sorted: Marks, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
