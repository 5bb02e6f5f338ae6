import type { JsonDocument, JsonNode } from '@shardscope/event-model';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { formatPlural } from '../ui/format.ts';
import { visibleText } from '../ui/visible-text.ts';
import { initiallyClosed, type JsonRow, jsonRows, jsonSize } from './json-rows.ts';
import styles from './json-tree.module.css';

const ROW_HEIGHT = 20;
// A longer scalar is cut in the tree, with its length said; the Raw tab and Save have all of it.
const MAX_SCALAR = 2_000;

/** JSON as it was sent: order, duplicate keys and the spelling of numbers kept. Draws only the lines in sight. */
export function JsonTree({ document }: { readonly document: JsonDocument }) {
  const [closed, setClosed] = useState(() => initiallyClosed(document));
  const [active, setActive] = useState(0);
  const rows = useMemo(() => jsonRows(document, closed), [document, closed]);
  const scroll = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
  });
  const toggle = (node: JsonNode) => {
    const next = new Set(closed);
    if (!next.delete(node)) next.add(node);
    setClosed(next);
  };
  const goTo = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    setActive(to);
    virtual.scrollToIndex(to, { align: 'auto' });
  };
  const press = (event: KeyboardEvent) => {
    const row = rows[active];
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -rows.length, End: rows.length };
    const step = steps[event.key];
    const folds =
      (event.key === 'ArrowRight' && row?.kind === 'closed') ||
      (event.key === 'ArrowLeft' && row?.kind === 'open') ||
      (event.key === 'Enter' && row !== undefined && row.kind !== 'scalar');
    if ((step === undefined && !folds) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (step !== undefined) goTo(active + step);
    else if (row !== undefined) toggle(row.node);
  };
  return (
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
            </div>
          );
        })}
      </div>
    </div>
  );
}

type JsonLineProps = { readonly document: JsonDocument; readonly row: JsonRow; readonly onToggle: () => void };

function JsonLine({ document, row, onToggle }: JsonLineProps) {
  const kind = document.kind(row.node);
  const [openBrace, endBrace] = kind === 'object' ? '{}' : '[]';
  const comma = row.last ? '' : ',';
  const key = row.key !== undefined && (
    <>
      <span className={styles.key}>"{visibleText(row.key)}"</span>:{' '}
    </>
  );
  if (row.kind === 'end') return <>{endBrace + comma}</>;
  if (row.kind === 'scalar') {
    const source = document.source(row.node);
    return (
      <>
        {key}
        <span className={styles[kind]}>{visibleText(source.slice(0, MAX_SCALAR))}</span>
        {source.length > MAX_SCALAR && (
          <span className="faint"> … {formatPlural(source.length - MAX_SCALAR, 'more character')}</span>
        )}
        {comma}
      </>
    );
  }
  const size = row.kind === 'closed' ? jsonSize(document, row.node) : 0;
  return (
    <>
      <button type="button" tabIndex={-1} className={styles.toggle} aria-hidden="true" onClick={onToggle}>
        {row.kind === 'open' ? '▾' : '▸'}
      </button>
      {key}
      {openBrace}
      {row.kind === 'closed' && (
        <>
          <span className="faint">
            {size === 0 ? '' : ` ${formatPlural(size, kind === 'object' ? 'member' : 'item')} `}
          </span>
          {endBrace + comma}
        </>
      )}
    </>
  );
}
