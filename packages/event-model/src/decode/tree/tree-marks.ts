import { hasBytesAt } from '../../bytes/ascii.ts';
import { utf8Bytes } from '../../bytes/utf8.ts';

/** What JSON has no word for, as the name of the only member of an object. ../README.md says what each one holds. */
export const TREE_MARKS = [
  ...['$hex', '$utf8', '$float', '$time', '$entry', '$cut', '$error'],
  // MessagePack, CBOR
  ...['$ext', '$tag', '$simple', '$undefined'],
  // Ion
  ...['$symbol', '$null', '$annotated', '$sexp', '$clob'],
  // BSON
  ...['$binary', '$oid', '$regex', '$code', '$pointer', '$timestamp', '$minKey', '$maxKey'],
  // Protobuf without a schema
  ...['$fixed64', '$fixed32', '$group'],
  // DynamoDB
  '$set',
] as const;

export type TreeMark = (typeof TREE_MARKS)[number];

const DOLLAR = 0x24;
const BYTES = TREE_MARKS.map(utf8Bytes);

/** Whether a name that was sent is spelled like a mark. */
export function isTreeMark(bytes: Uint8Array, from: number, to: number): boolean {
  if (bytes[from] !== DOLLAR || from === to) return false;
  return BYTES.some((mark) => mark.length === to - from && hasBytesAt(bytes, from, mark));
}
