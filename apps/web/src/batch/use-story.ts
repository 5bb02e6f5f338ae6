import type { AttemptRange } from '@shardscope/event-model';
import { useMemo, useState } from 'react';
import type { BatchDetail, Capture } from '../api/shapes.ts';
import { rowOfAttempt } from '../panel/attempt-steps.ts';
import type { BatchView } from '../panel/batch-view.ts';
import { useFilterVerdicts } from '../panel/use-filter-verdicts.ts';
import type { ViewState } from '../state/location.ts';
import type { RowKey } from '../state/row-key.ts';
import { usedMapping } from '../state/what-if.ts';
import { useAnswer, useFacts } from './use-answer.ts';
import type { RowsState } from './use-rows.ts';

type Story = Pick<BatchView, 'answer' | 'firstAttemptMillis' | 'filter' | 'facts' | 'step' | 'lit' | 'setLit'>;

/** What follows from the records, the marks and the settings, and where a person stands in it. */
export function useStory(
  capture: Capture,
  batch: BatchDetail,
  { rows, complete }: RowsState,
  marked: readonly RowKey[],
  { whatIf, attempt }: ViewState,
): Story {
  const [openedAt] = useState(() => Date.now());
  const [pointed, setLit] = useState<AttemptRange>();
  const used = useMemo(() => usedMapping(whatIf), [whatIf]);
  const firstAttemptMillis = whatIf.firstAttempt === 'now' ? openedAt : undefined;
  const facts = useFacts(batch, rows, complete);
  const filter = useFilterVerdicts(capture.id, batch.n, used);
  const answer = useAnswer(facts, marked, whatIf, firstAttemptMillis, filter);
  return useMemo(() => {
    const attempts = answer?.prediction.attempts ?? [];
    const step = rowOfAttempt(attempts, attempt);
    // The records under the pointer light up, or else those of the attempt that a person stands at.
    const lit = pointed ?? (step === undefined ? undefined : attempts[step]);
    return { answer, firstAttemptMillis, filter, facts, step, lit, setLit };
  }, [answer, firstAttemptMillis, filter, facts, attempt, pointed]);
}
