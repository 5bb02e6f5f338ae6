import type { Decoder } from './decoder.ts';
import { avroObjectContainer } from './decoders/avro-ocf.ts';
import { avroSingleObject } from './decoders/avro-single-object.ts';
import { base64Text } from './decoders/base64-text.ts';
import { binary } from './decoders/binary.ts';
import { bson } from './decoders/bson.ts';
import { cbor } from './decoders/cbor.ts';
import { csv, tsv } from './decoders/delimited-text.ts';
import { empty } from './decoders/empty.ts';
import { gzip } from './decoders/gzip.ts';
import { ion } from './decoders/ion.ts';
import { json } from './decoders/json.ts';
import { concatenatedJson } from './decoders/json-concat.ts';
import { kplAggregate } from './decoders/kpl-aggregate.ts';
import { msgpack } from './decoders/msgpack.ts';
import { ndjson } from './decoders/ndjson.ts';
import { protobufDelimited } from './decoders/protobuf-delimited.ts';
import { protobufWire } from './decoders/protobuf-wire.ts';
import { text } from './decoders/text.ts';
import { thriftBinary } from './decoders/thrift-binary.ts';
import { utf16BigEndian, utf16LittleEndian } from './decoders/utf-16.ts';
import { xml } from './decoders/xml.ts';
import { zlib } from './decoders/zlib.ts';
import { zstd } from './decoders/zstd.ts';

/**
 * Every format that can be opened, in the order they are tried: what a magic number proves first, what takes any bytes
 * last. The tests run over this list. The last entry must accept whatever is left.
 *
 * To add a format: one file in `decoders/`, one line here, vectors in `vectors/decode`.
 */
export const DECODERS: readonly Decoder[] = [
  empty,
  kplAggregate,
  gzip,
  zstd,
  zlib,
  avroObjectContainer,
  avroSingleObject,
  ion,
  json,
  ndjson,
  concatenatedJson,
  base64Text,
  utf16LittleEndian,
  utf16BigEndian,
  bson,
  msgpack,
  cbor,
  protobufDelimited,
  protobufWire,
  thriftBinary,
  xml,
  csv,
  tsv,
  text,
  binary,
];
