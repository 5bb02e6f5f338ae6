import { streamArnOf } from '@shardscope/event-model';
import { type DecodePlans, NO_PLANS } from '../schemas/schemas.ts';
import type { Store } from '../store/store.ts';
import type { CaptureReader, CaptureWriter, MarkStore } from './captures.ts';
import { joinCaptures } from './join-captures.ts';
import { SegmentCache } from './segment-cache.ts';
import { type CaptureWriterOptions, createCaptureWriter } from './sql-capture-writer.ts';
import { createCaptureReader } from './sql-captures.ts';
import { createMarkStore } from './sql-marks.ts';
import { SqlSegments } from './sql-segments.ts';

/** Content that is kept in memory, over all captures: what is looked at now. */
const CACHE_BYTES = 64 * 1024 * 1024;

export type CaptureStore = CaptureReader & CaptureWriter & MarkStore;

export type CaptureStoreOptions = {
  readonly store: Store;
  readonly plans?: DecodePlans;
  /** For what may not touch the disk. */
  readonly memory?: Store;
  readonly limits: { readonly storageBytes: number; readonly memoryBytes?: number };
};

/** Captures in the store, up to `storageBytes` of them, each batch with the plan for its decoding; beside them those in memory. */
export function createCaptureStore(options: CaptureStoreOptions): CaptureStore {
  const { store, limits, plans = NO_PLANS, memory } = options;
  const cache = new SegmentCache(CACHE_BYTES);
  const onDisk = sqlCaptures({
    store,
    segments: new SqlSegments(store, cache),
    cap: { bytes: limits.storageBytes, flag: '--storage-bytes' },
  });
  const kept =
    memory === undefined
      ? onDisk
      : joinCaptures(
          onDisk,
          sqlCaptures({
            store: memory,
            segments: new SqlSegments(memory, cache),
            cap: { bytes: limits.memoryBytes ?? limits.storageBytes, flag: '--memory-bytes' },
            audits: store,
          }),
        );
  return withPlans(kept, plans);
}

function sqlCaptures(options: CaptureWriterOptions): CaptureStore {
  const { store, segments } = options;
  return { ...createCaptureReader(store, segments), ...createCaptureWriter(options), ...createMarkStore(store) };
}

function withPlans(kept: CaptureStore, plans: DecodePlans): CaptureStore {
  return {
    ...kept,
    async findBatch(id, n) {
      const batch = await kept.findBatch(id, n);
      if (batch === undefined) return undefined;
      const arn = batch.eventSourceArn;
      const plan = await plans.planOf(id, n, arn && streamArnOf(arn));
      return plan === undefined ? batch : { ...batch, plan };
    },
    async removeCapture(id, by) {
      const found = await kept.removeCapture(id, by);
      if (found) await plans.forgetCapture(id);
      return found;
    },
  };
}
