import type { EventSourceMapping, FilterVerdicts } from '@shardscope/event-model';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { filterVerdictsQuery, useSource } from '../api/queries.ts';

/** What the filter criteria of a mapping say of a batch, as far as it is known. */
export type FilterState =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'known'; readonly verdicts: FilterVerdicts }
  | { readonly kind: 'failed'; readonly error: Error; readonly retry: () => void };

const NONE: readonly string[] = [];

/** Asked once a change of the patterns: the source holds the bytes of the records, the page does not. */
export function useFilterVerdicts(captureId: string, batch: number, mapping: EventSourceMapping): FilterState {
  const { filterPatterns = NONE } = mapping;
  const query = filterVerdictsQuery(useSource(), captureId, batch, filterPatterns);
  const answer = useQuery({ ...query, enabled: filterPatterns.length > 0 });
  const { data, error, refetch } = answer;
  const isAsked = filterPatterns.length > 0;
  // A prediction over 10,000 records hangs on it: it changes when what it says changes.
  return useMemo((): FilterState => {
    if (!isAsked) return { kind: 'none' };
    if (data !== undefined) return { kind: 'known', verdicts: data };
    if (error !== null) return { kind: 'failed', error, retry: () => void refetch() };
    return { kind: 'waiting' };
  }, [isAsked, data, error, refetch]);
}
