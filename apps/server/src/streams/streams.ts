import type { AskedPlace, AwsPlace } from '../aws/aws.ts';
import type { Reading, Writer } from '../captures/captures.ts';

/** Where streams are read and whose credentials sign the calls. */
export type StreamsPlace = AwsPlace & {
  readonly endpoint: string;
  /** Not the address of AWS itself. */
  readonly custom: boolean;
  /** The embedded one: no account stands behind it. */
  readonly demo?: true;
  /** Least time between two GetRecords of one shard: all its consumers share five a second. */
  readonly pauseMillis: number;
};

/** The place that was asked for, or the configured one. Throws a problem where there is none, or where it may not be asked for. */
export type FindPlace = (asked: AskedPlace) => Promise<StreamsPlace>;

/** The account behind a place; the demo has none. */
export type FindStreamAccount = (place: StreamsPlace) => Promise<string | undefined>;

/** Keeps what was read as a capture and gives its id. */
export type KeepRead = (bytes: Uint8Array, about: KeptRead, writer: Writer) => Promise<string>;

export type KeptRead = { readonly title: string; readonly reading: Reading; readonly inMemory: boolean };

export type ReadFrom = {
  readonly at: 'TRIM_HORIZON' | 'LATEST' | 'AT_TIMESTAMP' | 'AT_SEQUENCE_NUMBER' | 'AFTER_SEQUENCE_NUMBER';
  readonly timestamp?: string | undefined;
  readonly sequenceNumber?: string | undefined;
};

export type ReadRequest = AskedPlace & {
  readonly stream: string;
  /** All of the stream where absent. */
  readonly shards?: readonly string[] | undefined;
  readonly from: ReadFrom;
  /** `now`: what was there when the read began. `time`: up to that arrival. `count`: as many records, waiting for them. */
  readonly until: {
    readonly kind: 'now' | 'count' | 'time';
    readonly records?: number | undefined;
    readonly timestamp?: string | undefined;
  };
  /** What comes is held in memory, and gone when the server stops. */
  readonly inMemory?: boolean | undefined;
  readonly title?: string | undefined;
};
