import { type Attempt, hasRecord, recordsOf } from '@shardscope/event-model';
import { type BatchView, useBatchView } from './batch-view.ts';

/** Stepping through the attempts of the story, one row at a time. */
export type Steps = {
  /** Index of the row that a person stands at; `undefined` when nobody steps. */
  readonly row: number | undefined;
  readonly to: (row: number) => void;
  /** From where nobody stands, forward begins at the first attempt and back at the last. */
  readonly by: (rows: number) => void;
  readonly leave: () => void;
};

export function useSteps(): Steps {
  return stepsOf(useBatchView());
}

export function stepsOf(value: BatchView): Steps {
  const { answer, step, view, setView, say } = value;
  const attempts = answer?.prediction.attempts ?? [];
  const to = (row: number) => {
    const attempt = attempts[Math.max(0, Math.min(attempts.length - 1, row))];
    if (answer === undefined || attempt === undefined) {
      say(answer === undefined ? 'The records are still being read.' : 'There are no attempts: nothing is delivered.');
      return;
    }
    // The selection stays where it is as long as the attempt has it; else it goes to the first record that is.
    const inside = hasRecord(answer.prediction, attempt, view.record);
    const record = inside ? view.record : (recordsOf(answer.prediction, attempt)[0] ?? view.record);
    setView({ attempt: attempt.ordinal, record, drawer: 'prediction' });
    say(`Attempt ${attempt.ordinal}: ${attempt.rule.text}`);
  };
  return {
    row: step,
    to,
    by: (rows) => to(step === undefined ? (rows > 0 ? 0 : attempts.length - 1) : step + rows),
    leave: () => setView({ attempt: undefined }),
  };
}

/** The row of an attempt by its ordinal, folded repeats included; `undefined` where the story has no such attempt. */
export function rowOfAttempt(
  attempts: readonly Pick<Attempt, 'ordinal' | 'count'>[],
  ordinal: number | undefined,
): number | undefined {
  if (ordinal === undefined) return undefined;
  const row = attempts.findIndex((attempt) => ordinal < attempt.ordinal + attempt.count);
  return row < 0 || ordinal < 1 ? undefined : row;
}
