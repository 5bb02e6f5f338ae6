import { existsSync, readFileSync } from 'node:fs';
import { utf8Bytes } from '../bytes/utf8.ts';
import type { Batch } from './batch.ts';
import type { OpenedInput } from './input.ts';
import type { ByteSpan } from './kinesis-event.ts';
import { openInput } from './open-input.ts';

/** Anything that prints as JSON: tests bend events in ways that no type would allow. */
export type Json = Record<string, unknown>;

export const SEQUENCE_NUMBER = '49590338271490256608559692538361571095921575989136588898';
const BASE = BigInt(SEQUENCE_NUMBER);

/** Sequence numbers of shard 6 in rising order: the counter in the middle counts up. */
export function sequenceNumber(n: number): string {
  return String(BASE + (BigInt(n) << 80n));
}

/** A sequence number of another shard: its index stands in the low bits and, once more, in a nibble near the top. */
export function sequenceNumberOfShard(shard: number, n = 0): string {
  const low = BigInt(shard) << 4n;
  const nibble = BigInt(shard & 15) << 144n;
  return String(BASE + (BigInt(n) << 80n) - (6n << 4n) - (6n << 144n) + low + nibble);
}

/** A record as Lambda delivers it. */
export function lambdaRecord(n = 0, kinesis: Json = {}, outer: Json = {}): Json {
  const number = typeof kinesis.sequenceNumber === 'string' ? kinesis.sequenceNumber : sequenceNumber(n);
  return {
    kinesis: {
      kinesisSchemaVersion: '1.0',
      partitionKey: `key-${n}`,
      sequenceNumber: number,
      data: 'SGVsbG8=',
      approximateArrivalTimestamp: 1545084650.987 + n,
      ...kinesis,
    },
    eventSource: 'aws:kinesis',
    eventID: `shardId-000000000006:${number}`,
    awsRegion: 'us-east-2',
    eventSourceARN: 'arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream',
    ...outer,
  };
}

/** A record as `GetRecords` gives it. */
export function apiRecord(n = 0, members: Json = {}): Json {
  return {
    SequenceNumber: sequenceNumber(n),
    ApproximateArrivalTimestamp: '2018-12-17T22:10:50.987000+00:00',
    Data: 'SGVsbG8=',
    PartitionKey: `key-${n}`,
    ...members,
  };
}

export function openText(text: string): OpenedInput {
  return openInput(utf8Bytes(text));
}

export function open(value: unknown): OpenedInput {
  return openText(JSON.stringify(value));
}

export function recordCount(opened: OpenedInput): number {
  return opened.batches.reduce((sum, batch) => sum + batch.recordSpans.length / 2, 0);
}

export function spanOf(batch: Batch, n: number): ByteSpan {
  return { start: batch.recordSpans[2 * n] as number, end: batch.recordSpans[2 * n + 1] as number };
}

/** The source text of every record of a batch. */
export function sourcesOf(content: Uint8Array, batch: Batch): string[] {
  return Array.from({ length: batch.recordSpans.length / 2 }, (_, n) => {
    const { start, end } = spanOf(batch, n);
    return new TextDecoder().decode(content.subarray(start, end));
  });
}

export function codesOf(opened: OpenedInput): string[] {
  return [...opened.issues, ...opened.batches.flatMap((batch) => batch.issues)].map((issue) => issue.code);
}

/** Events of other projects are read where they lie beside the repository; a clone without them skips what needs them. */
export const SHARED_EVENTS = new URL('../../../../../shared/vectors/events/', import.meta.url);
export const hasSharedEvents = existsSync(SHARED_EVENTS);

export function sharedEvent(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, SHARED_EVENTS)));
}
