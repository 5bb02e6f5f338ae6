const FIRST_NUMBER = 49590338271490256608559692538361571095921575989136588898n;

/**
 * A Lambda event whose records have these data.
 * @param {readonly Buffer[]} contents
 */
export function eventOf(contents) {
  const records = contents.map((content, i) => {
    const sequenceNumber = String(FIRST_NUMBER + (BigInt(i) << 80n));
    return {
      kinesis: {
        kinesisSchemaVersion: '1.0',
        partitionKey: `key-${i}`,
        sequenceNumber,
        data: content.toString('base64'),
        approximateArrivalTimestamp: 1545084650.987 + i,
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
