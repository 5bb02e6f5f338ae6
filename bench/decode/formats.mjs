// Rows of each format beside the floor, in the process of its own that bench/decode.mjs starts: `node formats.mjs 'JSON: rows'`.
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { eventOf } from '../spine/records.mjs';
import { avroOf, ORDER_SCHEMA } from './avro.mjs';
import { awsKinesisAgg } from './kinesis-agg.mjs';
import { aggregateOf, base64Of, messagePackOf, packed } from './pack.mjs';
import { mediansOf } from './rounds.mjs';
import { zstdOfAll } from './zstd.mjs';

const ROUNDS = 11;
const WARM_UP = 4;
const RECORDS = 10_000;
const PER_AGGREGATE = 50;
const SERVER = fileURLToPath(new URL('../../apps/server/', import.meta.url));
// Measurements belong to no package: they take the model and its decompressors as the server has them.
const model = createRequire(SERVER).resolve('@shardscope/event-model');
const { createRowPeeler, decodeStrictBase64, openInput, peelRecordData, readKplAggregate, readRecordSchema } =
  await import(pathToFileURL(model).href);
const { nodeInflaters: inflaters } = await import(pathToFileURL(`${SERVER}dist/decoding/inflaters.js`).href);
const { createDecoding } = await import(pathToFileURL(`${SERVER}dist/decoding/pooled-decoding.js`).href);

const event = eventOf(RECORDS);
const parsed = JSON.parse(event);
const texts = parsed.Records.map(({ kinesis }) => kinesis.data);
const contents = texts.map((text) => Buffer.from(text, 'base64'));
const contentBytes = contents.reduce((sum, { length }) => sum + length, 0);
const [wanted = ''] = process.argv.slice(2);
const json = packed(contents);
const gzips = contents.map((bytes) => gzipSync(bytes));
const frames = wanted.includes('zstd') ? zstdOfAll(contents) : 'it was not asked for';
const values = contents.map((bytes) => JSON.parse(bytes));
const aggregates = Array.from({ length: RECORDS / PER_AGGREGATE }, (_, i) =>
  aggregateOf(contents.slice(i * PER_AGGREGATE, (i + 1) * PER_AGGREGATE)),
);
const aggregateTexts = aggregates.map(base64Of);
const aggregated = packed(aggregates);
const theirSplit = awsKinesisAgg();
const { schema } = readRecordSchema({ kind: 'avro', bytes: Buffer.from(JSON.stringify(ORDER_SCHEMA)) });

const scratch = new Uint8Array(64 * 1024);
const peelRow = createRowPeeler({ inflaters, maxChars: 200 });
const peelAvroRow = createRowPeeler({ inflaters, maxChars: 200, schemas: { fallback: schema } });

/** Rows of records, every one of the format that it was packed in. */
function rows(list, format, peel = peelRow) {
  return () => {
    let count = 0;
    for (const text of list) {
      const { path, status, frame } = peel(text);
      if (path[1] !== format || status !== 'ok') throw new Error(`A row says ${path.join(' > ')}, ${status}.`);
      count += frame?.parts.length ?? 1;
    }
    return count;
  };
}

/** Rows as the server answers them: by a worker, as text. */
function pooledRows(decoding, packedEvent) {
  const content = new Uint8Array(new SharedArrayBuffer(packedEvent.length));
  content.set(packedEvent);
  const [batch] = openInput(content).batches;
  return async () => JSON.parse(`[${Buffer.from(await decoding.rows({ content, batch, first: 0 }))}]`).length;
}

const gzipEvent = Buffer.from(
  JSON.stringify({
    Records: parsed.Records.map((record, i) => ({
      ...record,
      kinesis: { ...record.kinesis, data: base64Of(gzips[i]) },
    })),
  }),
);
const decoding = createDecoding();
const FLOOR = 'floor: base64, UTF-8, JSON.parse';
const OURS = `KPL x ${PER_AGGREGATE}: split, checksum (wanted: 2.0)`;
const THEIRS = `KPL x ${PER_AGGREGATE}: split, checksum by aws-kinesis-agg`;
const works = [
  {
    name: FLOOR,
    work() {
      for (const text of texts) JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
      return texts.length;
    },
  },
  { name: 'JSON: rows (wanted: 1.2)', work: rows(json, 'JSON') },
  {
    name: 'JSON: layers with every refusal',
    work() {
      for (const text of json) peelRecordData(text, { inflaters });
      return json.length;
    },
  },
  { name: 'gzip of JSON: rows', work: rows(packed(gzips), 'gzip') },
  { name: 'gzip of JSON: rows by the server’s pool', work: pooledRows(decoding, gzipEvent) },
  { name: 'MessagePack: rows', work: rows(packed(values.map(messagePackOf)), 'msgpack') },
  { name: 'Avro by its schema: rows', work: rows(packed(values.map((value) => avroOf(value))), 'avro', peelAvroRow) },
  {
    name: OURS,
    work() {
      let count = 0;
      for (const text of aggregated) {
        // Into memory that is used again, as the rows do.
        const bytes = scratch.subarray(0, decodeStrictBase64(text, scratch, inflaters.base64Groups));
        // As the other does, the data of each is had as bytes.
        for (const { data } of readKplAggregate(bytes, { md5: inflaters.md5 }).userRecords)
          if (data[0] === 0x7b) count++;
      }
      return count;
    },
  },
  { name: `KPL x ${PER_AGGREGATE}: rows of user records`, work: rows(aggregated, 'kpl-aggregate') },
];
if (typeof frames !== 'string') works.push({ name: 'zstd of JSON: rows', work: rows(packed(frames), 'zstd') });
if (typeof theirSplit !== 'string') works.push({ name: THEIRS, work: () => theirSplit(aggregateTexts) });

// The floor, and those that were asked for.
const measured = works.filter(
  ({ name }) => name === FLOOR || wanted.split('|').some((start) => name.startsWith(start)),
);
const medians = await mediansOf(measured, { rounds: ROUNDS, warmUp: WARM_UP, records: RECORDS });
await decoding.close();
const millisOf = (name) => medians[measured.findIndex((work) => work.name === name)];
for (const [i, { name }] of measured.entries()) {
  const millis = medians[i];
  const cells = [
    name.padEnd(48),
    millis.toFixed(1).padStart(9),
    Math.round((RECORDS / millis) * 1000)
      .toLocaleString('en')
      .padStart(11),
    (contentBytes / millis / 1000).toFixed(0).padStart(7),
    (millisOf(FLOOR) / millis).toFixed(2).padStart(9),
  ];
  console.log(cells.join(''));
}
if (typeof frames === 'string' && wanted.includes('zstd')) console.log(`No row for zstd: ${frames}.`);
if (measured.some(({ name }) => name === THEIRS)) {
  console.log(`Ours is ${(millisOf(THEIRS) / millisOf(OURS)).toFixed(1)} times aws-kinesis-agg (wanted: 3).`);
} else if (typeof theirSplit === 'string' && wanted.includes('KPL'))
  console.log(`No row for aws-kinesis-agg: ${theirSplit}.`);
