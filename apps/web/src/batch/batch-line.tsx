// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go while scrolling cannot be a table; ARIA's grid is made for them.
import { FlexRender, type Row as TableRow } from '@tanstack/react-table';
import { memo, useContext } from 'react';
import { PointedContext } from '../panel/pointed.ts';
import { rowKey, rowNumber } from '../state/row-key.ts';
import styles from './batch-table.module.css';
import { type FEATURES, RIGHT_ALIGNED } from './columns.tsx';
import type { Line } from './lines.ts';
import type { Moves } from './use-moves.ts';

type BatchLineProps = {
  readonly model: TableRow<typeof FEATURES, Line>;
  readonly index: number;
  readonly start: number;
  readonly tracks: string;
  readonly selected: boolean;
  readonly marked: boolean;
  readonly lit: boolean;
  readonly highlighted: boolean;
  readonly moves: Moves;
};

export const cellClass = (id: string) => `${styles.cell} ${RIGHT_ALIGNED.has(id) ? styles.right : ''}`;

/** One record in the list. Scrolling draws the lines that come into sight, and leaves those that stay alone. */
export const BatchLine = memo(function BatchLine(props: BatchLineProps) {
  const { model, index, start, tracks, selected, marked, lit, highlighted, moves } = props;
  const pointed = useContext(PointedContext);
  const { n, m } = model.original;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid above has the keys for every row.
    <div
      id={`row-${rowNumber(model.original)}`}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-marked={marked || undefined}
      data-inside={m !== undefined || undefined}
      data-highlighted={highlighted || undefined}
      data-lit={lit || undefined}
      className={styles.row}
      style={{ transform: `translateY(${start}px)`, gridTemplateColumns: tracks }}
      // A shifted click marks; without this the browser would also select the text between.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onMouseEnter={() => pointed.set(n)}
      onMouseLeave={() => pointed.set(undefined)}
      onClick={(event) => (event.shiftKey ? moves.markTo(rowKey(n, m)) : moves.select(rowKey(n, m)))}
    >
      {model.getAllCells().map((cell) => (
        <div key={cell.column.id} role="gridcell" tabIndex={-1} className={cellClass(cell.column.id)}>
          <FlexRender cell={cell} />
        </div>
      ))}
    </div>
  );
});
