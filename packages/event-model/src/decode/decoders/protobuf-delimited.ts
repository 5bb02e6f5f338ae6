import { type DecodeAnswer, type DecodedPart, type Decoder, refuse } from '../decoder.ts';
import { outlineOf } from '../protobuf/wire.ts';
import { ByteReader } from '../tree/byte-reader.ts';
import { TreeTrouble } from '../tree/trouble.ts';
import { readLengthVarint } from '../tree/varint.ts';

const EMPTY = refuse('empty', 'Not delimited Protobuf: there are no bytes.');
const NO_MESSAGES = refuse(
  'syntax',
  'Not delimited Protobuf: no messages behind their lengths up to the end of the bytes.',
);

/**
 * Protobuf messages, each behind its length, up to exactly the end: how CloudWatch metric streams write OpenTelemetry. Without
 * a magic, so each of them must look like a message with text or messages inside.
 */
export const protobufDelimited: Decoder = {
  name: 'protobuf-delimited',
  automatic: true,
  weak: true,
  decode(bytes, { forced, limits }) {
    if (bytes.length === 0) return EMPTY;
    const messages = messagesOf(bytes, forced);
    return messages === undefined ? NO_MESSAGES : accept(bytes, messages, limits.maxParts);
  },
};

type Span = { readonly from: number; readonly to: number };

function messagesOf(bytes: Uint8Array, forced: boolean): readonly Span[] | undefined {
  const reader = new ByteReader(bytes);
  const messages: Span[] = [];
  try {
    while (reader.at < reader.end) {
      const from = reader.take(readLengthVarint(reader), 'a message');
      if (!forced && (outlineOf(bytes, from, reader.at)?.meaningful ?? 0) === 0) return undefined;
      messages.push({ from, to: reader.at });
    }
    return messages;
  } catch (trouble) {
    if (trouble instanceof TreeTrouble) return undefined;
    throw trouble;
  }
}

function accept(bytes: Uint8Array, messages: readonly Span[], maxParts: number): DecodeAnswer {
  const parts = messages.slice(0, maxParts).map(
    ({ from, to }, at): DecodedPart => ({
      label: `message ${at}`,
      bytes: bytes.subarray(from, to),
      facts: [],
    }),
  );
  return {
    kind: 'decoded',
    decoded: {
      status: 'ok',
      confidence: 'heuristic',
      output: { kind: 'parts', parts, total: messages.length, noun: 'messages' },
    },
  };
}
