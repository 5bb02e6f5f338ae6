import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { marksQuery, useSource } from '../api/queries.ts';
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
  const client = useQueryClient();
  const stored = useQuery(marksQuery(source, captureId, batch)).data;
  const [local, setLocal] = useState<Marks>();
  const [save, setSave] = useState<SaveState>({ kind: 'saved', revision: undefined });
  const saver = useRef<MarksSaver>(undefined);

  const kept = useMemo(() => (stored === undefined ? NO_MARKS : { ...NO_MARKS, rows: rowsOfMarks(stored) }), [stored]);
  const marks = local ?? kept;
  const latest = useRef(marks);
  useEffect(() => {
    latest.current = marks;
  });

  useEffect(() => {
    const created = new MarksSaver({
      save: (state) => source.saveMarks(captureId, batch, state),
      load: () => source.marks(captureId, batch),
      onState: setSave,
      onSaved: (state) => client.setQueryData(marksQuery(source, captureId, batch).queryKey, state),
      onTheirs: (state) => setLocal(withRows(latest.current, rowsOfMarks(state))),
    });
    saver.current = created;
    const flush = () => created.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      created.flush();
    };
  }, [source, client, captureId, batch]);

  useEffect(() => {
    if (stored !== undefined) saver.current?.know(stored.revision);
  }, [stored]);

  const hear = useCallback((revision: number | undefined) => saver.current?.hear(revision), []);
  useCaptureChanges(captureId, batch, hear);

  const change = useCallback((wanted: MarksChange) => {
    const next = changeMarks(latest.current, wanted);
    if (sameRows(next.rows, latest.current.rows)) return;
    latest.current = next;
    setLocal(next);
    saver.current?.offer(marksOfRows(next.rows));
  }, []);

  const { rows } = marks;
  const shared = useMemo(() => {
    const marked = markedPositions(rows);
    return { marked, markedSet: new Set(marked), markedRows: new Set(rows), changeMarks: change };
  }, [rows, change]);
  return { rows, shared, save };
}
