import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { recordQuery, useSource } from '../api/queries.ts';
import type { RecordDetail } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { rowAt, rowKey } from '../state/row-key.ts';

export type RecordState = {
  readonly detail: RecordDetail | undefined;
  /** The detail is of another record: the selected one is on its way. */
  readonly behind: boolean;
  readonly error: Error | undefined;
  readonly retry: () => void;
};

// A held key passes many records a second; only the one it stops at is fetched.
const WAIT_MS = 90;

/** The selected record in full. While the next one loads, the one before stays on screen. */
export function useRecord(): RecordState {
  const { capture, batch, view } = useBatchView();
  const [key] = useDebouncedValue(rowKey(view.record, view.userRecord), WAIT_MS);
  const { position: n, userRecord: m } = rowAt(key);
  // A link may name a record beyond the last: that one is shown, and is all that will come.
  const last = Math.max(0, batch.records - 1);
  const wanted = Math.min(n, last);
  const selected = rowKey(Math.min(view.record, last), view.userRecord);
  const query = useQuery({
    ...recordQuery(useSource(), capture.id, batch.n, wanted, m),
    enabled: batch.records > 0,
    placeholderData: keepPreviousData,
  });
  return {
    detail: query.data,
    behind: query.data !== undefined && rowKey(query.data.n, query.data.m) !== selected,
    error: query.error ?? undefined,
    retry: () => void query.refetch(),
  };
}
