import { type UseQueryResult, useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { allUserRecordsQuery, userRecordsQuery, useSource } from '../api/queries.ts';
import type { Row, UserRecordRow, UserRecords, UserRecordsPage } from '../api/shapes.ts';
import { countUserRecords, type Line, lineOf } from './lines.ts';

/** What "all" reads at most; beyond it, an aggregate is opened by itself. */
export const MAX_ALL = 50_000;

/** The user records that are shown under their records. */
export type UserRecordsView = {
  /** How many there are in all aggregates of the batch, so far as its rows are read. */
  readonly total: number;
  /** How many of them are lines now; the others are neither filtered nor highlighted. */
  readonly shown: number;
  readonly lines: ReadonlyMap<number, readonly Line[]>;
  readonly reading: boolean;
  readonly error: Error | undefined;
  readonly retry: () => void;
  readonly toggle: (n: number) => void;
  readonly isAllOpen: boolean;
  readonly openAll: (open: boolean) => void;
};

/** `all` opens every aggregate but those of `closed`; `alone` are those that were opened one by one. */
type Opened = { readonly all: boolean; readonly closed: ReadonlySet<number>; readonly alone: ReadonlySet<number> };

const NONE: Opened = { all: false, closed: new Set(), alone: new Set() };

/** Opens aggregates one by one, or all at once up to a limit. `first` is open from the beginning: a link is to a user record in it. */
export function useUserRecords(
  captureId: string,
  batch: number,
  rows: readonly Row[],
  first: number | undefined,
): UserRecordsView {
  const [opened, setOpened] = useState(() => (first === undefined ? NONE : { ...NONE, alone: new Set([first]) }));
  const alone = useMemo(() => [...opened.alone], [opened.alone]);
  const single = useSingles(captureId, batch, alone);
  const all = useAll(captureId, batch, opened.all);
  const lines = useMemo(() => {
    const byRecord = new Map<number, readonly Line[]>();
    const add = (n: number, inside: readonly UserRecordRow[]) => {
      const row = rows[n];
      if (row !== undefined)
        byRecord.set(
          n,
          inside.map((userRecord) => lineOf(row, userRecord)),
        );
    };
    for (const [n, inside] of all.byRecord) if (!opened.closed.has(n)) add(n, inside);
    for (const [i, n] of alone.entries()) add(n, single.rows[i] ?? []);
    return byRecord;
  }, [rows, alone, single.rows, all.byRecord, opened.closed]);
  const total = useMemo(() => countUserRecords(rows), [rows]);
  const shown = useMemo(() => [...lines.values()].reduce((sum, inside) => sum + inside.length, 0), [lines]);
  const toggle = useCallback((n: number) => setOpened((now) => toggled(now, n, lines.has(n))), [lines]);
  const openAll = useCallback((open: boolean) => setOpened(open ? { ...NONE, all: true } : NONE), []);
  return useMemo(
    () => ({
      total,
      shown,
      lines,
      reading: single.reading || all.reading,
      error: single.error ?? all.error,
      retry: () => {
        single.retry();
        all.retry();
      },
      toggle,
      isAllOpen: opened.all,
      openAll,
    }),
    [total, shown, lines, single, all, toggle, opened.all, openAll],
  );
}

function toggled({ all, closed, alone }: Opened, n: number, isOpen: boolean): Opened {
  if (isOpen) return { all, closed: all ? new Set(closed).add(n) : closed, alone: without(alone, n) };
  if (closed.has(n)) return { all, closed: without(closed, n), alone };
  return { all, closed, alone: new Set(alone).add(n) };
}

function without(set: ReadonlySet<number>, n: number): ReadonlySet<number> {
  const rest = new Set(set);
  rest.delete(n);
  return rest;
}

type Reading = Pick<UserRecordsView, 'reading' | 'error' | 'retry'>;

/** Aggregates one by one: their user records in the same order. */
function useSingles(
  captureId: string,
  batch: number,
  wanted: readonly number[],
): Reading & { readonly rows: readonly (readonly UserRecordRow[])[] } {
  const source = useSource();
  const queries = wanted.map((n) => userRecordsQuery(source, captureId, batch, n));
  return useQueries({ queries, combine: combined });
}

function combined(results: readonly UseQueryResult<UserRecords>[]) {
  return {
    rows: results.map(({ data }) => data?.rows ?? []),
    reading: results.some(({ isFetching }) => isFetching),
    error: results.find(({ error }) => error)?.error ?? undefined,
    retry: () => {
      for (const { isError, refetch } of results) if (isError) void refetch();
    },
  };
}

function groupByRecord(pages: readonly UserRecordsPage[]): Map<number, UserRecordRow[]> {
  const groups = new Map<number, UserRecordRow[]>();
  for (const row of pages.flatMap((page) => page.rows)) {
    const group = groups.get(row.n);
    if (group === undefined) groups.set(row.n, [row]);
    else group.push(row);
  }
  return groups;
}

const NO_ROWS: ReadonlyMap<number, readonly UserRecordRow[]> = new Map();

/** All aggregates, page after page up to the limit, by their records. The last one may be there in part, and is left out. */
function useAll(
  captureId: string,
  batch: number,
  enabled: boolean,
): Reading & { readonly byRecord: ReadonlyMap<number, readonly UserRecordRow[]> } {
  const query = useInfiniteQuery({ ...allUserRecordsQuery(useSource(), captureId, batch), enabled });
  const { hasNextPage, isFetching, isError, error, refetch, fetchNextPage } = query;
  const pages = query.data?.pages;
  const read = useMemo(() => pages?.reduce((sum, page) => sum + page.rows.length, 0) ?? 0, [pages]);
  const goesOn = enabled && hasNextPage && read < MAX_ALL;
  useEffect(() => {
    if (goesOn && !isFetching && !isError) void fetchNextPage();
  }, [goesOn, isFetching, isError, fetchNextPage]);
  const byRecord = useMemo(() => {
    if (!enabled || pages === undefined) return NO_ROWS;
    const rows = groupByRecord(pages);
    const next = pages.at(-1)?.nextCursor;
    if (next !== undefined && !next.endsWith('.0')) rows.delete(Number.parseInt(next, 10));
    return rows;
  }, [enabled, pages]);
  const hasNone = pages === undefined;
  return useMemo(
    () => ({
      byRecord,
      reading: enabled && (goesOn || isFetching),
      error: enabled ? (error ?? undefined) : undefined,
      retry: () => {
        if (isError) void (hasNone ? refetch() : fetchNextPage());
      },
    }),
    [byRecord, enabled, goesOn, isFetching, error, isError, hasNone, refetch, fetchNextPage],
  );
}
