import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { matchesQuery, partialMatchesKey, useSource } from '../api/queries.ts';
import type { Row } from '../api/shapes.ts';
import type { FilterMatches } from '../api/source.ts';
import type { BatchView } from '../panel/batch-view.ts';
import { type AskedFilter, readFilter } from './filter-language.ts';
import { filterRows, type LineTest, lineTest } from './filter-rows.ts';

/** How far the filter is. `part`: what was found up to now; `before`: what the filter before it had found, until there is a part. */
export type FilterScan =
  | { readonly kind: 'off' }
  | { readonly kind: 'page' }
  | { readonly kind: 'scanning'; readonly part: FilterMatches | undefined; readonly before: FilterMatches | undefined }
  | { readonly kind: 'done'; readonly part: FilterMatches }
  | { readonly kind: 'failed'; readonly error: Error; readonly retry: () => void };

export type Filtering<Line> = {
  readonly asked: AskedFilter | undefined;
  readonly scan: FilterScan;
  /** What the filter lets through, the time strip aside; `undefined` is everything. */
  readonly lets: LineTest | undefined;
  /** What the filter and the time strip let through. */
  readonly matched: readonly Line[];
  /** That is all there is to come for what stands in the box now. */
  readonly isSettled: boolean;
};

/** The lines that the filter box and the time strip let through: words at once, and then as the source says. */
export function useFilter<Line extends Row>(
  { capture, batch, view }: BatchView,
  lines: readonly Line[],
): Filtering<Line> {
  const filter = useDeferredValue(view.filter);
  const language = useDeferredValue(view.language);
  const brush = useDeferredValue(view.brush);
  const asked = useMemo(() => readFilter(filter, language), [filter, language]);
  const scan = useScan(capture.id, batch.n, asked);
  // While a letter is typed the list does not empty and fill again: the lines of the letter before stay until there are others.
  const before = scan.kind === 'scanning' && asked?.engine !== 'text' ? scan.before : undefined;
  const part = 'part' in scan ? (scan.part ?? before) : undefined;
  const isFailed = scan.kind === 'failed';
  const lets = useMemo(() => (isFailed ? undefined : lineTest(asked, part)), [asked, part, isFailed]);
  const matched = useMemo(() => filterRows(lines, lets, brush), [lines, lets, brush]);
  const isSettled = scan.kind !== 'scanning' && filter === view.filter && language === view.language;
  return { asked, scan, lets, matched, isSettled };
}

function useScan(captureId: string, batch: number, asked: AskedFilter | undefined): FilterScan {
  const source = useSource();
  const canScan = source.matches !== undefined && asked !== undefined;
  const question = asked ?? { engine: 'text', expression: '' };
  const whole = useQuery({
    ...matchesQuery(source, captureId, batch, question),
    enabled: canScan,
    placeholderData: keepPreviousData,
  });
  const part = useQuery<FilterMatches>({
    queryKey: partialMatchesKey(captureId, batch, question),
    queryFn: skipToken,
    staleTime: Infinity,
    structuralSharing: false,
  });
  return useMemo(() => {
    if (asked === undefined) return { kind: 'off' };
    if (!canScan) return { kind: 'page' };
    if (whole.data !== undefined && !whole.isPlaceholderData) return { kind: 'done', part: whole.data };
    if (whole.error !== null) return { kind: 'failed', error: whole.error, retry: () => void whole.refetch() };
    return { kind: 'scanning', part: part.data, before: whole.data };
  }, [asked, canScan, whole.data, whole.isPlaceholderData, whole.error, whole.refetch, part.data]);
}
