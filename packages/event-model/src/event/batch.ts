import type { ByteSpan, Issue, TimeWindow } from './kinesis-event.ts';
import type { ShardId } from './shard.ts';

/** A batch holds at most this many records (Lambda's largest BatchSize, service model of Lambda). */
export const MAX_BATCH_RECORDS = 10_000;

/** What a batch was cut from. */
export type BatchSource = 'kinesis-event' | 'time-window-event' | 'record' | 'get-records';

/**
 * One shard, one event: what respond, predict and replay take. Small and free of payload: records are read from the content
 * by their spans when they are needed.
 *
 * Positions count from 0 in the order of the input, which is the order that Lambda delivers.
 */
export type Batch = {
  readonly source: BatchSource;
  /** Where the whole event stands in the content; replaying the batch untouched sends exactly these bytes (`kinesis-event`, `time-window-event`). */
  readonly span: ByteSpan;
  /** JSON pointer of the event inside the input, `''` when it is the whole input. */
  readonly pointer: string;
  /** Start and end offset of each record, two integers a record. */
  readonly recordSpans: Int32Array;
  /** Index of each record in its source array, where records of other shards stood between; absent when it equals the position. */
  readonly recordIndexes?: Int32Array;
  readonly shardId?: ShardId;
  readonly shardAssumed?: true;
  /** As sent, `/consumer/...` of an enhanced fan-out mapping included. */
  readonly eventSourceArn?: string;
  readonly region?: string;
  readonly window?: TimeWindow;
  readonly firstArrivalMillis?: number;
  readonly lastArrivalMillis?: number;
  readonly firstSequenceNumber?: string;
  readonly lastSequenceNumber?: string;
  /** Issues of the batch and of its records, in the order of the input. */
  readonly issues: readonly Issue[];
};
