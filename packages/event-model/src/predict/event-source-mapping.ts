export const STARTING_POSITIONS = ['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'] as const;

export type StartingPosition = (typeof STARTING_POSITIONS)[number];

/**
 * The settings of an event source mapping that decide what happens to a batch: names and ranges of the AWS API
 * (Lambda service model, CreateEventSourceMapping), in camelCase. Seconds are seconds; -1 means no limit.
 */
export type EventSourceMapping = {
  /**
   * Where a new mapping begins to read. AWS asks for it and has no default; here it may be left open, because it decides nothing about
   * records that were delivered.
   */
  readonly startingPosition?: StartingPosition | undefined;
  /** Seconds since the epoch, with AT_TIMESTAMP only. */
  readonly startingPositionTimestamp?: number | undefined;
  /** 1..10000, AWS default 100. */
  readonly batchSize: number;
  /** 0..300. */
  readonly maximumBatchingWindowInSeconds: number;
  /** 1..10. */
  readonly parallelizationFactor: number;
  /** -1..10000; -1 retries until the records expire. */
  readonly maximumRetryAttempts: number;
  /** -1, or 60..604800. */
  readonly maximumRecordAgeInSeconds: number;
  readonly bisectBatchOnFunctionError: boolean;
  /** 0 is off, else 1..900. */
  readonly tumblingWindowInSeconds: number;
  readonly functionResponseTypes: readonly 'ReportBatchItemFailures'[];
  /**
   * ARN of the on-failure destination, or `undefined` for none. In settings read from a template it may be the reference that stands
   * for it: see {@link isTemplateReference}.
   */
  readonly onFailureDestination?: string | undefined;
  /** `FilterCriteria.Filters[].Pattern`, JSON text each; none or an empty list delivers every record. */
  readonly filterPatterns?: readonly string[];
};

/**
 * Tells a reference, which a template's own tool resolves, from a value: `!GetAtt Queue.Arn`, `${self:custom.queue}`, `new SqsDlq(queue)`.
 */
export function isTemplateReference(text: string): boolean {
  return /^!\w+ |^\{"(?:Ref|Fn::)|\$\{|^new /.test(text);
}

/** What CreateEventSourceMapping gives a Kinesis mapping when nothing but the function and the stream is named. */
export const AWS_DEFAULT_MAPPING: EventSourceMapping = {
  batchSize: 100,
  maximumBatchingWindowInSeconds: 0,
  parallelizationFactor: 1,
  maximumRetryAttempts: -1,
  maximumRecordAgeInSeconds: -1,
  bisectBatchOnFunctionError: false,
  tumblingWindowInSeconds: 0,
  functionResponseTypes: [],
};
