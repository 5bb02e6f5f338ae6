import { type BatchRow, batchSummaryOf } from '@shardscope/event-model';
import { z } from 'zod';
import { issueSchema } from '../decoding/answers.ts';
import type { CaptureRow } from './captures.ts';

export const onFailureSchema = z
  .strictObject({
    via: z.enum(['sqs', 'sns', 's3', 'plain']),
    functionArn: z.string().optional(),
    requestId: z.string().optional(),
    condition: z.string().optional(),
    approximateInvokeCount: z.string().optional(),
    timestamp: z.string().optional(),
    executedVersion: z.string().optional(),
    functionError: z.string().optional(),
    streamArn: z.string().optional(),
    shardId: z.string().optional(),
    startSequenceNumber: z.string().optional(),
    endSequenceNumber: z.string().optional(),
    firstArrival: z.string().optional(),
    lastArrival: z.string().optional(),
    batchSize: z.string().optional(),
    hasPayload: z.boolean(),
  })
  .meta({ id: 'OnFailureFacts' });

export const windowSchema = z.strictObject({
  start: z.string(),
  end: z.string(),
  isFinalInvokeForWindow: z.boolean(),
  isWindowTerminatedEarly: z.boolean(),
  stateText: z.string(),
});

const batchShape = {
  n: z.int(),
  source: z.enum(['kinesis-event', 'time-window-event', 'record', 'get-records']),
  pointer: z.string(),
  records: z.int(),
  issues: z.int(),
  shardId: z.string().optional(),
  shardAssumed: z.literal(true).optional(),
  isPart: z.literal(true).optional(),
  eventSourceArn: z.string().optional(),
  streamArn: z.string().optional(),
  region: z.string().optional(),
  firstArrivalMillis: z.number().optional(),
  lastArrivalMillis: z.number().optional(),
  firstSequenceNumber: z.string().optional(),
  lastSequenceNumber: z.string().optional(),
  eventBytes: z.int(),
  envelopeBytes: z.int(),
  window: windowSchema.optional(),
};
export const batchSummarySchema = z.strictObject(batchShape).meta({ id: 'BatchSummary' });
export const batchDetailSchema = z
  .strictObject({ ...batchShape, issueList: z.array(issueSchema) })
  .meta({ id: 'BatchDetail' });

/** Where it was read from a stream, and why that read ended. */
const readingSchema = z
  .strictObject({
    stream: z.string(),
    region: z.string(),
    endpoint: z.string(),
    custom: z.boolean(),
    demo: z.literal(true).optional(),
    profile: z.string().optional(),
    role: z.string().optional(),
    account: z.string().optional(),
    because: z.string(),
    message: z.string(),
    cut: z.boolean(),
  })
  .meta({ id: 'Reading' });

export const INPUT_KINDS = [
  'kinesis-event',
  'time-window-event',
  'record',
  'get-records',
  'events',
  'on-failure-record',
  'bundle',
  'other-aws-event',
  'unrecognised',
] as const;

const captureShape = {
  id: z.uuid(),
  title: z.string(),
  kind: z.enum(INPUT_KINDS),
  kindTitle: z.string(),
  message: z.string(),
  contentType: z.string().optional(),
  bytes: z.int(),
  contentBytes: z.int(),
  gzipped: z.boolean(),
  sha256: z.string(),
  records: z.int(),
  batches: z.int(),
  issues: z.int(),
  source: z.string(),
  reading: readingSchema.optional(),
  /** Gone when the server stops: no byte of it is on the disk. */
  inMemory: z.literal(true).optional(),
  createdAt: z.iso.datetime(),
  actor: z.string(),
};
export const captureSummarySchema = z.strictObject(captureShape).meta({ id: 'CaptureSummary' });
export const captureSchema = z
  .strictObject({
    ...captureShape,
    issueList: z.array(issueSchema),
    onFailure: onFailureSchema.optional(),
    batchList: z.array(batchSummarySchema),
  })
  .meta({ id: 'Capture' });

export function toCaptureSummary(row: CaptureRow): z.input<typeof captureSummarySchema> {
  const { issueList: _, onFailure: __, createdAt, ...summary } = row;
  return { ...summary, createdAt: new Date(createdAt).toISOString() };
}

export function toCapture(row: CaptureRow, batches: readonly BatchRow[]): z.input<typeof captureSchema> {
  return {
    ...toCaptureSummary(row),
    issueList: [...row.issueList],
    ...(row.onFailure !== undefined && { onFailure: row.onFailure }),
    batchList: batches.map(batchSummaryOf),
  };
}

export function toBatchDetail(row: BatchRow): z.input<typeof batchDetailSchema> {
  return { ...batchSummaryOf(row), issueList: [...row.facts.issues] };
}
