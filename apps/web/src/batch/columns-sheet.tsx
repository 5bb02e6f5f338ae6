import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useFields } from '../panel/use-fields.ts';
import { useSettingsStore } from '../state/use-settings.ts';
import { Icon } from '../ui/icons.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { type ArrangedColumn, layoutOf, moveColumn, toggleColumn } from './column-layout.ts';
import { FIXED_COLUMNS } from './columns.tsx';
import { FieldBox, FieldTrouble } from './field-box.tsx';
import styles from './side-sheet.module.css';
import { columnTitle, isField, useColumns } from './use-columns.tsx';

/** Which columns the table has, and in which order. Stands over the record, so that the list shows every change at once. */
export function ColumnsSheet({ onClose }: { readonly onClose: () => void }) {
  const settings = useSettingsStore();
  const { arranged } = useColumns();
  const fields = useFields();
  const sheet = useRef<HTMLElement>(null);
  useFocusBack(sheet);
  useEffect(() => sheet.current?.querySelector('input')?.focus(), []);
  const keep = (columns: readonly ArrangedColumn[]) => settings.update({ columns: layoutOf(columns) });
  const movable = arranged.filter(({ id }) => !FIXED_COLUMNS.has(id));
  return (
    <section
      ref={sheet}
      className={styles.sheet}
      aria-label="Columns"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={styles.head}>
        <b>Columns</b>
        <span className="grow" />
        <button type="button" onClick={() => settings.update({ columns: undefined })}>
          Back to the default
        </button>
        <button type="button" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      <ul className={styles.list}>
        {movable.map((column, i) => (
          <ColumnItem
            key={column.id}
            column={column}
            isFirst={i === 0}
            isLast={i === movable.length - 1}
            onToggle={() => keep(toggleColumn(arranged, column.id))}
            onRemove={
              isField(column.id) ? () => fields.change?.(fields.paths.filter((path) => path !== column.id)) : undefined
            }
            onMove={(by) => keep(moveColumn(arranged, column.id, by, FIXED_COLUMNS))}
          />
        ))}
      </ul>
      <FieldBox />
      <p className="faint">
        <kbd>Space</kbd> shows or hides, <kbd>Alt ↑</kbd> and <kbd>Alt ↓</kbd> move, <kbd>Delete</kbd> removes a field.
        This browser remembers it.
      </p>
    </section>
  );
}

type ColumnItemProps = {
  readonly column: ArrangedColumn;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onToggle: () => void;
  readonly onMove: (by: 1 | -1) => void;
  /** Of fields only. */
  readonly onRemove: (() => void) | undefined;
};

function ColumnItem({ column, isFirst, isLast, onToggle, onMove, onRemove }: ColumnItemProps) {
  const title = columnTitle(column.id);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Delete' && onRemove !== undefined) {
      const item = event.currentTarget.closest('li');
      (item?.previousElementSibling ?? item?.nextElementSibling)?.querySelector('input')?.focus();
      return onRemove();
    }
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (by === undefined) return;
    event.preventDefault();
    if (event.altKey) return onMove(by);
    const item = event.currentTarget.closest('li');
    (by === 1 ? item?.nextElementSibling : item?.previousElementSibling)?.querySelector('input')?.focus();
  };
  return (
    <li className={styles.item}>
      <label>
        <input type="checkbox" checked={column.shown} onChange={onToggle} onKeyDown={press} /> {title}
      </label>
      {onRemove !== undefined && <FieldTrouble path={column.id} />}
      <span className="grow" />
      {onRemove !== undefined && (
        <button type="button" aria-label={`Remove ${title}`} onClick={onRemove}>
          <Icon name="trash" />
        </button>
      )}
      <button type="button" aria-label={`Move ${title} to the left`} disabled={isFirst} onClick={() => onMove(-1)}>
        <span className={styles.up}>
          <Icon name="open" />
        </span>
      </button>
      <button type="button" aria-label={`Move ${title} to the right`} disabled={isLast} onClick={() => onMove(1)}>
        <span className={styles.down}>
          <Icon name="open" />
        </span>
      </button>
    </li>
  );
}
