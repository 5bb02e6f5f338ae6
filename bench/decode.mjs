// How fast records of each format become rows, as a ratio to the barest loop that could read the JSON in them: base64, UTF-8 and
// JSON.parse, which loses numbers, duplicate keys and invalid bytes. Only the ratios of one run are comparable.
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { aggregateOf, messagePackOf } from './decode/pack.mjs';
import { eventOf } from './spine/records.mjs';

const ROUNDS = 11;
const WARM_UP = 4;
const RECORDS = 10_000;
const PER_AGGREGATE = 50;
const SERVER = fileURLToPath(new URL('../apps/server/', import.meta.url));
// Measurements belong to no package: they take the model and its decompressors as the server has them.
const model = createRequire(SERVER).resolve('@shardscope/event-model');
const { createRowPeeler, decodeBase64, peelRecordData, readKplAggregate } = await import(pathToFileURL(model).href);
const { nodeInflaters: inflaters } = await import(pathToFileURL(`${SERVER}dist/decoding/inflaters.js`).href);

const texts = JSON.parse(eventOf(RECORDS)).Records.map(({ kinesis }) => kinesis.data);
const contents = texts.map((text) => Buffer.from(text, 'base64'));
const contentBytes = contents.reduce((sum, { length }) => sum + length, 0);
// Plain bytes of the base64 text, as a worker has them.
const packed = (list) => list.map((bytes) => new TextEncoder().encode(Buffer.from(bytes).toString('base64')));
const json = packed(contents);
const gzipped = packed(contents.map((bytes) => gzipSync(bytes)));
const messages = packed(contents.map((bytes) => messagePackOf(JSON.parse(bytes))));
const aggregates = packed(
  Array.from({ length: RECORDS / PER_AGGREGATE }, (_, i) =>
    aggregateOf(contents.slice(i * PER_AGGREGATE, (i + 1) * PER_AGGREGATE)),
  ),
);

const peelRow = createRowPeeler({ inflaters, maxChars: 200 });

/** Rows of records, every one of the format that it was packed in. */
function rows(list, format) {
  return () => {
    let count = 0;
    for (const text of list) {
      const { path, status, frame } = peelRow(text);
      if (path[1] !== format || status !== 'ok') throw new Error(`A row says ${path.join(' > ')}, ${status}.`);
      count += frame?.parts.length ?? 1;
    }
    return count;
  };
}

const works = [
  {
    name: 'floor: base64, UTF-8, JSON.parse',
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
  { name: 'gzip of JSON: rows', work: rows(gzipped, 'gzip') },
  { name: 'MessagePack: rows', work: rows(messages, 'msgpack') },
  {
    name: `KPL x ${PER_AGGREGATE}: split, checksum (wanted: 2.0)`,
    work() {
      let count = 0;
      for (const text of aggregates) count += readKplAggregate(decodeBase64(text).bytes).total;
      return count;
    },
  },
  { name: `KPL x ${PER_AGGREGATE}: rows of user records`, work: rows(aggregates, 'kpl-aggregate') },
];

const times = works.map(() => []);
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  // Every measure once a round, so that a slow moment of the machine falls on all of them.
  for (const [i, { name, work }] of works.entries()) {
    globalThis.gc?.();
    const started = performance.now();
    const count = work();
    const millis = performance.now() - started;
    if (count !== RECORDS) throw new Error(`${name}: ${count} records, not ${RECORDS}.`);
    if (round >= WARM_UP) times[i].push(millis);
  }
}

const medians = times.map((list) => list.toSorted((a, b) => a - b)[list.length >> 1]);
const [floor] = medians;
console.log(`${RECORDS} records, ${(contentBytes / 1e6).toFixed(1)} MB of JSON; medians of ${ROUNDS} rounds`);
console.log(`${''.padEnd(44)}       ms  records/s   MB/s  x floor`);
for (const [i, { name }] of works.entries()) {
  const millis = medians[i];
  const cells = [
    name.padEnd(44),
    millis.toFixed(1).padStart(9),
    Math.round((RECORDS / millis) * 1000)
      .toLocaleString('en')
      .padStart(11),
    (contentBytes / millis / 1000).toFixed(0).padStart(7),
    (floor / millis).toFixed(2).padStart(9),
  ];
  console.log(cells.join(''));
}
