import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useBatchView } from '../panel/batch-view.ts';
import { useFieldPaths } from '../panel/use-fields.ts';
import { useSettings } from '../state/use-settings.ts';
import { type ArrangedColumn, arrangeColumns } from './column-layout.ts';
import { ASKED_COLUMNS, COLUMN_WIDTHS, COLUMNS, type FEATURES, FIXED_COLUMNS } from './columns.tsx';
import { FieldCell, FieldHeader } from './field-column.tsx';
import type { Line } from './lines.ts';

type Column = (typeof COLUMNS)[number];

const idOf = (column: Column) => column.id ?? String('accessorKey' in column ? column.accessorKey : '');
const BY_ID: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [idOf(column), column]));
const helper = createColumnHelper<typeof FEATURES, Line>();

/** Columns of fields have their path as id; it begins with `$`, as no other id does. */
export const isField = (id: string) => id.startsWith('$');
const FIELD_WIDTH = 'minmax(64px, 0.35fr)';
/** The column behind which those of fields stand at first. */
const DECODED = 'preview';

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
  /** Paths of the fields whose columns are shown. */
  readonly fields: readonly string[];
};

/** The columns of the table as this person laid them out. */
export function useColumns(): TableColumns {
  const { columns: layout } = useSettings();
  const paths = useFieldPaths(useBatchView());
  return useMemo(() => {
    const ids = [...BY_ID.keys()].flatMap((id) => (id === DECODED ? [id, ...paths] : [id]));
    const arranged = arrangeColumns({ ids, fixed: FIXED_COLUMNS, asked: ASKED_COLUMNS }, layout);
    const visible = arranged.filter((column) => column.shown).map(({ id }) => id);
    return {
      arranged,
      shown: visible.flatMap((id) => (isField(id) ? fieldColumn(id) : (BY_ID.get(id) ?? []))),
      tracks: visible.map((id) => (isField(id) ? FIELD_WIDTH : COLUMN_WIDTHS[id])).join(' '),
      fields: visible.filter(isField),
    };
  }, [layout, paths]);
}

function fieldColumn(path: string) {
  return helper.display({
    id: path,
    header: () => <FieldHeader path={path} />,
    cell: ({ row }) => <FieldCell path={path} row={row.original} />,
  });
}
