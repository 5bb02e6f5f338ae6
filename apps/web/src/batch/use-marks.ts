import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { toProblem } from '../api/problem.ts';
import { marksQuery, useSource } from '../api/queries.ts';
import type { MarksState } from '../api/shapes.ts';
import type { BatchView } from '../panel/batch-view.ts';
import {
  changeMarks,
  type Marks,
  type MarksChange,
  markedPositions,
  marksOfRows,
  NO_MARKS,
  rowsOfMarks,
  sameRows,
  withRows,
} from '../state/marks.ts';
import type { RowKey } from '../state/row-key.ts';
import { MarksSaver, type SaveState } from './marks-saver.ts';
import { useCaptureChanges } from './use-capture-changes.ts';

export type MarksView = {
  /** What is marked, records and user records. */
  readonly rows: readonly RowKey[];
  /** The same for the screen and its panels. */
  readonly shared: Pick<BatchView, 'marked' | 'markedSet' | 'markedRows' | 'changeMarks'>;
  readonly save: SaveState;
};

/** Marks of a batch: changed here at once, kept on the server soon after; the server's are the truth when both changed. */
export function useMarks(captureId: string, batch: number): MarksView {
  const source = useSource();
  const { data: stored, error, refetch } = useQuery(marksQuery(source, captureId, batch));
  const [local, setLocal] = useState<Marks>();
  // Made before the server's marks came: they are added to those, never put in their place.
  const early = useRef<MarksChange[]>([]);

  const kept = useMemo(() => (stored === undefined ? NO_MARKS : { ...NO_MARKS, rows: rowsOfMarks(stored) }), [stored]);
  const marks = local ?? kept;
  const latest = useRef(marks);
  useEffect(() => {
    latest.current = marks;
  });

  const onTheirs = useCallback((state: MarksState) => setLocal(withRows(latest.current, rowsOfMarks(state))), []);
  const { saver, save } = useSaver(captureId, batch, onTheirs);

  useEffect(() => {
    if (stored === undefined) return;
    saver.current?.know(stored.revision);
    if (early.current.length === 0) return;
    const next = early.current.splice(0).reduce(changeMarks, { ...NO_MARKS, rows: rowsOfMarks(stored) });
    latest.current = next;
    setLocal(next);
    saver.current?.offer(marksOfRows(next.rows));
  }, [stored, saver]);

  const isKnown = stored !== undefined;
  const change = useCallback(
    (wanted: MarksChange) => {
      const next = changeMarks(latest.current, wanted);
      if (sameRows(next.rows, latest.current.rows)) return;
      latest.current = next;
      setLocal(next);
      if (isKnown) saver.current?.offer(marksOfRows(next.rows));
      else early.current.push(wanted);
    },
    [isKnown, saver],
  );

  const { rows } = marks;
  const shared = useMemo(() => {
    const marked = markedPositions(rows);
    return { marked, markedSet: new Set(marked), markedRows: new Set(rows), changeMarks: change };
  }, [rows, change]);
  const isUnread = error !== null && stored === undefined;
  return { rows, shared, save: isUnread ? unread(error, () => void refetch()) : save };
}

/** The one that saves, for as long as the batch is open; it hears of other people's changes too. */
function useSaver(captureId: string, batch: number, onTheirs: (state: MarksState) => void) {
  const source = useSource();
  const client = useQueryClient();
  const [save, setSave] = useState<SaveState>({ kind: 'saved', revision: undefined });
  const saver = useRef<MarksSaver>(undefined);
  useEffect(() => {
    const created = new MarksSaver({
      save: (state) => source.saveMarks(captureId, batch, state),
      load: () => source.marks(captureId, batch),
      onState: setSave,
      onSaved: (state) => client.setQueryData(marksQuery(source, captureId, batch).queryKey, state),
      onTheirs,
    });
    saver.current = created;
    const flush = () => created.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      created.flush();
    };
  }, [source, client, captureId, batch, onTheirs]);
  const hear = useCallback((revision: number | undefined) => saver.current?.hear(revision), []);
  useCaptureChanges(captureId, batch, hear);
  return { saver, save };
}

/** Without the server's marks nothing is saved: what it holds would be lost. */
function unread(error: Error, retry: () => void): SaveState {
  return { kind: 'failed', problem: toProblem(error), retry };
}
