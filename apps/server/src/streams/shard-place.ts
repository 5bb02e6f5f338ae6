import type { GetShardIteratorInput } from '@aws-sdk/client-kinesis';
import type { ShardRead, ShardReadOptions } from './read-shard.ts';
import type { ReadFrom } from './streams.ts';

/** Where a read goes on: as it was asked for, and when it was first asked. */
export type Place = { readonly from: ReadFrom; readonly askedAt: Date };

export function firstPlace(from: ReadFrom): Place {
  return { from, askedAt: new Date() };
}

/** The same place again, right behind what has come: no record is lost, and none comes twice. */
export function placeAfter(place: Place, lastSequenceNumber: string | undefined): Place {
  if (lastSequenceNumber !== undefined) {
    return { ...place, from: { at: 'AFTER_SEQUENCE_NUMBER', sequenceNumber: lastSequenceNumber } };
  }
  // LATEST asked again would skip what arrived meanwhile.
  if (place.from.at !== 'LATEST') return place;
  return { ...place, from: { at: 'AT_TIMESTAMP', timestamp: place.askedAt.toISOString() } };
}

export async function iteratorAt(
  { from }: Place,
  { shardId }: ShardRead,
  { client, stream, signal }: ShardReadOptions,
): Promise<string | undefined> {
  const { GetShardIteratorCommand } = await import('@aws-sdk/client-kinesis');
  const input: GetShardIteratorInput = {
    StreamName: stream,
    ShardId: shardId,
    ShardIteratorType: from.at,
    ...(from.timestamp !== undefined && { Timestamp: new Date(from.timestamp) }),
    ...(from.sequenceNumber !== undefined && { StartingSequenceNumber: from.sequenceNumber }),
  };
  return (await client.send(new GetShardIteratorCommand(input), { abortSignal: signal })).ShardIterator;
}
