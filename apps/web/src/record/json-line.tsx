import type { JsonDocument } from '@shardscope/event-model';
import { formatPlural } from '../ui/format.ts';
import { visibleText } from '../ui/visible-text.ts';
import { type JsonRow, jsonSize } from './json-rows.ts';
import styles from './json-tree.module.css';

// A longer scalar is cut in the tree, with its length said; Copy and Save have all of it.
const MAX_SCALAR = 2_000;

type JsonLineProps = { readonly document: JsonDocument; readonly row: JsonRow; readonly onToggle: () => void };

/** One line of the tree, as it was written. */
export function JsonLine({ document, row, onToggle }: JsonLineProps) {
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
