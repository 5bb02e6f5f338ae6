// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go while scrolling cannot be a table; ARIA's grid is made for them.
import { type AttemptRange, hasRecord } from '@shardscope/event-model';
import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useContext, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useBatchView } from '../panel/batch-view.ts';
import { rowKey, rowNumber } from '../state/row-key.ts';
import { formatCount, formatPlural, formatTime } from '../ui/format.ts';
import { useNow } from '../ui/now.tsx';
import { UserRecordsContext } from './aggregate-cells.tsx';
import { BatchLine, cellClass } from './batch-line.tsx';
import styles from './batch-table.module.css';
import { FEATURES } from './columns.tsx';
import { FieldsProvider } from './field-column.tsx';
import { wordTest } from './filter-rows.ts';
import type { Line } from './lines.ts';
import { useColumns } from './use-columns.tsx';
import type { FilterScan } from './use-filter.ts';
import type { Moves } from './use-moves.ts';
import { useOpenedInSight } from './use-opened-in-sight.ts';
import { useSelectionInSight } from './use-selection-in-sight.ts';

const ROW_HEIGHT = 26;
// What lights up before there is a prediction is a stretch of the time strip: all of its records.
const EVERY_RECORD = { fates: [] };

type BatchTableProps = {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly lines: readonly Line[];
  readonly moves: Moves;
  readonly scan: FilterScan;
};

/** The records, one line each. Only the lines in sight exist; the grid itself takes the focus and moves the selection. */
export function BatchTable({ grid, lines, moves, scan }: BatchTableProps) {
  const { batch, view, markedRows, markedSet, lit, answer } = useBatchView();
  const isLit = (range: AttemptRange, n: number) => hasRecord(answer?.prediction ?? EVERY_RECORD, range, n);
  const inside = useContext(UserRecordsContext);
  const now = useNow();
  const highlight = useDeferredValue(view.highlight);
  const highlighted = useMemo(() => wordTest(highlight), [highlight]);
  const scroll = useRef<HTMLDivElement>(null);
  const { shown: columns, tracks, fields } = useColumns();
  const table = useTable({
    features: FEATURES,
    columns,
    data: lines as Line[],
    getRowId: rowNumber,
  });
  // Else the arrows do nothing until somebody clicks a row; who already types somewhere is left there.
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus({ preventScroll: true });
  }, [grid]);
  const models = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: models.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 5,
  });
  const items = virtual.getVirtualItems();
  const { index } = moves;
  const selected = rowKey(view.record, view.userRecord);
  useSelectionInSight(virtual, index);
  useOpenedInSight(virtual, lines, index);

  return (
    <FieldsProvider paths={fields}>
      <div
        ref={grid}
        className={styles.grid}
        data-nested={(inside?.total ?? 0) > 0 || undefined}
        data-dated={isDated(batch.firstArrivalMillis, now) || undefined}
        role="grid"
        aria-label="Records"
        aria-rowcount={lines.length + 1}
        aria-multiselectable="false"
        aria-activedescendant={index < 0 ? undefined : `row-${rowNumber({ n: view.record, m: view.userRecord })}`}
        tabIndex={0}
        onKeyDown={(event) => pressInGrid(event, moves)}
      >
        <div className={styles.head} style={{ gridTemplateColumns: tracks }} role="row" aria-rowindex={1} tabIndex={-1}>
          {table.getHeaderGroups()[0]?.headers.map((header) => (
            <div key={header.id} role="columnheader" tabIndex={-1} className={cellClass(header.column.id)}>
              <table.FlexRender header={header} />
            </div>
          ))}
        </div>
        {/* A group of rows has rows; the sentence in their place is none. */}
        <div
          className={styles.scroll}
          ref={scroll}
          {...(items.length > 0 ? { role: 'rowgroup', tabIndex: -1 } : { role: 'presentation' })}
        >
          {lines.length === 0 && <NoRows scan={scan} />}
          <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const model = models[item.index];
              if (model === undefined) return null;
              const { n, m } = model.original;
              return (
                <BatchLine
                  // Lines that leave the sight become the lines that come into it: moving text is cheaper than making elements.
                  key={item.index % items.length}
                  model={model}
                  index={item.index}
                  start={item.start}
                  tracks={tracks}
                  selected={rowKey(n, m) === selected}
                  marked={
                    m === undefined ? markedSet.has(n) : markedRows.has(rowKey(n, m)) || markedRows.has(rowKey(n))
                  }
                  lit={lit !== undefined && isLit(lit, n)}
                  highlighted={highlighted?.(model.original) ?? false}
                  moves={moves}
                />
              );
            })}
          </div>
        </div>
      </div>
    </FieldsProvider>
  );
}

/** What hides every record, and the way back. */
const HINDRANCES = {
  filter: { through: 'the filter', way: 'Esc in the filter clears it' },
  brush: { through: 'the time strip', way: '= shows all times' },
  both: { through: 'the filter and the time strip', way: 'Esc in the filter clears it, = shows all times' },
};

function NoRows({ scan }: { readonly scan: FilterScan }) {
  const { batch, rows, complete, view } = useBatchView();
  const isOpen = scan.kind === 'off' || scan.kind === 'failed';
  const hindrance = view.brush === undefined ? 'filter' : isOpen ? 'brush' : 'both';
  if (batch.records === 0) return <p className={styles.empty}>This event has no records: it closes a time window.</p>;
  if (rows.length === 0) return <p className={styles.empty}>Reading {formatPlural(batch.records, 'record')}…</p>;
  if (scan.kind === 'scanning') {
    const scanned = formatCount(scan.part?.counts.scanned ?? 0);
    return (
      <p className={styles.empty}>
        Scanning {scanned} of {formatPlural(batch.records, 'record')}; none so far.
      </p>
    );
  }
  const none = `None of ${formatPlural(rows.length, 'record')} passes ${HINDRANCES[hindrance].through}`;
  return (
    <p className={styles.empty}>
      {complete ? `${none}. ${HINDRANCES[hindrance].way}.` : `${none} so far; the rest is being read.`}
    </p>
  );
}

/** Records of another day have their date beside the time, and need the room. */
function isDated(firstArrivalMillis: number | undefined, now: number): boolean {
  return firstArrivalMillis !== undefined && formatTime(firstArrivalMillis, 'utc').date !== formatTime(now, 'utc').date;
}

function pressInGrid(event: KeyboardEvent, moves: Moves): void {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 20,
    PageUp: -20,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  const step = steps[event.key];
  if (step !== undefined && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    if (event.shiftKey && Math.abs(step) === 1) moves.markStep(step);
    else moves.step(step);
  } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    event.preventDefault();
    if (event.key === 'ArrowRight') moves.into();
    else moves.outOf();
  } else if (event.key === ' ') {
    event.preventDefault();
    moves.toggle();
  }
}
