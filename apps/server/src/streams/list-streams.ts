import type { KinesisClient, Shard } from '@aws-sdk/client-kinesis';
import { kinesisProblem } from './kinesis-problem.ts';
import { withKinesis } from './open-kinesis.ts';
import type { StreamsPlace } from './streams.ts';

const MAX_STREAMS = 1_000;
const MAX_SHARDS = 10_000;
// A limit of the account: 20 DescribeStreamSummary a second.
const DESCRIBED = 20;

export type StreamSummary = { readonly name: string; readonly status?: string; readonly openShards?: number };

export type ShardFacts = {
  readonly shardId: string;
  readonly state: 'open' | 'closed';
  readonly startingHashKey: string;
  readonly endingHashKey: string;
  readonly parentShardId?: string;
  readonly adjacentParentShardId?: string;
};

/** Names of streams; the first of them with status and count of open shards, because each costs a call. */
export function listStreams(place: StreamsPlace): Promise<{ items: StreamSummary[]; cut: boolean }> {
  return withKinesis(place, async (client) => {
    const names = await listNames(client).catch((cause: unknown) => {
      throw kinesisProblem(cause, 'kinesis:ListStreams', place);
    });
    const described = await Promise.all(names.slice(0, DESCRIBED).map((name) => summaryOf(client, name)));
    const rest = names.slice(DESCRIBED, MAX_STREAMS).map((name) => ({ name }));
    return { items: [...described, ...rest], cut: names.length > MAX_STREAMS };
  });
}

async function listNames(client: KinesisClient): Promise<string[]> {
  const { ListStreamsCommand } = await import('@aws-sdk/client-kinesis');
  const names: string[] = [];
  for (;;) {
    const last = names.at(-1);
    const page = await client.send(
      new ListStreamsCommand(last === undefined ? {} : { ExclusiveStartStreamName: last }),
    );
    names.push(...(page.StreamNames ?? []));
    if (!page.HasMoreStreams || names.length > MAX_STREAMS || names.at(-1) === last) return names;
  }
}

/** A name alone where the summary is refused: the list is worth more than its details. */
async function summaryOf(client: KinesisClient, name: string): Promise<StreamSummary> {
  const { DescribeStreamSummaryCommand } = await import('@aws-sdk/client-kinesis');
  try {
    const { StreamDescriptionSummary: found } = await client.send(
      new DescribeStreamSummaryCommand({ StreamName: name }),
    );
    return {
      name,
      ...(found?.StreamStatus !== undefined && { status: found.StreamStatus }),
      ...(found?.OpenShardCount !== undefined && { openShards: found.OpenShardCount }),
    };
  } catch {
    return { name };
  }
}

/** All shards, also closed ones that still hold records. */
export function listShards(place: StreamsPlace, stream: string): Promise<ShardFacts[]> {
  return withKinesis(place, async (client) => {
    const { ListShardsCommand } = await import('@aws-sdk/client-kinesis');
    const shards: ShardFacts[] = [];
    let token: string | undefined;
    try {
      do {
        const page = await client.send(
          new ListShardsCommand(token === undefined ? { StreamName: stream } : { NextToken: token }),
        );
        shards.push(...(page.Shards ?? []).map(factsOf));
        token = page.NextToken;
      } while (token !== undefined && shards.length < MAX_SHARDS);
    } catch (cause) {
      throw kinesisProblem(cause, 'kinesis:ListShards', place);
    }
    return shards;
  });
}

function factsOf(shard: Shard): ShardFacts {
  return {
    shardId: shard.ShardId ?? '',
    // The number itself is not to be trusted: emulators give one below every record's.
    state: shard.SequenceNumberRange?.EndingSequenceNumber === undefined ? 'open' : 'closed',
    startingHashKey: shard.HashKeyRange?.StartingHashKey ?? '',
    endingHashKey: shard.HashKeyRange?.EndingHashKey ?? '',
    ...(shard.ParentShardId !== undefined && { parentShardId: shard.ParentShardId }),
    ...(shard.AdjacentParentShardId !== undefined && { adjacentParentShardId: shard.AdjacentParentShardId }),
  };
}
