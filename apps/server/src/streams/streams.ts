import type { Writer } from '../captures/captures.ts';

/** Where streams are read and whose credentials sign the calls. */
export type StreamsPlace = {
  readonly endpoint: string;
  readonly region: string;
  readonly profile?: string | undefined;
  /** `none` for an endpoint on this machine: it must not see the credentials of an account. */
  readonly credentials: 'none' | 'user';
  /** Least time between two GetRecords of one shard: all its consumers share five a second. */
  readonly pauseMillis: number;
};

/** The place in that region, or in the configured one. Throws a problem where there is none. */
export type FindPlace = (region: string | undefined) => StreamsPlace;

/** Keeps what was read as a capture and gives its id. */
export type KeepRead = (bytes: Uint8Array, title: string, writer: Writer) => Promise<string>;

export type ReadFrom = {
  readonly at: 'TRIM_HORIZON' | 'LATEST' | 'AT_TIMESTAMP' | 'AT_SEQUENCE_NUMBER' | 'AFTER_SEQUENCE_NUMBER';
  readonly timestamp?: string | undefined;
  readonly sequenceNumber?: string | undefined;
};

export type ReadRequest = {
  readonly stream: string;
  readonly region?: string | undefined;
  /** All of the stream where absent. */
  readonly shards?: readonly string[] | undefined;
  readonly from: ReadFrom;
  /** `now`: what was there when the read began. `count`: as many records, waiting for them. */
  readonly until: { readonly kind: 'now' | 'count'; readonly records?: number | undefined };
};
