import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { marksQuery, useSource } from '../api/queries.ts';
import { changeMarks, type Marks, type MarksChange, NO_MARKS, samePositions } from '../state/marks.ts';
import { MarksSaver, type SaveState } from './marks-saver.ts';
import { useCaptureChanges } from './use-capture-changes.ts';

export type MarksView = {
  readonly positions: readonly number[];
  readonly set: ReadonlySet<number>;
  readonly change: (change: MarksChange) => void;
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

  const marks = local ?? { ...NO_MARKS, positions: stored?.positions ?? [] };
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
      onTheirs: (state) => setLocal(changeMarks(latest.current, { kind: 'replace', positions: state.positions })),
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
    if (samePositions(next.positions, latest.current.positions)) return;
    latest.current = next;
    setLocal(next);
    saver.current?.offer(next.positions);
  }, []);

  const set = useMemo(() => new Set(marks.positions), [marks.positions]);
  return { positions: marks.positions, set, change, save };
}
