import type { ReportedItem } from './reported-item.ts';

/** Finds a record of a batch by its sequence number, inside any run of its records. */
export interface SequenceIndex {
  /** Position of the first record from `from` up to (not including) `to` with that number, counted from the batch's start. */
  positionOf(sequenceNumber: string, from: number, to: number): number | undefined;
  /** True when another record of that run has the number of the one at `position`. */
  isShared(position: number, from: number, to: number): boolean;
}

/** Built once a batch; numbers are compared as the text they are. */
export function createSequenceIndex(sequenceNumbers: readonly string[]): SequenceIndex {
  const first = new Map<string, number>();
  // Only fan-out mappings repeat a number, so the chain of repeats is mostly empty.
  const next = new Map<number, number>();
  for (let position = sequenceNumbers.length - 1; position >= 0; position--) {
    const number = sequenceNumbers[position] as string;
    const later = first.get(number);
    if (later !== undefined) next.set(position, later);
    first.set(number, position);
  }
  const positionOf = (sequenceNumber: string, from: number, to: number) => {
    let position = first.get(sequenceNumber);
    while (position !== undefined && position < from) position = next.get(position);
    return position !== undefined && position < to ? position : undefined;
  };
  return {
    positionOf,
    isShared(position, from, to) {
      const isRepeatedLater = (next.get(position) ?? to) < to;
      return isRepeatedLater || positionOf(sequenceNumbers[position] as string, from, to) !== position;
    },
  };
}

/** An item that names no record of the batch. `looks` says what it seems to be. */
export type IdentifierDefect = {
  readonly kind: Exclude<ReportedItem['kind'], 'text'> | 'event-id' | 'sub-sequence' | 'white-space' | 'unknown';
  readonly source: string;
};

/** Items held against the records that were delivered. */
export type ResolvedItems = {
  /** Positions inside the delivered records, ascending, once each. */
  readonly positions: readonly number[];
  readonly defects: readonly IdentifierDefect[];
  /** How many items repeat an earlier one. */
  readonly repeats: number;
  /** True when a reported number belongs to several records of the batch. */
  readonly shared: boolean;
};

/** Looks every item up among the records `from` to `to` (exclusive). */
export function resolveItems(
  items: readonly ReportedItem[],
  index: SequenceIndex,
  from: number,
  to: number,
): ResolvedItems {
  const found = new Set<number>();
  const defects: IdentifierDefect[] = [];
  let repeats = 0;
  let shared = false;
  for (const item of items) {
    if (item.kind !== 'text') {
      defects.push(item);
      continue;
    }
    const position = index.positionOf(item.identifier, from, to);
    if (position === undefined) {
      defects.push(defectOf(item.identifier, index, from, to));
      continue;
    }
    if (found.has(position - from)) repeats++;
    found.add(position - from);
    shared ||= index.isShared(position, from, to);
  }
  return { positions: [...found].sort((a, b) => a - b), defects, repeats, shared };
}

function defectOf(identifier: string, index: SequenceIndex, from: number, to: number): IdentifierDefect {
  const source = identifier.length <= 120 ? identifier : `${identifier.slice(0, 120)}...`;
  if (/^shardId-\d+:/.test(identifier)) return { kind: 'event-id', source };
  if (index.positionOf(identifier.trim(), from, to) !== undefined) return { kind: 'white-space', source };
  const parent = /^(\d+)[.:/_-]\d+$/.exec(identifier)?.[1];
  if (parent !== undefined && index.positionOf(parent, from, to) !== undefined) return { kind: 'sub-sequence', source };
  return { kind: 'unknown', source };
}
