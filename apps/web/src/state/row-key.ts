import { formatRowAddress, parseRowAddress, type RowAddress } from '@shardscope/event-model';

/** A row as one number, which sorts as the table does: a record, then the user records inside it. */
export type RowKey = number;

/** More than the user records that an aggregate lists, which are 10,000. */
const ROOM = 16_384;

/** @example rowKey(214, 3) > rowKey(214) && rowKey(214, 3) < rowKey(215) // true */
export function rowKey(position: number, userRecord?: number): RowKey {
  return position * ROOM + (userRecord === undefined ? 0 : userRecord + 1);
}

export function rowAt(key: RowKey): RowAddress {
  const inside = key % ROOM;
  const position = positionOf(key);
  return inside === 0 ? { position } : { position, userRecord: inside - 1 };
}

/** The record, also of a user record inside it. */
export function positionOf(key: RowKey): number {
  return Math.floor(key / ROOM);
}

/** `214.3` as a key; `undefined` for what no table lists. */
export function rowKeyOfText(text: string): RowKey | undefined {
  const row = parseRowAddress(text);
  if (row === undefined || (row.userRecord ?? 0) > ROOM - 2) return undefined;
  return rowKey(row.position, row.userRecord);
}

/** The number of a row as the table shows it: `214`, or `214.3`. */
export function rowNumber({ n, m }: { readonly n: number; readonly m?: number | undefined }): string {
  return formatRowAddress(m === undefined ? { position: n } : { position: n, userRecord: m });
}
