import type { AttemptRange } from '@shardscope/event-model';
import { useCallback, useMemo, useState } from 'react';
import type { BatchDetail, Capture } from '../api/shapes.ts';
import type { BatchView } from '../panel/batch-view.ts';
import { useFilterVerdicts } from '../panel/use-filter-verdicts.ts';
import { useViewState } from '../state/use-view-state.ts';
import { usedMapping, type WhatIf } from '../state/what-if.ts';
import { useAnswer, useFacts } from './use-answer.ts';
import { type MarksView, useMarks } from './use-marks.ts';
import { type RowsState, useRows } from './use-rows.ts';

type OpenBatch = {
  readonly value: BatchView;
  readonly rows: RowsState;
  readonly marks: MarksView;
  /** The last sentence said, for the status bar. */
  readonly said: string;
};

/** Everything that the batch screen and its panels share. */
export function useBatch(capture: Capture, batch: BatchDetail): OpenBatch {
  const [view, setView] = useViewState();
  const [lit, setLit] = useState<AttemptRange>();
  const [said, say] = useState('');
  const [openedAt] = useState(() => Date.now());
  const rows = useRows(capture.id, batch.n);
  const marks = useMarks(capture.id, batch.n);
  const { whatIf } = view;
  const used = useMemo(() => usedMapping(whatIf), [whatIf]);
  const nowMillis = whatIf.firstAttempt === 'now' ? openedAt : undefined;
  const facts = useFacts(batch, rows.rows, rows.complete);
  const filter = useFilterVerdicts(capture.id, batch.n, used);
  const answer = useAnswer(facts, marks.positions, whatIf, nowMillis, filter);
  const setWhatIf = useCallback(
    (change: Partial<WhatIf>) => setView({ whatIf: { ...whatIf, ...change } }),
    [setView, whatIf],
  );
  const value = useMemo<BatchView>(
    () => ({
      capture,
      batch,
      rows: rows.rows,
      complete: rows.complete,
      view,
      setView,
      setWhatIf,
      marked: marks.positions,
      markedSet: marks.set,
      changeMarks: marks.change,
      answer,
      firstAttemptMillis: nowMillis,
      filter,
      facts,
      lit,
      setLit,
      say,
    }),
    [capture, batch, rows.rows, rows.complete, view, setView, setWhatIf, marks, answer, nowMillis, filter, facts, lit],
  );
  return { value, rows, marks, said };
}
