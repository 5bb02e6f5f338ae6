import type { _Record as SdkRecord } from '@aws-sdk/client-kinesis';

/** A record as GetRecords gave it, as JSON text: data in base64, arrival in seconds with its milliseconds. */
export function formatRecord(record: SdkRecord): string {
  const members: (string | undefined)[] = [
    member('SequenceNumber', record.SequenceNumber),
    record.ApproximateArrivalTimestamp &&
      `"ApproximateArrivalTimestamp":${(record.ApproximateArrivalTimestamp.getTime() / 1000).toFixed(3)}`,
    member('Data', record.Data && Buffer.from(record.Data).toString('base64')),
    member('PartitionKey', record.PartitionKey),
    member('EncryptionType', record.EncryptionType),
  ];
  return `{${members.filter((one) => one !== undefined).join(',')}}`;
}

export type PageOrigin = {
  readonly stream: string;
  /** Absent where the endpoint would not describe the stream. */
  readonly streamArn: string | undefined;
  readonly region: string;
  readonly shardId: string;
};

/** What was read of one shard, as one line of GetRecords output; the members before `Records` say where it was read. */
export function formatPage(origin: PageOrigin, records: readonly string[]): string {
  const members = [
    member('StreamName', origin.stream),
    member('StreamARN', origin.streamArn),
    member('Region', origin.region),
    member('ShardId', origin.shardId),
    `"Records":[${records.join(',')}]`,
  ];
  return `{${members.filter((one) => one !== undefined).join(',')}}\n`;
}

export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

function member(name: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `"${name}":${JSON.stringify(text)}`;
}
