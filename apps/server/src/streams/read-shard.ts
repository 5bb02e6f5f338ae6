import { setTimeout } from 'node:timers/promises';
import type { GetRecordsOutput, KinesisClient } from '@aws-sdk/client-kinesis';
import { formatRecord } from './format-page.ts';
import { kinesisProblem } from './kinesis-problem.ts';
import type { Pacer } from './pacer.ts';
import type { ReadEndReason } from './read-end.ts';
import { isExpiredIterator, isThrottling, isTransient } from './read-faults.ts';
import type { Place } from './shard-place.ts';
import { firstPlace, iteratorAt, placeAfter } from './shard-place.ts';
import type { ReadFrom, StreamsPlace } from './streams.ts';

/** One shard of a read; `records` are JSON texts. */
export type ShardRead = {
  readonly shardId: string;
  readonly records: string[];
  bytes: number;
  millisBehindLatest: number | undefined;
  lastSequenceNumber: string | undefined;
  /** How often Kinesis or the way to it made the read wait. */
  throttled: number;
  retried: number;
  end: ReadEndReason | undefined;
};

export type ShardReadOptions = {
  readonly client: KinesisClient;
  readonly stream: string;
  readonly from: ReadFrom;
  readonly place: StreamsPlace;
  readonly pacer: Pacer;
  /** What arrived later is not asked for. Absent to wait for more. */
  readonly untilMillis: number | undefined;
  readonly until: 'now' | 'count' | 'time';
  /** How many more records the whole read may take, or why it takes no more. */
  room(): number | ReadEndReason;
  readonly signal: AbortSignal;
};

const WAIT_MILLIS = 250;
const LONGEST_WAIT_MILLIS = 8_000;
/** In a row, each a longer wait. */
const MAX_FAULTS = 6;

/** Reads until there is a reason to end, and gives it. Throws a problem where it cannot go on; what came stays in `shard`. */
export async function readShard(shard: ShardRead, options: ShardReadOptions): Promise<ReadEndReason> {
  let place: Place = firstPlace(options.from);
  let iterator = await getting(shard, options, 'kinesis:GetShardIterator', () => iteratorAt(place, shard, options));
  while (iterator !== undefined) {
    const room = options.room();
    if (typeof room !== 'number') return room;
    const page = await nextPage(shard, options, iterator, room);
    if (page === 'expired') {
      place = placeAfter(place, shard.lastSequenceNumber);
      iterator = await getting(shard, options, 'kinesis:GetShardIterator', () => iteratorAt(place, shard, options));
      continue;
    }
    addPage(shard, page, options);
    iterator = page.NextShardIterator;
    const end = endAfter(page, options);
    if (end !== undefined) return end;
  }
  return 'shard-end';
}

/** `expired` where the place in the shard was held for too long: it is then taken again, right behind the last record. */
async function nextPage(shard: ShardRead, options: ShardReadOptions, iterator: string, room: number) {
  const { client, signal } = options;
  const { GetRecordsCommand } = await import('@aws-sdk/client-kinesis');
  const command = new GetRecordsCommand({ ShardIterator: iterator, Limit: Math.min(room, 10_000) });
  return getting<GetRecordsOutput | 'expired'>(shard, options, 'kinesis:GetRecords', () =>
    client.send(command, { abortSignal: signal }).catch((cause: unknown) => {
      if (isExpiredIterator(cause)) return 'expired';
      throw cause;
    }),
  );
}

/** One call in its turn, again after a longer and longer wait while the shard is busy or the way to it broken. */
async function getting<T>(
  shard: ShardRead,
  options: ShardReadOptions,
  action: string,
  call: () => Promise<T>,
): Promise<T> {
  const { place, pacer, signal, stream } = options;
  const key = `${place.endpoint} ${stream} ${shard.shardId} ${action}`;
  for (let faults = 0; ; faults++) {
    await pacer.turn(key, place.pauseMillis, signal);
    try {
      return await call();
    } catch (cause) {
      const throttled = isThrottling(cause);
      if (signal.aborted || faults >= MAX_FAULTS || !(throttled || isTransient(cause))) {
        throw kinesisProblem(cause, action, place);
      }
      if (throttled) shard.throttled++;
      else shard.retried++;
      // Ours is the guest on the shard: it is the one to give way.
      await setTimeout(Math.min(WAIT_MILLIS * 2 ** faults, LONGEST_WAIT_MILLIS), undefined, { signal });
    }
  }
}

function addPage(shard: ShardRead, page: GetRecordsOutput, { room, until, untilMillis }: ShardReadOptions): void {
  // Shards are read side by side: another one may have taken the room meanwhile.
  const left = room();
  for (const record of page.Records?.slice(0, typeof left === 'number' ? left : 0) ?? []) {
    const arrival = record.ApproximateArrivalTimestamp?.getTime();
    if (until === 'time' && untilMillis !== undefined && arrival !== undefined && arrival > untilMillis) continue;
    const text = formatRecord(record);
    shard.records.push(text);
    shard.bytes += text.length;
    shard.lastSequenceNumber = record.SequenceNumber ?? shard.lastSequenceNumber;
  }
  shard.millisBehindLatest = page.MillisBehindLatest;
}

/** An empty page alone means nothing, and some endpoints say "0 behind" before the tip: only both together are the end. */
function endAfter(page: GetRecordsOutput, { until, untilMillis }: ShardReadOptions): ReadEndReason | undefined {
  if (untilMillis === undefined) return undefined;
  const reached = until === 'time' ? 'asked-time' : 'tip';
  const last = page.Records?.at(-1)?.ApproximateArrivalTimestamp?.getTime();
  if (last !== undefined) return last > untilMillis ? reached : undefined;
  return page.MillisBehindLatest === 0 && Date.now() >= untilMillis ? reached : undefined;
}
