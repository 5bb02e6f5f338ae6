import { ModelError } from '../errors.ts';
import type { BatchFacts, DiscardMessage } from './prediction.ts';
import type { WindowStep } from './window.ts';

/** What the on-failure record says beside the discard itself. */
export type OnFailureContext = {
  /** With the qualifier where the mapping points at an alias or a version. */
  readonly functionArn: string;
  /** `startMillis` of the prediction: the record's time is counted from it. */
  readonly startMillis: number;
  /** Of the last invocation; a row of zeros where nothing was invoked yet. */
  readonly requestId?: string;
  /** `$LATEST` or a version number. */
  readonly executedVersion?: string;
  /** For Amazon S3 only: the whole event, which goes in as escaped text under `payload`. */
  readonly eventText?: string;
};

/**
 * The JSON document that an on-failure destination gets for discarded records: the body of the SQS message, the `Message` of the SNS
 * notification, the S3 object (with `eventText`). Keys in the order of AWS, indented by two spaces.
 *
 * It names the records by their range, both ends included, and holds no data (except in S3). `responseContext` is absent when records
 * passed their age or the payload was too large; its `functionError` is null when the function answered but reported failures.
 * With a tumbling window `timeWindowInfo` is added, and the message about a final invocation names shard and stream only.
 *
 * @throws ModelError `position-out-of-range` when the message is of another batch
 * @see https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
 */
export function buildOnFailureRecord(message: DiscardMessage, facts: BatchFacts, context: OnFailureContext): string {
  const { executedVersion = '$LATEST', requestId = '00000000-0000-0000-0000-000000000000' } = context;
  const functionError = message.functionError ?? null;
  const document = {
    requestContext: {
      requestId,
      functionArn: context.functionArn,
      condition: message.condition,
      approximateInvokeCount: message.approximateInvokeCount,
    },
    ...(message.hasResponseContext && { responseContext: { statusCode: 200, executedVersion, functionError } }),
    version: '1.0',
    timestamp: timestampOf(message, context),
    KinesisBatchInfo: batchInfoOf(message, facts),
    ...(message.window && { timeWindowInfo: windowInfoOf(message.window) }),
    ...(context.eventText !== undefined && { payload: context.eventText }),
  };
  return JSON.stringify(document, undefined, 2);
}

/** When Lambda gave the records up, as the record writes it. */
export function timestampOf({ atSeconds }: DiscardMessage, { startMillis }: OnFailureContext): string {
  return isoTime(startMillis + atSeconds * 1000);
}

function batchInfoOf(message: DiscardMessage, { records, shardId, streamArn }: BatchFacts) {
  // The final invocation of a window has no records to name.
  if (message.window?.isFinal) return { shardId, streamArn };
  const first = records[message.from];
  const last = records[message.to - 1];
  if (first === undefined || last === undefined) {
    throw new ModelError(
      'position-out-of-range',
      `The message is about records ${message.from} to ${message.to - 1}, but the batch has ${records.length}; pass the facts of the batch that was predicted.`,
      { from: message.from, to: message.to, records: records.length },
    );
  }
  return {
    shardId,
    startSequenceNumber: first.sequenceNumber,
    endSequenceNumber: last.sequenceNumber,
    approximateArrivalOfFirstRecord: isoTime(first.arrivalMillis),
    approximateArrivalOfLastRecord: isoTime(last.arrivalMillis),
    batchSize: message.records ?? message.to - message.from,
    streamArn,
  };
}

function windowInfoOf({ start, end, isFinal, isEarly }: WindowStep) {
  return { window: { start, end }, isFinalInvokeForWindow: isFinal, isWindowTerminatedEarly: isEarly };
}

/** ISO text with milliseconds; the epoch where the time is unknown or beyond what a date can hold. */
function isoTime(millis: number): string {
  const date = new Date(millis);
  return Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString();
}
