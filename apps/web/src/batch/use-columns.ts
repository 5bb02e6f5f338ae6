import { useMemo } from 'react';
import { useSettings } from '../state/use-settings.ts';
import { type ArrangedColumn, arrangeColumns } from './column-layout.ts';
import { ASKED_COLUMNS, COLUMN_WIDTHS, COLUMNS, FIXED_COLUMNS } from './columns.tsx';

type Column = (typeof COLUMNS)[number];

const idOf = (column: Column) => column.id ?? String('accessorKey' in column ? column.accessorKey : '');
const BY_ID: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [idOf(column), column]));
const ALL = { ids: [...BY_ID.keys()], fixed: FIXED_COLUMNS, asked: ASKED_COLUMNS };

/** What a person calls a column. */
export function columnTitle(id: string): string {
  const header = BY_ID.get(id)?.header;
  return typeof header === 'string' ? header : id;
}

export type TableColumns = {
  /** Every column, the hidden ones too. */
  readonly arranged: readonly ArrangedColumn[];
  /** Not changed by anybody, though the table asks for an array that could be. */
  readonly shown: Column[];
  /** Tracks of the grid of a row. */
  readonly tracks: string;
};

/** The columns of the table as this person laid them out. */
export function useColumns(): TableColumns {
  const { columns: layout } = useSettings();
  return useMemo(() => {
    const arranged = arrangeColumns(ALL, layout);
    const shown = arranged.flatMap(({ id, shown }) => (shown ? (BY_ID.get(id) ?? []) : []));
    return { arranged, shown, tracks: shown.map((column) => COLUMN_WIDTHS[idOf(column)]).join(' ') };
  }, [layout]);
}
