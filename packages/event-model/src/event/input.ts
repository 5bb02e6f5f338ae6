import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';
import type { Batch } from './batch.ts';
import type { Issue } from './kinesis-event.ts';

/** What the input turned out to be. `other-aws-event` is named in `title`, never half-shown. */
export type InputKind =
  | 'kinesis-event'
  | 'time-window-event'
  | 'record'
  | 'get-records'
  | 'events'
  | 'on-failure-record'
  | 'bundle'
  | 'other-aws-event'
  | 'unrecognised';

/** The facts of an on-failure record that was pasted: function, condition, range. It holds no records itself. */
export type OnFailureFacts = {
  readonly via: 'sqs' | 'sns' | 's3' | 'plain';
  readonly functionArn?: string;
  readonly requestId?: string;
  readonly condition?: string;
  readonly approximateInvokeCount?: string;
  /** When Lambda gave the batch up, as sent. */
  readonly timestamp?: string;
  readonly executedVersion?: string;
  readonly functionError?: string;
  readonly streamArn?: string;
  readonly shardId?: string;
  readonly startSequenceNumber?: string;
  readonly endSequenceNumber?: string;
  readonly firstArrival?: string;
  readonly lastArrival?: string;
  readonly batchSize?: string;
  /** True when an S3 object carries the whole event; then `batches` holds it, unless it is escaped text: see `payloadBytesOf`. */
  readonly hasPayload: boolean;
};

/** The content, opened. Always an answer: what cannot be read is `unrecognised` with the reason in `message`. */
export type OpenedInput = {
  readonly kind: InputKind;
  /** For a heading: `Lambda Kinesis event`, `Amazon SQS event`. */
  readonly title: string;
  /** Whole sentences: what it is, and where it cannot be shown, why and what to do. */
  readonly message: string;
  readonly batches: readonly Batch[];
  /** Issues of the input as a whole. */
  readonly issues: readonly Issue[];
  readonly onFailure?: OnFailureFacts;
};

/** One JSON value of the content, which an input's reader is handed: the whole input, a line of it, or an item of an array. */
export type InputContext = {
  readonly document: JsonDocument;
  readonly node: JsonNode;
  /** JSON pointer of the value inside the input, `''` when it is the whole input. */
  readonly pointer: string;
};

/**
 * One kind of input. `open` gives `undefined` when this is not its kind: the next one of the list is asked.
 * To add a kind: one file in `inputs/`, one line in `inputs.ts`.
 */
export interface Input {
  /** Names the reader in tests and messages of tests. */
  readonly name: string;
  open(context: InputContext): OpenedInput | undefined;
}
