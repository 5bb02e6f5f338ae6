import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { rowsQuery, useSource } from '../api/queries.ts';
import type { Row } from '../api/shapes.ts';

export type RowsState = {
  readonly rows: readonly Row[];
  readonly complete: boolean;
  readonly error: Error | undefined;
  readonly retry: () => void;
};

/** All rows of a batch, page after page, with what is there so far. */
export function useRows(captureId: string, batch: number): RowsState {
  const query = useInfiniteQuery(rowsQuery(useSource(), captureId, batch));
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const pages = query.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.rows) ?? [], [pages]);
  return {
    rows,
    complete: pages !== undefined && !hasNextPage,
    error: query.error ?? undefined,
    retry: () => void (pages === undefined ? query.refetch() : fetchNextPage()),
  };
}
