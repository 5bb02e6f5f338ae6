import { type Attempt, type Prediction, recordsOf } from '@shardscope/event-model';

/** The records of an attempt, to count positions of its verdict in. */
export function deliveredBy(prediction: Prediction, attempt: Attempt) {
  const { from, to, records } = attempt;
  if (records === undefined) return { records: to - from, positionOf: (n: number) => from + n };
  const positions = recordsOf(prediction, attempt);
  return { records: positions.length, positionOf: (n: number) => positions[n] ?? from };
}
