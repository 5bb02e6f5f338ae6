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

/** What was read of one shard, as one line of GetRecords output; the first two members say where it was read. */
export function formatPage(stream: string, shardId: string, records: readonly string[]): string {
  return `{"StreamName":${JSON.stringify(stream)},"ShardId":${JSON.stringify(shardId)},"Records":[${records.join(',')}]}\n`;
}

function member(name: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `"${name}":${JSON.stringify(text)}`;
}
