import type { Decoder } from './decoder.ts';
import { avro } from './decoders/avro.ts';
import { avroObjectContainer } from './decoders/avro-ocf.ts';
import { avroSingleObject } from './decoders/avro-single-object.ts';
import { awsEncryptionSdk } from './decoders/aws-encryption-sdk.ts';
import { base64Text } from './decoders/base64-text.ts';
import { binary } from './decoders/binary.ts';
import { brotli } from './decoders/brotli.ts';
import { bson } from './decoders/bson.ts';
import { bzip2 } from './decoders/bzip2.ts';
import { cbor } from './decoders/cbor.ts';
import { cloudFrontLog } from './decoders/cloudfront-log.ts';
import { confluent } from './decoders/confluent.ts';
import { deflateRaw } from './decoders/deflate-raw.ts';
import { csv, tsv } from './decoders/delimited-text.ts';
import { empty } from './decoders/empty.ts';
import { glue } from './decoders/glue.ts';
import { gzip } from './decoders/gzip.ts';
import { ion } from './decoders/ion.ts';
import { json } from './decoders/json.ts';
import { concatenatedJson } from './decoders/json-concat.ts';
import { kplAggregate } from './decoders/kpl-aggregate.ts';
import { lz4Block } from './decoders/lz4-block.ts';
import { lz4Frame } from './decoders/lz4-frame.ts';
import { msgpack } from './decoders/msgpack.ts';
import { ndjson } from './decoders/ndjson.ts';
import { otlpMetrics } from './decoders/otlp-metrics.ts';
import { protobuf } from './decoders/protobuf.ts';
import { protobufDelimited } from './decoders/protobuf-delimited.ts';
import { protobufWire } from './decoders/protobuf-wire.ts';
import { snappyFramed } from './decoders/snappy-framed.ts';
import { snappyHadoop } from './decoders/snappy-hadoop.ts';
import { snappyRaw } from './decoders/snappy-raw.ts';
import { snappyXerial } from './decoders/snappy-xerial.ts';
import { text } from './decoders/text.ts';
import { thriftBinary } from './decoders/thrift-binary.ts';
import { utf16BigEndian, utf16LittleEndian } from './decoders/utf-16.ts';
import { vpcFlowLog } from './decoders/vpc-flow-log.ts';
import { xml } from './decoders/xml.ts';
import { xz } from './decoders/xz.ts';
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
  lz4Frame,
  snappyFramed,
  snappyXerial,
  bzip2,
  xz,
  glue,
  awsEncryptionSdk,
  zlib,
  avroObjectContainer,
  avroSingleObject,
  ion,
  avro,
  protobuf,
  json,
  ndjson,
  concatenatedJson,
  base64Text,
  confluent,
  snappyHadoop,
  snappyRaw,
  utf16LittleEndian,
  utf16BigEndian,
  bson,
  msgpack,
  cbor,
  protobufDelimited,
  otlpMetrics,
  protobufWire,
  thriftBinary,
  xml,
  vpcFlowLog,
  cloudFrontLog,
  csv,
  tsv,
  brotli,
  deflateRaw,
  lz4Block,
  text,
  binary,
];
