import type { Store } from '../store/store.ts';
import type { CaptureReader, CaptureWriter, MarkStore } from './captures.ts';
import { SegmentCache } from './segment-cache.ts';
import { createCaptureWriter } from './sql-capture-writer.ts';
import { createCaptureReader } from './sql-captures.ts';
import { createMarkStore } from './sql-marks.ts';
import { SqlSegments } from './sql-segments.ts';

/** Content that is kept in memory, over all captures: what is looked at now. */
const CACHE_BYTES = 64 * 1024 * 1024;

export type CaptureStore = CaptureReader & CaptureWriter & MarkStore;

/** Captures in the store, up to `storageBytes` of them. */
export function createCaptureStore(store: Store, storageBytes: number): CaptureStore {
  const segments = new SqlSegments(store, new SegmentCache(CACHE_BYTES));
  return {
    ...createCaptureReader(store, segments),
    ...createCaptureWriter(store, segments, storageBytes),
    ...createMarkStore(store),
  };
}
