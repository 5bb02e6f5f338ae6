// Open and decode throughput of 10,000 records of about 450 bytes (11.4 MB of event), as a ratio to the barest loop that could
// read them, and what the server's process and its workers take of memory. Only the ratios of one run are comparable.
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { eventOf } from './spine/records.mjs';
import { startServer } from './spine/server.mjs';

const ROUNDS = 9;
/** Rounds that only warm the compiler up: a server has done that by its second capture. */
const WARM_UP = 4;
const RECORDS = 10_000;
const SERVER = fileURLToPath(new URL('../apps/server/', import.meta.url));
// Measurements belong to no package: they take the model as the server has it.
const model = createRequire(SERVER).resolve('@shardscope/event-model');
const { createJsonTape, createRowPeeler, openInput, readRecord } = await import(pathToFileURL(model).href);

const text = eventOf(RECORDS);
// Plain bytes, as a worker has them: Node's Buffer is another class, and mixing both slows the model down.
const event = new TextEncoder().encode(text);
const parsed = JSON.parse(text);
const texts = parsed.Records.map((record) => record.kinesis.data);

/** The floor: what any reader must do at least, and which loses numbers, duplicate keys and invalid bytes. */
function bareLoop() {
  let bytes = 0;
  for (const text of texts) {
    const data = Buffer.from(text, 'base64');
    JSON.parse(data.toString('utf8'));
    bytes += data.length;
  }
  return bytes;
}

const inflaters = {
  inflateRaw() {
    throw new Error('No record here is compressed.');
  },
};
const tape = createJsonTape();
const peelRow = createRowPeeler({ inflaters, maxChars: 200, tape });
let opened = openInput(event);

function decodeRows() {
  const [batch] = opened.batches;
  let chars = 0;
  for (let i = 0; i < batch.recordSpans.length; i += 2) {
    const span = { start: batch.recordSpans[i], end: batch.recordSpans[i + 1] };
    const { dataSpan } = readRecord(event, span, { tape }).record;
    chars += peelRow(event.subarray(dataSpan.start, dataSpan.end)).preview.text.length;
  }
  return chars;
}

function medianOf(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

/** Every measure once a round, so that a slow moment of the machine falls on all of them. */
async function measure(works) {
  const times = works.map(() => []);
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    globalThis.gc?.();
    for (const [i, { work }] of works.entries()) {
      const started = performance.now();
      await work();
      times[i].push(performance.now() - started);
    }
  }
  return works.map((work, i) => ({ name: work.name, millis: medianOf(times[i].slice(WARM_UP)) }));
}

const server = await startServer();
const { fetchOk } = server;
const post = () => server.keep(event);
const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** How long the slowest of many health checks took while `work` ran. */
async function slowestHealthCheck(work) {
  let running = true;
  let slowest = 0;
  const checking = (async () => {
    while (running) {
      const started = performance.now();
      await fetchOk('/healthz');
      slowest = Math.max(slowest, performance.now() - started);
      await pause(2);
    }
  })();
  await work();
  running = false;
  await checking;
  return slowest;
}

try {
  await fetchOk('/api/decode', { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: '{}' });
  await pause(1000);
  const memory = [['idle, workers started', server.residentMb()]];
  const id = await post();
  const rows = () => fetchOk(`/api/captures/${id}/batches/0/records?limit=10000`);
  await rows();
  await pause(1000);
  memory.push(['that capture open, its rows read once', server.residentMb()]);
  const measured = await measure([
    { name: 'bare loop: base64 + utf8 + JSON.parse of the data', work: bareLoop },
    { name: 'JSON.parse of the event text', work: () => JSON.parse(new TextDecoder().decode(event)) },
    { name: 'model: open', work: () => (opened = openInput(event)) },
    { name: 'model: read and decode every record', work: decodeRows },
    { name: 'HTTP: POST, until it is on the disk', work: post },
    { name: 'HTTP: GET all rows, decoded', work: rows },
  ]);
  const health = await slowestHealthCheck(async () => {
    await post();
    await rows();
  });
  memory.push([`after ${WARM_UP + ROUNDS + 2} captures and as many readings`, server.residentMb()]);
  const [{ millis: floor }] = measured;
  const megabytes = event.length / 1e6;
  console.log(`${RECORDS} records, ${megabytes.toFixed(1)} MB of event; median of ${ROUNDS} rounds`);
  console.table(
    measured.map(({ name, millis }) => ({
      what: name,
      ms: Math.round(millis),
      'x bare loop': Number((millis / floor).toFixed(2)),
      'MB/s': Math.round(megabytes / (millis / 1000)),
    })),
  );
  console.table(
    [...memory, ['slowest /healthz while saving and decoding (ms)', Math.round(health)]].map(([what, value]) => ({
      what,
      'MB RSS': value,
    })),
  );
} finally {
  await server.stop();
}
