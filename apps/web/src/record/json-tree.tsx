import type { JsonDocument, JsonNode } from '@shardscope/event-model';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { formatCount } from '../ui/format.ts';
import { JsonLine } from './json-line.tsx';
import { pathOf } from './json-path.ts';
import { firstFolds, jsonRows, turned } from './json-rows.ts';
import styles from './json-tree.module.css';

const ROW_HEIGHT = 20;
// Lines that are worked out at once. More than anybody scrolls through, and few enough to take no time.
const BUDGET = 5_000;

type JsonTreeProps = {
  readonly document: JsonDocument;
  /** Makes the value at a path a column of the table; absent where that cannot be. */
  readonly onPick?: ((path: string) => void) | undefined;
};

/** JSON as it was sent: order, duplicate keys and the spelling of numbers kept. Draws only the lines in sight. */
export function JsonTree({ document, onPick }: JsonTreeProps) {
  const [folds, setFolds] = useState(() => firstFolds(document));
  const [budget, setBudget] = useState(BUDGET);
  const [active, setActive] = useState(0);
  const { rows, cut } = useMemo(() => jsonRows(document, folds, budget), [document, folds, budget]);
  const scroll = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
  });
  const toggle = (node: JsonNode) => setFolds(turned(folds, node));
  const goTo = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    setActive(to);
    virtual.scrollToIndex(to, { align: 'auto' });
  };
  const press = (event: KeyboardEvent) => {
    const row = rows[active];
    if (event.key === '+' && onPick !== undefined) {
      event.preventDefault();
      return onPick(pathOf(rows, active));
    }
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -rows.length, End: rows.length };
    const step = steps[event.key];
    const isFold =
      (event.key === 'ArrowRight' && row?.kind === 'closed') ||
      (event.key === 'ArrowLeft' && row?.kind === 'open') ||
      (event.key === 'Enter' && row !== undefined && row.kind !== 'scalar');
    if ((step === undefined && !isFold) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (step !== undefined) goTo(active + step);
    else if (row !== undefined) toggle(row.node);
  };
  return (
    <div className={styles.box}>
      <div
        ref={scroll}
        className={styles.tree}
        role="tree"
        aria-label="JSON value"
        aria-activedescendant={`${id}-${active}`}
        tabIndex={0}
        onKeyDown={press}
      >
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={item.index}
                id={`${id}-${item.index}`}
                role="treeitem"
                tabIndex={-1}
                aria-level={row.depth + 1}
                aria-selected={item.index === active}
                aria-expanded={row.kind === 'open' ? true : row.kind === 'closed' ? false : undefined}
                className={styles.row}
                style={{ transform: `translateY(${item.start}px)`, paddingLeft: 14 + row.depth * 14 }}
              >
                <JsonLine document={document} row={row} onToggle={() => toggle(row.node)} />
                {onPick !== undefined && row.kind === 'scalar' && row.depth > 0 && (
                  <button
                    type="button"
                    tabIndex={-1}
                    className={styles.pick}
                    title="Make this a column of the table (+)"
                    onClick={() => onPick(pathOf(rows, item.index))}
                  >
                    + column
                  </button>
                )}
              </div>
            );
          })}
        </div>
      </div>
      {cut && (
        <div className={styles.more} role="status">
          The first {formatCount(rows.length)} lines
          <button type="button" onClick={() => setBudget(budget * 4)}>
            Load more
          </button>
        </div>
      )}
    </div>
  );
}
