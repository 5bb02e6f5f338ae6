import { setTimeout } from 'node:timers/promises';
import type { KinesisClient } from '@aws-sdk/client-kinesis';
import type { SeedRecord } from './incident.ts';
import { INCIDENTS } from './incidents.ts';
import { bytesOf, orderOf } from './orders.ts';

export const DEMO_STREAM = 'shardscope-demo';
export const DEMO_REGION = 'us-east-1';
const SHARDS = 4;
const QUIET_SHARD = 3;
const PUT_RECORDS = 250;
const WAIT_MILLIS = 100;
const WAITS = 100;

/** Makes the demo's stream and fills it as producers would: with PutRecords, an incident a shard, and good orders in the last. */
export async function seedStream(client: KinesisClient): Promise<void> {
  const { CreateStreamCommand } = await import('@aws-sdk/client-kinesis');
  await client.send(new CreateStreamCommand({ StreamName: DEMO_STREAM, ShardCount: SHARDS }));
  await untilActive(client);
  const quiet = Array.from({ length: 60 }, (_, n) => orderOf(5_000 + n));
  await putAll(
    client,
    QUIET_SHARD,
    quiet.map((order) => ({ partitionKey: order.customer, data: bytesOf(order) })),
  );
  for (const incident of INCIDENTS) await putAll(client, incident.shard, incident.records());
}

async function untilActive(client: KinesisClient): Promise<void> {
  const { DescribeStreamSummaryCommand } = await import('@aws-sdk/client-kinesis');
  for (let wait = 0; wait < WAITS; wait++) {
    const answer = await client.send(new DescribeStreamSummaryCommand({ StreamName: DEMO_STREAM }));
    if (answer.StreamDescriptionSummary?.StreamStatus === 'ACTIVE') return;
    await setTimeout(WAIT_MILLIS);
  }
  throw new Error(`The stream ${DEMO_STREAM} did not become active`);
}

async function putAll(client: KinesisClient, shard: number, records: readonly SeedRecord[]): Promise<void> {
  const { PutRecordsCommand } = await import('@aws-sdk/client-kinesis');
  // The partition key alone would scatter an incident over all shards.
  const ExplicitHashKey = String((2n ** 128n / BigInt(SHARDS)) * BigInt(shard) + 1n);
  for (let first = 0; first < records.length; first += PUT_RECORDS) {
    const Records = records
      .slice(first, first + PUT_RECORDS)
      .map(({ partitionKey, data }) => ({ PartitionKey: partitionKey, Data: data, ExplicitHashKey }));
    const answer = await client.send(new PutRecordsCommand({ StreamName: DEMO_STREAM, Records }));
    if (answer.FailedRecordCount) throw new Error(`${answer.FailedRecordCount} records of the demo were refused`);
  }
}
