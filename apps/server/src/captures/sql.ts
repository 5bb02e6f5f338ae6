import { streamArnOf } from '@shardscope/event-model';
import { type DecodePlans, NO_PLANS } from '../schemas/schemas.ts';
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

/** Captures in the store, up to `storageBytes` of them, each batch with the plan for its decoding. */
export function createCaptureStore(store: Store, storageBytes: number, plans: DecodePlans = NO_PLANS): CaptureStore {
  const segments = new SqlSegments(store, new SegmentCache(CACHE_BYTES));
  const reader = createCaptureReader(store, segments);
  const writer = createCaptureWriter(store, segments, storageBytes);
  return {
    ...reader,
    ...writer,
    ...createMarkStore(store),
    async findBatch(id, n) {
      const batch = await reader.findBatch(id, n);
      if (batch === undefined) return undefined;
      const arn = batch.eventSourceArn;
      const plan = await plans.planOf(id, n, arn && streamArnOf(arn));
      return plan === undefined ? batch : { ...batch, plan };
    },
    async removeCapture(id, by) {
      const found = await writer.removeCapture(id, by);
      if (found) await plans.forgetCapture(id);
      return found;
    },
  };
}
