import type { TimeWindow } from '../event/kinesis-event.ts';
import type { Grade, Rule } from '../respond/evidence.ts';
import type { Outcome } from '../respond/outcome.ts';
import type { Verdict } from '../respond/verdict.ts';
import type { PatternAnswer } from './filter-pattern.ts';
import type { AttemptWindow, OpenWindow, WindowStep } from './window.ts';

/** What the prediction knows of a record: a row of the table carries all of it. */
export type RecordFacts = {
  readonly sequenceNumber: string;
  readonly partitionKey: string;
  /** Milliseconds since the epoch. */
  readonly arrivalMillis: number;
  /** UTF-8 length of the record's JSON object in the event. */
  readonly eventBytes: number;
  /** How many user records it holds, for a KPL aggregate. */
  readonly userRecords?: number | undefined;
};

/** What the prediction knows of the batch. */
export type BatchFacts = {
  readonly records: readonly RecordFacts[];
  /** Bytes of the event around its records: `{"Records":[` ... `]}`. */
  readonly envelopeBytes: number;
  readonly shardId: string;
  readonly streamArn: string;
  /** Of a captured window event: the state that it carries, and whether it is the final one. */
  readonly window?: TimeWindow | undefined;
};

/** Records `from` to `to` (exclusive) of the batch, delivered or rejected together. */
export type AttemptRange = {
  readonly from: number;
  readonly to: number;
  /** How many of them, where not all: those between the two ends were filtered or belong to another lane. */
  readonly records?: number;
  /** The lane of ParallelizationFactor that they belong to; absent with one lane. */
  readonly lane?: number;
};

/** `expire`: before another attempt, records at the front pass their age or leave the stream. */
export type NextStep = 'done' | 'checkpoint' | 'retry' | 'bisect' | 'discard' | 'expire';

/** One row of the story. Holds a range, never the records. Repeats that differ in nothing but time are folded into one row. */
export type Attempt = AttemptRange & {
  /** 1 for the first invocation attempt of the batch; folded repeats keep counting. */
  readonly ordinal: number;
  /** How many equal attempts this row stands for, itself included. */
  readonly count: number;
  /** Seconds since the first attempt, of the first and of the last of `count`. */
  readonly startSeconds: number;
  readonly lastSeconds: number;
  /** Attempt of this piece of the batch, from 1; a checkpoint or a half starts anew. */
  readonly attemptOfPiece: number;
  /** How many times the batch was split above this piece. */
  readonly splitDepth: number;
  /** False when Lambda rejected or throttled the call before the function ran. */
  readonly delivered: boolean;
  /** Of the event; in a tumbling window without what its state has grown since the capture. */
  readonly payloadBytes: number;
  readonly outcome: Outcome['kind'];
  readonly verdict: Verdict;
  /** What follows the last of `count`; between them the same records were delivered again. */
  readonly next: NextStep;
  readonly rule: Rule;
  /** Only with a tumbling window. The final invocation of a window holds no records: `from` equals `to`. */
  readonly window?: AttemptWindow;
  /** Index in the batches of a story about a whole shard. */
  readonly batch?: number;
};

export type FinalState = 'done' | 'discarded' | 'expired' | 'filtered' | 'pending';

/**
 * Why a record ended as it did. `behind` carries the position of the record that it stood behind; of a record that is done, the one at
 * which the function stopped: it was delivered, never processed, and Lambda takes it as done.
 */
export type FateReason =
  | { readonly kind: 'succeeded' }
  /** Done for Lambda although the function reported it: nobody read the report. */
  | { readonly kind: 'report-ignored' }
  /** Done for Lambda although it is marked as failed: the response that Lambda was given does not name it. */
  | { readonly kind: 'not-reported' }
  | { readonly kind: 'itself' }
  | { readonly kind: 'behind'; readonly position: number }
  | { readonly kind: 'whole-batch' }
  | { readonly kind: 'age' }
  | { readonly kind: 'retention' }
  | { readonly kind: 'too-large' }
  /** What every pattern of the filter criteria said of it. */
  | { readonly kind: 'filter'; readonly answers: readonly PatternAnswer[] };

/** What becomes of one record. The words on screen derive from it. */
export type Fate = {
  readonly final: FinalState;
  /** How often the function was handed the record. */
  readonly deliveries: number;
  readonly because: FateReason;
  readonly grade: Grade;
};

/** A message to the on-failure destination, before it takes the form of SQS, SNS or S3. */
export type DiscardMessage = AttemptRange & {
  readonly condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  readonly approximateInvokeCount: number;
  /** `undefined` when the message has no `responseContext`. */
  readonly functionError?: 'Unhandled' | null | undefined;
  readonly hasResponseContext: boolean;
  readonly atSeconds: number;
  /** Only with a tumbling window. The message about a final invocation names no records. */
  readonly window?: WindowStep;
};

export type Totals = {
  /** Times the function ran. */
  readonly invocations: number;
  /** Calls rejected before the function ran. */
  readonly rejected: number;
  /** Deliveries of records beyond their first. */
  readonly redeliveries: number;
  readonly recordsRedelivered: number;
  readonly discarded: number;
  readonly expired: number;
  /** Records that no filter pattern matches; absent without a filter that takes some out. */
  readonly filtered?: number;
  /** The same in user records, where a record is a KPL aggregate; any other record counts as one. */
  readonly userRecords?: {
    readonly all: number;
    readonly redelivered: number;
    readonly discarded: number;
    readonly expired: number;
  };
  /** Seconds from the first attempt until the shard moves past the batch. */
  readonly blockedSeconds: number;
};

/** The ordered story and what comes of it. Deterministic: the same input gives the same prediction. */
export type Prediction = {
  /** When the first attempt happens, in milliseconds since the epoch; all seconds count from here. */
  readonly startMillis: number;
  readonly attempts: readonly Attempt[];
  readonly fates: readonly Fate[];
  readonly messages: readonly DiscardMessage[];
  /** Only with a tumbling window: the one that is not over when the story ends. */
  readonly openWindow?: OpenWindow;
  /** Position after the last record that the shard's checkpoint passed; the number of records when the batch is through. */
  readonly checkpoint: number;
  readonly totals: Totals;
  /** Rules that decided something, once each, in the order they first did. */
  readonly rules: readonly Rule[];
  /** With several lanes, the lane of every record; -1 for a filtered one. */
  readonly laneOfRecord?: readonly number[];
  /** True when the simulation stopped at its step limit; then `fates` hold `pending`. */
  readonly truncated: boolean;
};
