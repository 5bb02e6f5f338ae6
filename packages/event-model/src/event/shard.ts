import { readSequenceNumberParts, type SequenceNumber } from './sequence-number.ts';

/** A shard id as AWS writes it: `shardId-` and at least twelve digits. */
export type ShardId = string;

/**
 * The shard id in front of an event id (`shardId-000000000006:4959...`), or `undefined` when there is none.
 * In a standard Lambda event this is the only place that names the shard.
 */
export function shardIdOf(eventId: string): ShardId | undefined {
  return /^(shardId-\d{12,}):/.exec(eventId)?.[1];
}

/** Shard index to shard id: `6` gives `shardId-000000000006`. */
export function formatShardId(index: number): ShardId {
  return `shardId-${String(index).padStart(12, '0')}`;
}

/**
 * The shard that a sequence number seems to come from. A heuristic (see {@link readSequenceNumberParts}):
 * whoever shows it must say `assumed`.
 */
export function assumedShardIdOf(sequenceNumber: SequenceNumber): ShardId | undefined {
  const parts = readSequenceNumberParts(sequenceNumber);
  return parts === undefined ? undefined : formatShardId(parts.shardIndex);
}

/** `arn:...:stream/NAME/consumer/C:1` to `arn:...:stream/NAME`: an enhanced fan-out mapping delivers the consumer's ARN. */
export function streamArnOf(eventSourceArn: string): string {
  return eventSourceArn.replace(/\/consumer\/.*$/, '');
}
