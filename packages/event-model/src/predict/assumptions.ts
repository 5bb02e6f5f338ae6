/** Every point that AWS leaves open and that changes a prediction, as a named setting. What one of them decided is marked `assumed`. */
export type Assumptions = {
  /** Seconds to the first retry; each next wait doubles. Seen about 0.21 s, the curve is not documented. */
  readonly backoffFirstSeconds: number;
  readonly backoffMaximumSeconds: number;
  /** Seconds that one invocation takes in the simulation. */
  readonly invocationSeconds: number;
  readonly nonObjectResponse: 'fail' | 'succeed';
  /** An identifier that names no record of a batch of several: fails the batch, as seen for a batch of one, or is passed over. */
  readonly unknownIdentifiers: 'fail' | 'ignore';
  /** BisectBatchOnFunctionError where MaximumRetryAttempts is 0: splitting uses no retry, or a batch without retries is not split. */
  readonly bisectWithoutRetries: 'split' | 'discard';
  /** BisectBatchOnFunctionError where a report names no record of the batch: splits like a function error, or is tried again whole. */
  readonly bisectMalformedReport: 'split' | 'retry';
  /** BisectBatchOnFunctionError inside a tumbling window: its halves pass the state on, or the batch is tried again whole. */
  readonly bisectInWindow: 'split' | 'retry';
  /** What joins the remainder behind a checkpoint: nothing, or records that wait behind its batch, up to BatchSize and 6 MB. */
  readonly topUp: 'none' | 'waiting';
  /** A record exactly as old as its limit: still delivered, or too old. */
  readonly ageAtLimit: 'deliver' | 'discard';
  /** Records that pass MaximumRecordAgeInSeconds together: one message to the destination, or one each. */
  readonly expiredMessages: 'one' | 'each';
  /** Whether the destination is told of records that the stream no longer keeps. */
  readonly retentionMessages: 'none' | 'sent';
  /** Retention of the stream in hours, when the account was not asked. */
  readonly retentionHours: number;
  /** What brings the final invocation of a tumbling window: a record of a later window, as seen on AWS, or the time alone. */
  readonly windowEndsWith: 'next-record' | 'time';
  /** A record of a window that is over: opens that window once more, or joins the open one. */
  readonly lateRecords: 'own-window' | 'open-window';
  /** Which lane of ParallelizationFactor a partition key falls into: by a hash, or new keys in turn. */
  readonly laneOfKey: 'hash' | 'order-of-keys';
};

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  backoffFirstSeconds: 0.2,
  backoffMaximumSeconds: 60,
  invocationSeconds: 0,
  nonObjectResponse: 'fail',
  unknownIdentifiers: 'fail',
  bisectWithoutRetries: 'split',
  bisectMalformedReport: 'split',
  bisectInWindow: 'split',
  topUp: 'none',
  ageAtLimit: 'deliver',
  expiredMessages: 'one',
  retentionMessages: 'none',
  retentionHours: 24,
  windowEndsWith: 'next-record',
  lateRecords: 'own-window',
  laneOfKey: 'hash',
};
