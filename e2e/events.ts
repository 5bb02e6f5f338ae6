const FIRST = 49590338271490256608559692538361571095921575989136588898n;

/** The sequence number of the record at a position of {@link eventOf}. */
export function sequenceNumberOf(n: number): string {
  return String(FIRST + BigInt(n) * 2n ** 84n);
}

type EventOptions = { readonly partitionKey?: string; readonly startSeconds?: number };

/** A Lambda Kinesis event with these payloads, one shard, a second between arrivals. */
export function eventOf(payloads: readonly Buffer[], options: EventOptions = {}): string {
  const start = options.startSeconds ?? 1_545_084_650;
  const records = payloads.map((payload, n) => {
    const sequenceNumber = sequenceNumberOf(n);
    return {
      kinesis: {
        kinesisSchemaVersion: '1.0',
        partitionKey: options.partitionKey ?? `key-${n}`,
        sequenceNumber,
        data: payload.toString('base64'),
        approximateArrivalTimestamp: start + n,
      },
      eventSource: 'aws:kinesis',
      eventVersion: '1.0',
      eventID: `shardId-000000000006:${sequenceNumber}`,
      eventName: 'aws:kinesis:record',
      invokeIdentityArn: 'arn:aws:iam::123456789012:role/lambda-role',
      awsRegion: 'us-east-2',
      eventSourceARN: 'arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream',
    };
  });
  return JSON.stringify({ Records: records });
}
