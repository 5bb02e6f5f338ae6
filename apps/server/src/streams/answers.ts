import { z } from 'zod';
import { askedPlace, placeShape, toPlace } from '../aws/answers.ts';
import { MAX_ASKED_RECORDS } from './read-end.ts';
import type { ShardRead } from './read-shard.ts';
import type { Read } from './reads.ts';
import { bytesOf, recordsOf } from './run-read.ts';

// As AWS writes them: what does not fit is refused before any call.
export const streamName = z.string().regex(/^[a-zA-Z0-9_.-]{1,128}$/, 'must be the name of a stream');
const shardId = z.string().regex(/^[a-zA-Z0-9_.-]{1,128}$/, 'must be the id of a shard');
const sequenceNumber = z.string().regex(/^(0|[1-9]\d{0,128})$/, 'must be a sequence number');

export const readBody = z
  .strictObject({
    stream: streamName,
    ...askedPlace,
    shards: z.array(shardId).min(1).max(500).optional(),
    from: z.strictObject({
      at: z.enum(['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP', 'AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER']),
      timestamp: z.iso.datetime({ offset: true }).optional(),
      sequenceNumber: sequenceNumber.optional(),
    }),
    until: z.strictObject({
      kind: z.enum(['now', 'count', 'time']),
      records: z.int().min(1).max(MAX_ASKED_RECORDS).optional(),
      timestamp: z.iso.datetime({ offset: true }).optional(),
    }),
    inMemory: z.boolean().optional(),
    /** What the capture is called; else the stream, and where the read began. */
    title: z.string().trim().min(1).max(200).optional(),
  })
  .refine(({ from }) => (from.at === 'AT_TIMESTAMP') === (from.timestamp !== undefined), {
    path: ['from', 'timestamp'],
    message: 'belongs to AT_TIMESTAMP, and to nothing else',
  })
  .refine(({ from }) => from.at.endsWith('SEQUENCE_NUMBER') === (from.sequenceNumber !== undefined), {
    path: ['from', 'sequenceNumber'],
    message: 'belongs to AT_SEQUENCE_NUMBER and AFTER_SEQUENCE_NUMBER',
  })
  .refine(({ from, shards }) => from.sequenceNumber === undefined || shards?.length === 1, {
    path: ['shards'],
    message: 'must name the one shard that the sequence number is of',
  })
  .refine(({ until }) => (until.kind === 'time') === (until.timestamp !== undefined), {
    path: ['until', 'timestamp'],
    message: 'belongs to the kind time, and to nothing else',
  })
  .refine(({ until }) => until.kind !== 'count' || until.records !== undefined, {
    path: ['until', 'records'],
    message: 'says how many records to wait for',
  });

const problemShape = z.strictObject({ code: z.string(), detail: z.string() });

const endReason = z.enum([
  ...(['shard-end', 'tip', 'asked-time', 'asked-count'] as const),
  ...(['cap-records', 'cap-bytes', 'cap-time', 'stopped', 'failed'] as const),
]);

export const readAnswer = z
  .strictObject({
    id: z.uuid(),
    stream: z.string(),
    ...placeShape,
    state: z.enum(['reading', 'saving', 'done', 'stopped', 'failed']),
    /** Why it ended; `cut` where more of what was asked for may be there. */
    end: z.strictObject({ because: endReason, message: z.string(), cut: z.boolean() }).optional(),
    records: z.int(),
    bytes: z.int(),
    shards: z.array(
      z.strictObject({
        shardId: z.string(),
        records: z.int(),
        millisBehindLatest: z.number().optional(),
        lastSequenceNumber: z.string().optional(),
        /** How often Kinesis throttled this read, and how often a broken call was made again. */
        throttled: z.int(),
        retried: z.int(),
        end: endReason.optional(),
      }),
    ),
    inMemory: z.boolean(),
    captureId: z.uuid().optional(),
    problem: problemShape.optional(),
  })
  .meta({ id: 'StreamRead' });

export function toReadAnswer(read: Read): z.output<typeof readAnswer> {
  const { id, request, place, account, state, end, shards, captureId, problem } = read;
  return {
    id,
    stream: request.stream,
    ...toPlace(place, 'kinesis', account),
    state,
    ...(end !== undefined && { end }),
    records: recordsOf(shards),
    bytes: bytesOf(shards),
    shards: shards.map(toShardAnswer),
    inMemory: request.inMemory === true,
    ...(captureId !== undefined && { captureId }),
    ...(problem !== undefined && { problem: { code: problem.code, detail: problem.message } }),
  };
}

function toShardAnswer({
  shardId,
  records,
  millisBehindLatest,
  lastSequenceNumber,
  throttled,
  retried,
  end,
}: ShardRead) {
  return {
    ...{ shardId, records: records.length, throttled, retried },
    ...(millisBehindLatest !== undefined && { millisBehindLatest }),
    ...(lastSequenceNumber !== undefined && { lastSequenceNumber }),
    ...(end !== undefined && { end }),
  };
}
