import { ByteReader } from '../tree/byte-reader.ts';
import { TreeTrouble } from '../tree/trouble.ts';
import { readLengthVarint, zigZag } from '../tree/varint.ts';

/** A message may lie this deep inside others. */
const MAX_INDEXES = 20;

/** Which message of its schema a record is, and how many bytes before the message say so. */
export type MessageIndex = { readonly length: number; readonly text: string };

const NONE: MessageIndex = { length: 0, text: '' };

/**
 * The message index that schema registries write before a Protobuf message: Glue the number of the message in the order of
 * full names, Confluent the path through nested messages, where `00` stands for the first.
 *
 * @param within the frame around the bytes; in any other there is no index
 */
export function messageIndexOf(bytes: Uint8Array, within: string | undefined): MessageIndex {
  if (within !== 'glue' && within !== 'confluent') return NONE;
  const reader = new ByteReader(bytes);
  try {
    const first = readLengthVarint(reader);
    if (within === 'glue') return { length: reader.at, text: String(first) };
    const count = Number(zigZag(first));
    if (count === 0) return { length: reader.at, text: '0' };
    if (count < 0 || count > MAX_INDEXES) return NONE;
    const path = Array.from({ length: count }, () => Number(zigZag(readLengthVarint(reader))));
    return { length: reader.at, text: path.join(', ') };
  } catch (trouble) {
    if (trouble instanceof TreeTrouble) return NONE;
    throw trouble;
  }
}
