import { sequenceNumberAt } from './sequence-number-at.ts';

export type EventRecord = { readonly partitionKey: string; readonly data: Uint8Array; readonly arrivalMillis: number };

const STREAM = 'arn:aws:kinesis:eu-central-1:123456789012:stream/orders';
const ROLE = 'arn:aws:iam::123456789012:role/orders-handler';

/** An event as Lambda hands it to a function, of one shard. */
export function lambdaEventOf(shard: number, records: readonly EventRecord[]): Uint8Array {
  const shardId = `shardId-${String(shard).padStart(12, '0')}`;
  const Records = records.map(({ partitionKey, data, arrivalMillis }, n) => {
    const sequenceNumber = sequenceNumberAt(shard, n, arrivalMillis);
    return {
      kinesis: {
        kinesisSchemaVersion: '1.0',
        partitionKey,
        sequenceNumber,
        data: Buffer.from(data).toString('base64'),
        approximateArrivalTimestamp: arrivalMillis / 1000,
      },
      eventSource: 'aws:kinesis',
      eventVersion: '1.0',
      eventID: `${shardId}:${sequenceNumber}`,
      eventName: 'aws:kinesis:record',
      invokeIdentityArn: ROLE,
      awsRegion: 'eu-central-1',
      eventSourceARN: STREAM,
    };
  });
  return Buffer.from(JSON.stringify({ Records }));
}
