import { type Ages, agesOf } from './ages.ts';
import type { AttemptRange, BatchFacts } from './prediction.ts';
import type { PredictionInput } from './prediction-input.ts';
import { windowIndexesOf } from './window.ts';

/** The largest event that Lambda sends to a function: 6 MB, counted in bytes of its JSON. How exactly is not documented. */
export const MAX_PAYLOAD_BYTES = 6_291_456;

/** Sums and limits over the records of a batch, computed once. Times in milliseconds since the epoch. */
export type Facts = Ages & {
  readonly startMillis: number;
  readonly startIsAssumed: boolean;
  readonly arrivalIsMissing: boolean;
  payloadBytes(range: AttemptRange): number;
  /** Milliseconds since the epoch; the start of the story where nobody knows. */
  arrivalOf(position: number): number;
  /** Index of the tumbling window of each record; absent without windows. */
  readonly windows?: readonly number[];
  readonly isAnyRecordLate: boolean;
  /** When a window is over; its final invocation ages from there. */
  windowEndMillis(index: number): number;
};

export function factsOf(input: PredictionInput): Facts {
  const { records, envelopeBytes } = input.facts;
  const { tumblingWindowInSeconds } = input.mapping;
  const startMillis = input.nowMillis ?? latestArrival(input.facts);
  const arrivals = new Float64Array(records.length);
  const bytesBefore = new Float64Array(records.length + 1);
  let arrivalIsMissing = false;
  for (const [position, { arrivalMillis, eventBytes }] of records.entries()) {
    const isKnown = Number.isFinite(arrivalMillis);
    arrivalIsMissing ||= !isKnown;
    arrivals[position] = isKnown ? arrivalMillis : startMillis;
    bytesBefore[position + 1] = (bytesBefore[position] ?? 0) + eventBytes;
  }
  const isInWindows = tumblingWindowInSeconds > 0;
  const windows = isInWindows
    ? windowIndexesOf(arrivals, tumblingWindowInSeconds, input.assumptions.lateRecords)
    : undefined;
  const arrivalOf = (position: number) => arrivals[position] ?? startMillis;
  const windowEndMillis = (index: number) => (index + 1) * tumblingWindowInSeconds * 1000;
  return {
    startMillis,
    startIsAssumed: input.nowMillis === undefined,
    arrivalIsMissing,
    ...(windows && { windows: windows.indexes }),
    isAnyRecordLate: windows?.isAnyLate === true,
    ...agesOf(input, arrivalOf, windowEndMillis),
    payloadBytes({ from, to }) {
      const commas = Math.max(0, to - from - 1);
      return envelopeBytes + (bytesBefore[to] ?? 0) - (bytesBefore[from] ?? 0) + commas;
    },
    arrivalOf,
    windowEndMillis,
  };
}

/** When the last record arrived; 0 when nobody knows. */
export function latestArrival({ records }: Pick<BatchFacts, 'records'>): number {
  let latest = -Infinity;
  for (const { arrivalMillis } of records) if (arrivalMillis > latest) latest = arrivalMillis;
  return Number.isFinite(latest) ? latest : 0;
}

/** When the first record arrived; 0 when nobody knows. */
export function earliestArrival({ records }: Pick<BatchFacts, 'records'>): number {
  let earliest = Infinity;
  for (const { arrivalMillis } of records) if (arrivalMillis < earliest) earliest = arrivalMillis;
  return Number.isFinite(earliest) ? earliest : 0;
}
