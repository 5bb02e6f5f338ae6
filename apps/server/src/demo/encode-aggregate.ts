import { createHash } from 'node:crypto';

export type UserRecord = { readonly partitionKey: string; readonly data: Uint8Array };

const MAGIC = Buffer.from([0xf3, 0x89, 0x9a, 0xc2]);
const KEY_TABLE = 1;
const RECORDS = 3;
const KEY_INDEX = 1;
const DATA = 3;

/** User records as one record of the Kinesis Producer Library: its magic, the message, and the message's MD5. */
export function encodeAggregate(records: readonly UserRecord[]): Uint8Array {
  const keys = [...new Set(records.map(({ partitionKey }) => partitionKey))];
  const table = keys.map((key) => field(KEY_TABLE, Buffer.from(key)));
  const bodies = records.map(({ partitionKey, data }) => {
    const index = Buffer.concat([varint(KEY_INDEX << 3), varint(keys.indexOf(partitionKey))]);
    return field(RECORDS, Buffer.concat([index, field(DATA, data)]));
  });
  const message = Buffer.concat([...table, ...bodies]);
  return Buffer.concat([MAGIC, message, createHash('md5').update(message).digest()]);
}

/** A field of protobuf's wire type 2: its length stands before its bytes. */
function field(number: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}
