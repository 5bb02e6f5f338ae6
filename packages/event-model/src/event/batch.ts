import type { ByteSpan, Issue, TimeWindow } from './kinesis-event.ts';
import type { ShardId } from './shard.ts';

/** A batch holds at most this many records (Lambda's largest BatchSize, service model of Lambda). */
export const MAX_BATCH_RECORDS = 10_000;

/** A batch lists at most this many issues: an input that is wrong in every record must not cost more than its records. */
export const MAX_BATCH_ISSUES = 1_000;

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
  /** JSON pointer of the array (or of the lines) that holds the records; absent for one bare record, which stands at `pointer`. */
  readonly recordsPointer?: string;
  /** What stands between the brackets of an event's `Records`; absent where there is no event around the records. */
  readonly recordsSpan?: ByteSpan;
  /** The event at `span` also holds records of other batches (other shards, or more than a batch holds): its bytes are not this batch's. */
  readonly isPart?: true;
  readonly shardId?: ShardId;
  readonly shardAssumed?: true;
  /** As sent, `/consumer/...` of an enhanced fan-out mapping included. */
  readonly eventSourceArn?: string;
  readonly region?: string;
  readonly window?: TimeWindow;
  /** Of the first and of the last record, in the order of the input, that has a readable one. */
  readonly firstArrivalMillis?: number;
  readonly lastArrivalMillis?: number;
  readonly firstSequenceNumber?: string;
  readonly lastSequenceNumber?: string;
  /** Issues of the batch and of its records, in the order of the input; at most {@link MAX_BATCH_ISSUES}. */
  readonly issues: readonly Issue[];
  /** How many issues there are in all, where `issues` had to be cut. Each record still gives its own when it is read. */
  readonly issueCount?: number;
};

/** `{"Records":[]}`: what stands around records that no event held. */
const BARE_ENVELOPE_BYTES = 14;

/**
 * Bytes of the event around its records: all but what stands between the brackets of `Records`. For records that came
 * without an event it is the smallest one, `{"Records":[]}`.
 *
 * @example envelopeBytesOf(batchOf('{"Records": [ {...} ]}')) // 15, the blank behind the colon included
 */
export function envelopeBytesOf(batch: Pick<Batch, 'span' | 'recordsSpan'>): number {
  const { span, recordsSpan } = batch;
  if (recordsSpan === undefined) return BARE_ENVELOPE_BYTES;
  return span.end - span.start - (recordsSpan.end - recordsSpan.start);
}

/**
 * Bytes of an event with these records: the captured one, or the smallest that could carry them.
 *
 * @example eventBytesOf(batchOf('{"Records":[{...}]}')) // the length of that text
 */
export function eventBytesOf(batch: Batch): number {
  if (batch.recordsSpan !== undefined && batch.isPart !== true) return batch.span.end - batch.span.start;
  const spans = batch.recordSpans;
  const commas = Math.max(0, spans.length / 2 - 1);
  let bytes = envelopeBytesOf(batch) + commas;
  for (let i = 0; i < spans.length; i += 2) bytes += (spans[i + 1] as number) - (spans[i] as number);
  return bytes;
}

/**
 * RFC 6901 pointer of the record at position `n` (from 0) into the input.
 *
 * @example recordPointer(batch, 3) // '/Records/3'
 */
export function recordPointer(batch: Batch, n: number): string {
  if (batch.recordsPointer === undefined) return batch.pointer;
  return `${batch.recordsPointer}/${batch.recordIndexes?.[n] ?? n}`;
}
