import { type DecodeAnswer, type Decoder, refuse } from '../decoder.ts';
import { messageIndexOf } from '../protobuf/message-index.ts';
import { walkFields } from '../protobuf/walk-fields.ts';
import { isCleanText, outlineOf } from '../protobuf/wire.ts';
import { decodeTree } from '../tree/decode-tree.ts';

const EMPTY = refuse('empty', 'Not Protobuf: there are no bytes.');
const TEXT = refuse('text', 'Not taken as Protobuf: the bytes are text.');
const NO_MESSAGE = refuse('syntax', 'Not Protobuf: the bytes do not divide into fields up to their end.');
const NO_MEANING = refuse(
  'score',
  'Not taken as Protobuf: the bytes divide into fields, but none is text or a message, as happens with any bytes.',
);

/** Schemas with higher numbers exist, and any bytes look like them. */
const MAX_FIELD = 1000;

/**
 * Protobuf without its schema, as a tree of numbered fields. Any short bytes may look like it, so it is taken when the whole
 * bytes divide into fields, at least one of them text or a message, and they are no text themselves.
 */
export const protobufWire: Decoder = {
  name: 'protobuf-wire',
  automatic: true,
  weak: true,
  decode(bytes, context) {
    if (bytes.length === 0) return EMPTY;
    const index = messageIndexOf(bytes, context.within);
    const refusal = context.forced ? undefined : refusalOf(bytes, index.length);
    if (refusal !== undefined) return refusal;
    return decodeTree(bytes, context, {
      title: 'Protobuf',
      certain: false,
      walk(reader, writer, { facts }) {
        reader.at = index.length;
        if (index.length > 0) facts.push(['message index', index.text]);
        walkFields(reader, writer, reader.end);
      },
    });
  },
};

function refusalOf(bytes: Uint8Array, from: number): DecodeAnswer | undefined {
  if (isCleanText(bytes)) return TEXT;
  const outline = outlineOf(bytes, from, bytes.length);
  if (outline === undefined) return NO_MESSAGE;
  return outline.meaningful === 0 || outline.highestField > MAX_FIELD ? NO_MEANING : undefined;
}
