import type { SequenceNumber } from './sequence-number.ts';
import type { ShardId } from './shard.ts';

/** Half-open range of byte offsets into the opened content: `start` included, `end` not. */
export type ByteSpan = { readonly start: number; readonly end: number };

/**
 * One record as it stands in the input, nothing converted. A field that is absent or has the wrong type is `undefined`
 * here and an {@link Issue} beside it.
 */
export type KinesisRecord = {
  /** Where the record's whole JSON object stands in the content; its length is what it costs in the event's payload. */
  readonly span: ByteSpan;
  readonly sequenceNumber?: SequenceNumber;
  /** `shardId-...:<sequence number>` in a Lambda event; absent in `GetRecords` output. */
  readonly eventId?: string;
  readonly shardId?: ShardId;
  /** True when the shard was read out of the sequence number, which AWS does not document. */
  readonly shardAssumed?: true;
  readonly partitionKey?: string;
  /** Bytes of the base64 text between its quotes, still as written (JSON escapes included). */
  readonly dataSpan?: ByteSpan;
  /** Exactly as written: `1545084650.987`, or ISO text where the tool that printed it chose so. */
  readonly arrivalText?: string;
  /** Milliseconds since the epoch, for drawing and for ageing only; never sent anywhere. */
  readonly arrivalMillis?: number;
  readonly encryptionType?: string;
};

/** What is wrong in one place of the input. It never stops the rest from opening. */
export type Issue = {
  /** Stable, for tables: `data-missing`, `sequence-number-not-decimal`, ... */
  readonly code: string;
  /**
   * RFC 6901 pointer into the input, `/Records/3/kinesis/data`. Where the input is several values one after another
   * (NDJSON), the first token counts them from 0; blank lines do not count.
   */
  readonly pointer: string;
  /** A whole sentence: what was found, why it matters, what to do. */
  readonly message: string;
  /** `error`: the record cannot be used as it should; `warning`: it can, with a doubt. */
  readonly severity: 'error' | 'warning';
};

/** Facts of a tumbling-window event, as sent. */
export type TimeWindow = {
  readonly start: string;
  readonly end: string;
  readonly isFinalInvokeForWindow: boolean;
  readonly isWindowTerminatedEarly: boolean;
  /** Source text of the `state` object, exactly as sent. */
  readonly stateText: string;
};
