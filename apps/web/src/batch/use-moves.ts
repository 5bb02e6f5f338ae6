import { useMemo, useRef } from 'react';
import type { Row } from '../api/shapes.ts';
import type { BatchView } from '../panel/batch-view.ts';
import { neighbourMark } from '../state/marks.ts';

/** Moving and marking among the rows that the filter lets through. */
export type Moves = {
  readonly indexOf: (position: number) => number;
  readonly select: (position: number) => void;
  readonly step: (by: number) => void;
  readonly toggle: () => void;
  /** Marks from the last toggled row to this one (Shift and click). */
  readonly markTo: (position: number) => void;
  /** Marks the selected row, moves on by one and marks that too (Shift and arrow). */
  readonly markStep: (by: number) => void;
  /** Marks from the last toggled row to the selected one. */
  readonly markRange: () => void;
  readonly toMark: (direction: 1 | -1) => void;
};

export function useMoves(value: BatchView, rows: readonly Row[]): Moves {
  const { view, setView, markedSet, changeMarks } = value;
  // Where a range begins: the row that was toggled or chosen last without Shift.
  const anchor = useRef(view.record);
  return useMemo(() => {
    const indexOf = (position: number) => rows.findIndex((row) => row.n === position);
    const select = (position: number) => {
      anchor.current = position;
      setView({ record: position });
    };
    const stepped = (by: number) => {
      const to = Math.max(0, Math.min(rows.length - 1, indexOf(view.record) + by));
      return rows[to]?.n ?? view.record;
    };
    const range = (from: number, to: number) => {
      // Only rows in sight: a range over a filtered list must not mark what the filter hides.
      const [low, high] = [Math.min(from, to), Math.max(from, to)];
      const inside = rows.filter((row) => row.n >= low && row.n <= high).map((row) => row.n);
      changeMarks({ kind: 'add', positions: inside });
    };
    return {
      indexOf,
      select,
      step: (by) => setView({ record: stepped(by) }),
      toggle: () => {
        anchor.current = view.record;
        changeMarks({ kind: 'toggle', position: view.record });
      },
      markTo: (position) => {
        range(anchor.current, position);
        setView({ record: position });
      },
      markStep: (by) => {
        const to = stepped(by);
        range(view.record, to);
        setView({ record: to });
      },
      markRange: () => range(anchor.current, view.record),
      toMark: (direction) => {
        const inSight = rows.filter((row) => markedSet.has(row.n)).map((row) => row.n);
        const to = neighbourMark(inSight, view.record, direction);
        if (to !== undefined) setView({ record: to });
      },
    };
  }, [rows, view.record, setView, markedSet, changeMarks]);
}
