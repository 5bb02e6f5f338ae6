import { useQueries, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext } from 'react';
import { fieldValuesQuery, useSource } from '../api/queries.ts';
import type { FieldValue, FieldValues } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { formatCount, formatPlural } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { visibleText } from '../ui/visible-text.ts';
import styles from './batch-table.module.css';
import type { Line } from './lines.ts';

/** Values of a column by position, once they are read. */
type FieldState = {
  readonly byPosition: ReadonlyMap<number, FieldValue> | undefined;
  readonly counts: FieldValues['counts'] | undefined;
  readonly error: Error | null;
};

const FieldsContext = createContext<ReadonlyMap<string, FieldState>>(new Map());

/** What the source knows of the fields, for the cells below. */
export function FieldsProvider({
  paths,
  children,
}: {
  readonly paths: readonly string[];
  readonly children: ReactNode;
}) {
  const { capture, batch } = useBatchView();
  const source = useSource();
  const combine = useCallback(
    (answers: readonly { readonly data: FieldValues | undefined; readonly error: Error | null }[]) =>
      new Map(answers.map(({ data, error }, i) => [paths[i] ?? '', stateOf(data, error)])),
    [paths],
  );
  const queries = paths.map((path) => fieldValuesQuery(source, capture.id, batch.n, path));
  return <FieldsContext value={useQueries({ queries, combine })}>{children}</FieldsContext>;
}

function stateOf(data: FieldValues | undefined, error: Error | null): FieldState {
  return { byPosition: data && new Map(data.values.map((value) => [value.n, value])), counts: data?.counts, error };
}

/** What the source knows of a field; asked once a field, however many cells show it. */
export function useFieldValues(path: string) {
  const { capture, batch } = useBatchView();
  return useQuery(fieldValuesQuery(useSource(), capture.id, batch.n, path));
}

export function FieldHeader({ path }: { readonly path: string }) {
  const state = useContext(FieldsContext).get(path);
  const trouble = troubleOf(state);
  return (
    <span className={styles.path} title={trouble ?? foundWords(path, state)}>
      {trouble !== undefined && <Icon name="warning" />}
      {path.startsWith('$.') ? path.slice(2) : path}
    </span>
  );
}

type FieldCellProps = { readonly path: string; readonly row: Line };

export function FieldCell({ path, row }: FieldCellProps) {
  const state = useContext(FieldsContext).get(path);
  // A user record is a part of its record, whose values stand in the line above.
  if (row.m !== undefined || state === undefined || state.error !== null) return null;
  if (state.byPosition === undefined) return <span className="faint">…</span>;
  const value = state.byPosition.get(row.n);
  if (value === undefined) return null;
  const { text, cut, count, last } = value;
  const shown = visibleText(text) + (cut ? '…' : '');
  if (count === undefined || last === undefined) return <span title={shown}>{shown}</span>;
  return (
    <span title={`${count} values here: the first is ${shown}, the last ${visibleText(last)}`}>
      {shown}
      <span className="faint"> … </span>
      {visibleText(last)} <span className="faint">({formatCount(count)})</span>
    </span>
  );
}

function troubleOf(state: FieldState | undefined): string | undefined {
  if (state?.error) return state.error.message;
  const unread = state?.counts === undefined ? 0 : state.counts.total - state.counts.scanned;
  return unread > 0 ? `The time was up: ${formatPlural(unread, 'record')} were not read.` : undefined;
}

function foundWords(path: string, state: FieldState | undefined): string {
  if (state?.counts === undefined) return `${path}: reading…`;
  const { found, total, failed, cut } = state.counts;
  const rest = failed + cut > 0 ? `, ${formatCount(failed)} not decoded, ${formatCount(cut)} in part` : '';
  return `${path}: in ${formatCount(found)} of ${formatPlural(total, 'record')}${rest}`;
}
