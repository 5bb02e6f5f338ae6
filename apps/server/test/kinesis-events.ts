// Builders of Lambda Kinesis events, as AWS writes them.

const FIRST_NUMBER = 49590338271490256608559692538361571095921575989136588898n;
/** The counter inside a sequence number begins at this bit. */
const COUNTER = 80n;

export function sequenceNumberOf(i: number): string {
  return String(FIRST_NUMBER + (BigInt(i) << COUNTER));
}

type RecordJson = {
  kinesis: {
    kinesisSchemaVersion: string;
    partitionKey: string;
    sequenceNumber: unknown;
    data?: unknown;
    approximateArrivalTimestamp: number;
  };
} & Record<string, unknown>;

export function recordOf(i: number, data: string | Uint8Array = `{"order":${i}}`): RecordJson {
  return {
    kinesis: {
      kinesisSchemaVersion: '1.0',
      partitionKey: `key-${i % 8}`,
      sequenceNumber: sequenceNumberOf(i),
      data: Buffer.from(data).toString('base64'),
      approximateArrivalTimestamp: 1545084650.987,
    },
    eventSource: 'aws:kinesis',
    eventVersion: '1.0',
    eventID: `shardId-000000000006:${sequenceNumberOf(i)}`,
    eventName: 'aws:kinesis:record',
    invokeIdentityArn: 'arn:aws:iam::123456789012:role/lambda-role',
    awsRegion: 'us-east-2',
    eventSourceARN: 'arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream',
  };
}

export function eventOf(records: readonly unknown[]): string {
  return JSON.stringify({ Records: records });
}
