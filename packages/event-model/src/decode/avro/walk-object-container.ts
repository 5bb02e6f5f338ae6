import { hasBytesAt } from '../../bytes/ascii.ts';
import { utf8Text } from '../../bytes/utf8.ts';
import type { DecodeContext } from '../decoder.ts';
import { ByteReader } from '../tree/byte-reader.ts';
import type { WalkReport } from '../tree/decode-tree.ts';
import type { TreeWriter } from '../tree/tree-writer.ts';
import { TreeTrouble } from '../tree/trouble.ts';
import { openBlock } from './block-codec.ts';
import { readAvroSchema } from './read-schema.ts';
import type { AvroSchema } from './schema.ts';
import { readCount, walkAvro, walkBlocks } from './walk-avro.ts';

const MAGIC_LENGTH = 4;
const SYNC_LENGTH = 16;

type Header = { readonly codec: string; readonly schema: AvroSchema };

/** An Avro object container file: the schema, then blocks of values, each behind its codec. All values as one list. */
export function walkObjectContainer(
  reader: ByteReader,
  writer: TreeWriter,
  report: WalkReport,
  context: DecodeContext,
): void {
  reader.take(MAGIC_LENGTH);
  const { codec, schema } = readHeader(reader);
  report.facts.push(['codec', codec]);
  if ('name' in schema) report.facts.push(['schema', schema.name]);
  const sync = reader.bytes.subarray(reader.take(SYNC_LENGTH, 'the sync marker'), reader.at);
  let values = 0;
  let outputLeft = context.outputLeft;
  writer.openList();
  try {
    while (reader.at < reader.end) {
      const count = readCount(reader);
      const size = readCount(reader);
      const from = reader.take(size, 'a block');
      const block = openBlock(reader.bytes.subarray(from, reader.at), codec, { ...context, outputLeft });
      outputLeft -= block.length;
      const inside = new ByteReader(block);
      for (let i = 0; i < count; i++, values++) walkBlockValue(inside, writer, schema, from);
      if (inside.at < inside.end) throw new TreeTrouble('length', 'a block holds more than its values', from);
      if (!hasBytesAt(reader.bytes, reader.take(SYNC_LENGTH, 'a sync marker'), sync)) {
        throw new TreeTrouble(
          'sync',
          'the sync marker behind a block is not that of the header',
          reader.at - SYNC_LENGTH,
        );
      }
    }
  } finally {
    report.facts.push(['values', String(values)]);
  }
  writer.close();
}

/** Trouble inside a block is reported where the block lies: its own offsets mean nothing outside. */
function walkBlockValue(inside: ByteReader, writer: TreeWriter, schema: AvroSchema, from: number): void {
  try {
    walkAvro(inside, writer, schema);
  } catch (trouble) {
    if (!(trouble instanceof TreeTrouble)) throw trouble;
    throw new TreeTrouble(trouble.code, `${trouble.because}, ${inside.at} bytes into the block`, from);
  }
}

function readHeader(reader: ByteReader): Header {
  let codec = 'null';
  let schema: Uint8Array | undefined;
  walkBlocks(reader, () => {
    const keyFrom = reader.take(readCount(reader), 'the header');
    const key = utf8Text(reader.bytes.subarray(keyFrom, reader.at));
    const valueFrom = reader.take(readCount(reader), 'the header');
    const value = reader.bytes.subarray(valueFrom, reader.at);
    if (key === 'avro.codec') codec = utf8Text(value);
    if (key === 'avro.schema') schema = value;
  });
  if (schema === undefined) throw reader.trouble('schema', 'the header has no schema');
  const read = readAvroSchema(schema);
  if (read.kind === 'refused') throw reader.trouble(read.code, `its schema cannot be used (${read.because})`);
  return { codec, schema: read };
}
