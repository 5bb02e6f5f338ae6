import { useMemo, useRef } from 'react';
import type { Row } from '../api/shapes.ts';
import type { BatchView } from '../panel/batch-view.ts';
import type { TimeSpan } from '../state/location.ts';
import { neighbourMark } from '../state/marks.ts';

/** The year 9999: later than anything a stream holds, and a time that can still be written out. */
const FAR = Date.UTC(9999, 0);

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
  /** Begins or ends the time brush at the arrival of the selected record. */
  readonly brushFrom: (end: 'from' | 'to') => void;
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
      brushFrom: (end) => {
        const millis = value.rows[view.record]?.arrivalMillis;
        if (millis !== undefined) setView({ brush: brushWith(view.brush, end, millis) });
      },
    };
  }, [rows, value.rows, view.record, view.brush, setView, markedSet, changeMarks]);
}

/** The brush with one end moved; an end that would pass the other takes it along. */
function brushWith(brush: TimeSpan | undefined, end: 'from' | 'to', millis: number): TimeSpan {
  const { fromMillis, toMillis } = brush ?? { fromMillis: 0, toMillis: FAR };
  return end === 'from'
    ? { fromMillis: millis, toMillis: Math.max(millis, toMillis) }
    : { fromMillis: Math.min(millis, fromMillis), toMillis: millis };
}
