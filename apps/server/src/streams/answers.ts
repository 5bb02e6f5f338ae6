import { z } from 'zod';
import { type Read, recordsOf } from './reads.ts';

// As AWS writes them: what does not fit is refused before any call.
export const streamName = z.string().regex(/^[a-zA-Z0-9_.-]{1,128}$/, 'must be the name of a stream');
export const regionName = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d{1,2}$/, 'must be an AWS region such as us-east-1');
const shardId = z.string().regex(/^[a-zA-Z0-9_.-]{1,128}$/, 'must be the id of a shard');
const sequenceNumber = z.string().regex(/^(0|[1-9]\d{0,128})$/, 'must be a sequence number');

export const readBody = z
  .strictObject({
    stream: streamName,
    region: regionName.optional(),
    shards: z.array(shardId).min(1).max(500).optional(),
    from: z.strictObject({
      at: z.enum(['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP', 'AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER']),
      timestamp: z.iso.datetime({ offset: true }).optional(),
      sequenceNumber: sequenceNumber.optional(),
    }),
    until: z.strictObject({ kind: z.enum(['now', 'count']), records: z.int().min(1).max(100_000).optional() }),
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
  .refine(({ until }) => until.kind === 'now' || until.records !== undefined, {
    path: ['until', 'records'],
    message: 'says how many records to wait for',
  });

const problemShape = z.strictObject({ code: z.string(), detail: z.string() });

export const readAnswer = z
  .strictObject({
    id: z.uuid(),
    stream: z.string(),
    region: z.string(),
    endpoint: z.string(),
    state: z.enum(['reading', 'saving', 'done', 'stopped', 'failed']),
    records: z.int(),
    shards: z.array(
      z.strictObject({
        shardId: z.string(),
        state: z.enum(['reading', 'done', 'stopped', 'failed']),
        records: z.int(),
        millisBehindLatest: z.number().optional(),
      }),
    ),
    captureId: z.uuid().optional(),
    problem: problemShape.optional(),
  })
  .meta({ id: 'StreamRead' });

export const placeShape = { region: z.string(), endpoint: z.string() };

export function toReadAnswer({
  id,
  request,
  place,
  state,
  shards,
  captureId,
  problem,
}: Read): z.output<typeof readAnswer> {
  return {
    id,
    stream: request.stream,
    region: place.region,
    endpoint: place.endpoint,
    state,
    records: recordsOf(shards),
    shards: shards.map(({ shardId, state, records, millisBehindLatest }) => ({
      shardId,
      state,
      records: records.length,
      ...(millisBehindLatest !== undefined && { millisBehindLatest }),
    })),
    ...(captureId !== undefined && { captureId }),
    ...(problem !== undefined && { problem: { code: problem.code, detail: problem.message } }),
  };
}
