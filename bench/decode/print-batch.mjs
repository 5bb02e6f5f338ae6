// What `jq -r '.Records[].kinesis.data|@base64d' FILE` does, by the model: prints the data of every record. Where the time went is
// told on the error stream, as JSON of milliseconds.
import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const LINE_END = Uint8Array.of(10);
const times = { node: performance.now() };
let from = times.node;
function lap(name) {
  times[name] = performance.now() - from;
  from = performance.now();
}

const server = fileURLToPath(new URL('../../apps/server/', import.meta.url));
const model = createRequire(server).resolve('@shardscope/event-model');
const { createJsonTape, decodeBase64, openInput, readRecord } = await import(pathToFileURL(model).href);
lap('import');
const content = new Uint8Array(readFileSync(process.argv[2]));
const { batches } = openInput(content);
lap('open');
const tape = createJsonTape();
const lines = [];
for (const { recordSpans } of batches) {
  for (let i = 0; i < recordSpans.length; i += 2) {
    const { dataSpan } = readRecord(content, { start: recordSpans[i], end: recordSpans[i + 1] }, { tape }).record;
    lines.push(decodeBase64(content.subarray(dataSpan.start, dataSpan.end)).bytes, LINE_END);
  }
}
lap('decode');
const text = Buffer.concat(lines);
for (let at = 0; at < text.length; ) at += writeSync(1, text, at);
lap('write');
process.stderr.write(JSON.stringify(times));
