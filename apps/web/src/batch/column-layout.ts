import type { ColumnLayout } from '../state/settings.ts';

export type ArrangedColumn = { readonly id: string; readonly shown: boolean };

export type Columns = {
  /** Every column, left to right, as it comes. */
  readonly ids: readonly string[];
  /** They stay where they are, and cannot be hidden. */
  readonly fixed: ReadonlySet<string>;
  /** Shown only when asked for. */
  readonly asked: ReadonlySet<string>;
};

/** All columns left to right as a person laid them out. One that the layout does not know stands behind its neighbour of the list. */
export function arrangeColumns(
  { ids, fixed, asked }: Columns,
  layout: ColumnLayout | undefined,
): readonly ArrangedColumn[] {
  const known = new Set(ids);
  const order = (layout?.order ?? []).filter((id) => known.has(id) && !fixed.has(id));
  for (const [i, id] of ids.entries()) {
    if (order.includes(id)) continue;
    const neighbour = ids[i - 1];
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, id);
  }
  const hidden = new Set(layout === undefined ? asked : layout.hidden);
  const placed = new Set(layout?.order);
  const isHidden = (id: string) => hidden.has(id) || (asked.has(id) && !placed.has(id));
  return order.map((id) => ({ id, shown: fixed.has(id) || !isHidden(id) }));
}

/** What is to be remembered of an arrangement. */
export function layoutOf(columns: readonly ArrangedColumn[]): ColumnLayout {
  return {
    order: columns.map(({ id }) => id),
    hidden: columns.filter(({ shown }) => !shown).map(({ id }) => id),
  };
}

/** The same columns with one of them hidden or shown. */
export function toggleColumn(columns: readonly ArrangedColumn[], id: string): readonly ArrangedColumn[] {
  return columns.map((column) => (column.id === id ? { id, shown: !column.shown } : column));
}

/** The same columns with one of them a place further to the left (-1) or right (1); fixed ones are not passed. */
export function moveColumn(
  columns: readonly ArrangedColumn[],
  id: string,
  by: 1 | -1,
  fixed: ReadonlySet<string>,
): readonly ArrangedColumn[] {
  const from = columns.findIndex((column) => column.id === id);
  const [here, there] = [columns[from], columns[from + by]];
  if (here === undefined || there === undefined || fixed.has(there.id) || fixed.has(id)) return columns;
  return columns.map((column, i) => (i === from ? there : i === from + by ? here : column));
}
