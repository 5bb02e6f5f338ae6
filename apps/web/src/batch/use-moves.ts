import type { RowAddress } from '@shardscope/event-model';
import { useMemo, useRef } from 'react';
import type { BatchView } from '../panel/batch-view.ts';
import type { TimeSpan } from '../state/location.ts';
import { neighbourMark } from '../state/marks.ts';
import { positionOf, type RowKey, rowAt, rowKey } from '../state/row-key.ts';
import type { Line } from './lines.ts';
import type { RowsToMark } from './rows-to-mark.ts';
import type { UserRecordsView } from './use-user-records.ts';

/** The year 9999: later than anything a stream holds, and a time that can still be written out. */
const FAR = Date.UTC(9999, 0);

/** Moving and marking among the lines that the filter lets through. */
export type Moves = {
  /** Place of the selected line; -1 where the filter hides it. */
  readonly index: number;
  readonly select: (row: RowKey) => void;
  readonly step: (by: number) => void;
  readonly toggle: () => void;
  /** Goes to that row, or to the first line in sight where the filter hides the selected one. */
  readonly intoSight: (row: RowKey | undefined) => void;
  /** Marks from the last toggled line to this one (Shift and click). */
  readonly markTo: (row: RowKey) => void;
  /** Marks the selected line, moves on by one and marks that too (Shift and arrow). */
  readonly markStep: (by: number) => void;
  /** Marks from the last toggled line to the selected one. */
  readonly markRange: () => void;
  readonly toMark: (direction: 1 | -1) => void;
  /** Opens the selected aggregate, or goes to the first user record of an open one. */
  readonly into: () => void;
  /** Goes from a user record to its aggregate, or closes that. */
  readonly outOf: () => void;
  /** Begins or ends the time brush at the arrival of the selected record. */
  readonly brushFrom: (end: 'from' | 'to') => void;
};

export function useMoves(value: BatchView, lines: readonly Line[], inside: UserRecordsView): Moves {
  const { rows, view, setView, markedRows, changeMarks } = value;
  const { record, userRecord, brush } = view;
  const { lines: opened, toggle } = inside;
  // Where a range begins: the line that was toggled or chosen last without Shift.
  const anchor = useRef(rowKey(record, userRecord));
  const places = useMemo(() => new Map(lines.map((line, place) => [rowKey(line.n, line.m), place])), [lines]);
  return useMemo(() => {
    const selected = rowKey(record, userRecord);
    const show = (row: RowKey) => {
      const { position, userRecord: m } = rowAt(row);
      if (m !== undefined && !opened.has(position)) toggle(position);
      setView({ record: position, userRecord: m });
    };
    const index = places.get(selected) ?? -1;
    const stepped = (by: number): RowKey => {
      const line = lines[Math.max(0, Math.min(lines.length - 1, index + by))];
      return line === undefined ? selected : rowKey(line.n, line.m);
    };
    const ground: Ground = {
      lines,
      places,
      opened,
      toggle,
      rows,
      markedRows,
      changeMarks,
      selected,
      anchor,
      show,
      stepped,
    };
    return {
      index,
      ...walking(ground),
      ...marking(ground),
      brushFrom: (end) => {
        const millis = rows[record]?.arrivalMillis;
        if (millis !== undefined) setView({ brush: brushWith(brush, end, millis) });
      },
    };
  }, [lines, places, opened, toggle, rows, record, userRecord, brush, setView, markedRows, changeMarks]);
}

type Ground = Pick<BatchView, 'rows' | 'markedRows' | 'changeMarks'> & {
  readonly lines: readonly Line[];
  readonly places: ReadonlyMap<RowKey, number>;
  readonly opened: UserRecordsView['lines'];
  readonly toggle: UserRecordsView['toggle'];
  readonly selected: RowKey;
  readonly anchor: { current: RowKey };
  readonly show: (row: RowKey) => void;
  readonly stepped: (by: number) => RowKey;
};

function walking({ places, opened, toggle, rows, markedRows, selected, anchor, show, stepped }: Ground) {
  const { position, userRecord } = rowAt(selected);
  return {
    select: (row: RowKey) => {
      anchor.current = row;
      show(row);
    },
    step: (by: number) => show(stepped(by)),
    intoSight: (row: RowKey | undefined) => {
      if (row !== undefined) show(row);
      else if (!places.has(selected)) show(stepped(1));
    },
    toMark: (direction: 1 | -1) => {
      // A mark inside a closed aggregate is found where the aggregate is in sight, and opens it.
      const isClosed = (n: number) => places.has(rowKey(n)) && !opened.has(n);
      const inSight = [...markedRows].filter((row) => places.has(row) || isClosed(positionOf(row)));
      const to = neighbourMark(inSight, selected, direction);
      if (to !== undefined) show(to);
    },
    into: () => {
      if (userRecord !== undefined || (rows[position]?.userRecords ?? 0) === 0) return;
      if (opened.has(position)) show(rowKey(position, 0));
      else toggle(position);
    },
    outOf: () => {
      if (userRecord !== undefined) show(rowKey(position));
      else if (opened.has(position)) toggle(position);
    },
  };
}

function marking({ lines, places, rows, changeMarks, selected, anchor, show, stepped }: Ground) {
  // What is still being read is not hidden: a key pressed early marks the record that the link names.
  const { position } = rowAt(selected);
  const isHidden = rows[position] !== undefined && !places.has(selected) && !places.has(rowKey(position));
  const range = (from: RowKey, to: RowKey) => {
    // Only lines in sight: a range over a filtered list must not mark what the filter hides.
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const within = lines.filter(({ n, m }) => rowKey(n, m) >= low && rowKey(n, m) <= high);
    changeMarks({ kind: 'add', ...rowsOfLines(within) });
  };
  return {
    toggle: () => {
      // What the filter hides is not marked unseen: the first press goes to the first line in sight.
      if (isHidden) return show(stepped(1));
      anchor.current = selected;
      changeMarks({ kind: 'toggle', ...rowAt(selected) });
    },
    markTo: (row: RowKey) => {
      range(anchor.current, row);
      show(row);
    },
    markStep: (by: number) => {
      const to = stepped(by);
      range(selected, to);
      show(to);
    },
    markRange: () => range(anchor.current, selected),
  };
}

/** Each line as it is, a record or a user record. */
function rowsOfLines(lines: readonly Line[]): RowsToMark {
  const positions: number[] = [];
  const userRecords: RowAddress[] = [];
  for (const { n, m } of lines) {
    if (m === undefined) positions.push(n);
    else userRecords.push({ position: n, userRecord: m });
  }
  return { positions, userRecords };
}

/** The brush with one end moved; an end that would pass the other takes it along. */
function brushWith(brush: TimeSpan | undefined, end: 'from' | 'to', millis: number): TimeSpan {
  const { fromMillis, toMillis } = brush ?? { fromMillis: 0, toMillis: FAR };
  return end === 'from'
    ? { fromMillis: millis, toMillis: Math.max(millis, toMillis) }
    : { fromMillis: Math.min(millis, fromMillis), toMillis: millis };
}
