import { setTimeout } from 'node:timers/promises';
import type { GetRecordsOutput, KinesisClient } from '@aws-sdk/client-kinesis';
import { formatRecord } from './format-page.ts';
import type { ReadFrom } from './streams.ts';

/** One shard of a read; `records` are JSON texts. */
export type ShardRead = {
  readonly shardId: string;
  readonly records: string[];
  bytes: number;
  millisBehindLatest: number | undefined;
  state: 'reading' | 'done' | 'stopped' | 'failed';
};

export type ShardReadOptions = {
  readonly client: KinesisClient;
  readonly stream: string;
  readonly from: ReadFrom;
  readonly pauseMillis: number;
  /** When the read began: what arrived later is not asked for. Absent to wait for more. */
  readonly untilMillis: number | undefined;
  /** How many more records the whole read may take. */
  room(): number;
  readonly signal: AbortSignal;
};

export async function readShard(shard: ShardRead, options: ShardReadOptions): Promise<void> {
  const { client, signal, pauseMillis } = options;
  const { GetRecordsCommand } = await import('@aws-sdk/client-kinesis');
  let iterator = await firstIterator(shard.shardId, options);
  while (iterator !== undefined && options.room() > 0) {
    const Limit = Math.min(options.room(), 10_000);
    const command = new GetRecordsCommand({ ShardIterator: iterator, Limit });
    const page: GetRecordsOutput = await client.send(command, { abortSignal: signal });
    addPage(shard, page, options.room());
    iterator = page.NextShardIterator;
    if (iterator === undefined || isAtEnd(page, options.untilMillis)) break;
    await setTimeout(pauseMillis, undefined, { signal });
  }
  shard.state = 'done';
}

async function firstIterator(shardId: string, { client, stream, from, signal }: ShardReadOptions) {
  const { GetShardIteratorCommand } = await import('@aws-sdk/client-kinesis');
  const command = new GetShardIteratorCommand({
    StreamName: stream,
    ShardId: shardId,
    ShardIteratorType: from.at,
    ...(from.timestamp !== undefined && { Timestamp: new Date(from.timestamp) }),
    ...(from.sequenceNumber !== undefined && { StartingSequenceNumber: from.sequenceNumber }),
  });
  return (await client.send(command, { abortSignal: signal })).ShardIterator;
}

function addPage(shard: ShardRead, page: GetRecordsOutput, room: number): void {
  // Shards are read side by side: another one may have taken the room meanwhile.
  for (const record of page.Records?.slice(0, room) ?? []) {
    const text = formatRecord(record);
    shard.records.push(text);
    shard.bytes += text.length;
  }
  shard.millisBehindLatest = page.MillisBehindLatest;
}

/** An empty page alone means nothing, and some endpoints say "0 behind" before the tip: only both together are the end. */
function isAtEnd(page: GetRecordsOutput, untilMillis: number | undefined): boolean {
  if (untilMillis === undefined) return false;
  const last = page.Records?.at(-1)?.ApproximateArrivalTimestamp?.getTime();
  return last === undefined ? page.MillisBehindLatest === 0 : last > untilMillis;
}
