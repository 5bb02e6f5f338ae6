// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go while scrolling cannot be a table; ARIA's grid is made for them.
import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useContext, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Row } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { formatPlural, formatTime } from '../ui/format.ts';
import { useNow } from '../ui/now.tsx';
import styles from './batch-table.module.css';
import { COLUMN_WIDTHS, COLUMNS, FEATURES, RIGHT_ALIGNED } from './columns.tsx';
import { wordTest } from './filter-rows.ts';
import { PointedContext } from './pointed.ts';
import type { Moves } from './use-moves.ts';

const ROW_HEIGHT = 26;
const TRACKS = COLUMNS.map(
  (column) => COLUMN_WIDTHS[column.id ?? String('accessorKey' in column ? column.accessorKey : '')],
).join(' ');

const cellClass = (id: string) => `${styles.cell} ${RIGHT_ALIGNED.has(id) ? styles.right : ''}`;

/** The records, one line each. Only the lines in sight exist; the grid itself takes the focus and moves the selection. */
export function BatchTable({ rows, moves }: { readonly rows: readonly Row[]; readonly moves: Moves }) {
  const { batch, view, markedSet, lit } = useBatchView();
  const now = useNow();
  const pointed = useContext(PointedContext);
  const highlight = useDeferredValue(view.highlight);
  const highlighted = useMemo(() => wordTest(highlight), [highlight]);
  const scroll = useRef<HTMLDivElement>(null);
  const table = useTable({
    features: FEATURES,
    columns: COLUMNS,
    data: rows as Row[],
    getRowId: (row) => String(row.n),
  });
  const models = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: models.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const index = moves.indexOf(view.record);
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  }, [index, virtual]);

  return (
    <div
      className={styles.grid}
      data-dated={isDated(batch.firstArrivalMillis, now) || undefined}
      role="grid"
      aria-label="Records"
      aria-rowcount={rows.length + 1}
      aria-multiselectable="false"
      aria-activedescendant={index < 0 ? undefined : `row-${view.record}`}
      tabIndex={0}
      onKeyDown={(event) => pressInGrid(event, moves)}
    >
      <div className={styles.head} style={{ gridTemplateColumns: TRACKS }} role="row" aria-rowindex={1} tabIndex={-1}>
        {table.getHeaderGroups()[0]?.headers.map((header) => (
          <div key={header.id} role="columnheader" tabIndex={-1} className={cellClass(header.column.id)}>
            <table.FlexRender header={header} />
          </div>
        ))}
      </div>
      <div className={styles.scroll} ref={scroll} role="rowgroup" tabIndex={-1}>
        {rows.length === 0 && <NoRows />}
        <div className={styles.rows} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const model = models[item.index];
            if (model === undefined) return null;
            const { n } = model.original;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid above has the keys for every row.
              <div
                key={model.id}
                id={`row-${n}`}
                role="row"
                tabIndex={-1}
                aria-rowindex={item.index + 2}
                aria-selected={n === view.record}
                data-marked={markedSet.has(n) || undefined}
                data-highlighted={highlighted?.(model.original) || undefined}
                data-lit={(lit !== undefined && n >= lit.from && n < lit.to) || undefined}
                className={styles.row}
                style={{ transform: `translateY(${item.start}px)`, gridTemplateColumns: TRACKS }}
                // A shifted click marks; without this the browser would also select the text between.
                onMouseDown={(event) => event.shiftKey && event.preventDefault()}
                onMouseEnter={() => pointed.set(n)}
                onMouseLeave={() => pointed.set(undefined)}
                onClick={(event) => (event.shiftKey ? moves.markTo(n) : moves.select(n))}
              >
                {model.getAllCells().map((cell) => (
                  <div key={cell.id} role="gridcell" tabIndex={-1} className={cellClass(cell.column.id)}>
                    <table.FlexRender cell={cell} />
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function NoRows() {
  const { batch, rows, complete } = useBatchView();
  if (batch.records === 0) return <p className={styles.empty}>This event has no records: it closes a time window.</p>;
  if (rows.length === 0) return <p className={styles.empty}>Reading {formatPlural(batch.records, 'record')}…</p>;
  const scanned = `None of ${formatPlural(rows.length, 'record')} holds every word of the filter`;
  return (
    <p className={styles.empty}>
      {complete ? `${scanned}. Esc in the filter clears it.` : `${scanned} so far; the rest is being read.`}
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
  } else if (event.key === ' ') {
    event.preventDefault();
    moves.toggle();
  }
}
