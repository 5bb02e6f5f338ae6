import { useCallback, useMemo, useState } from 'react';
import type { BatchDetail, Capture, Row } from '../api/shapes.ts';
import type { BatchView } from '../panel/batch-view.ts';
import type { ViewState } from '../state/location.ts';
import { useViewState } from '../state/use-view-state.ts';
import type { WhatIf } from '../state/what-if.ts';
import { type MarksView, useMarks } from './use-marks.ts';
import { type RowsState, useRows } from './use-rows.ts';
import { useStory } from './use-story.ts';

type OpenBatch = {
  readonly value: BatchView;
  readonly rows: RowsState;
  readonly marks: MarksView;
  /** The last sentence said, for the status bar. */
  readonly said: string;
};

/** Everything that the batch screen and its panels share. */
export function useBatch(capture: Capture, batch: BatchDetail): OpenBatch {
  const [linked, setView] = useViewState();
  const [said, say] = useState('');
  const rows = useRows(capture.id, batch.n);
  const view = useMemo(() => withinBatch(linked, batch, rows.rows), [linked, batch, rows.rows]);
  const marks = useMarks(capture.id, batch.n);
  const { whatIf } = view;
  const story = useStory(capture, batch, rows, marks.rows, view);
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
      ...marks.shared,
      ...story,
      say,
    }),
    [capture, batch, rows.rows, rows.complete, view, setView, setWhatIf, marks.shared, story],
  );
  return { value, rows, marks, said };
}

/** A link may name a row that the batch does not have. What stands for it does so in every part of the screen, and for marks too. */
function withinBatch(view: ViewState, { records }: BatchDetail, rows: readonly Row[]): ViewState {
  if (view.record >= records) return { ...view, record: Math.max(0, records - 1), userRecord: undefined };
  const row = rows[view.record];
  if (view.userRecord === undefined || row === undefined || view.userRecord < (row.userRecords ?? 0)) return view;
  return { ...view, userRecord: undefined };
}
