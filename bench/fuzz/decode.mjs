// Throws seeded inputs at the decoders, with the server's own decompressors: nothing throws, no byte is lost, limits hold, and
// the row of the table says the same as the layers. Then the same inputs through a server. `npm run fuzz -- --seed 7 --count 20000`
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ORDER_SCHEMA } from '../decode/avro.mjs';
import { inputOf, pick, randomOf } from './inputs.mjs';
import { fuzzServer } from './server.mjs';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '20000' } },
});
const seed = Number(values.seed);
const count = Number(values.count);
/** A record may take this long in the product before it is given up. */
const SLOWEST_MILLIS = 2000;
/** What may be held more than at the start, garbage collected: nothing that came in may stay. */
const HELD_BYTES = 32 * 1024 * 1024;

const server = fileURLToPath(new URL('../../apps/server/', import.meta.url));
const { nodeInflaters: inflaters } = await import(pathToFileURL(`${server}dist/decoding/inflaters.js`).href);
const model = await import(pathToFileURL(createRequire(server).resolve('@shardscope/event-model')).href);
const { DECODERS, DEFAULT_PEEL_LIMITS, createJsonTape, createRowPeeler, encodeBase64 } = model;
const { isJsonDocument, pathOf, peelRecordData, previewOf, readRecordSchema, readTree, statusOf, utf8Bytes } = model;

/** Bytes that say little by themselves: most of any fit some of it. */
const ORDER_PROTO = `syntax = "proto3";
message Order { uint64 id = 1; sint32 delta = 2; repeated int32 counts = 3; map<string, int64> totals = 4; Order inner = 5;
  bytes blob = 6; double ratio = 7; repeated string names = 8; fixed64 hash = 9; }`;
const MAX_CHARS = 200;
const tape = createJsonTape();
const peelRow = createRowPeeler({ inflaters, tape, maxChars: MAX_CHARS });
const NAMES = DECODERS.map(({ name }) => name);
const WITH_SCHEMA = [
  { kind: 'avro', bytes: utf8Bytes(JSON.stringify(ORDER_SCHEMA)) },
  {
    kind: 'avro',
    bytes: utf8Bytes('{"type":"array","items":["null","long","bytes",{"type":"map","values":"double"}]}'),
  },
  { kind: 'protobuf', bytes: utf8Bytes(ORDER_PROTO) },
].map((source) => {
  const schemas = { fallback: readRecordSchema(source).schema };
  return [createRowPeeler({ inflaters, tape, schemas, maxChars: MAX_CHARS }), { schemas }];
});
const decoders = new Map();
const findings = [];
let slowest = { millis: 0, i: 0 };

const random = randomOf(seed);
const inputs = Array.from({ length: count }, () => inputOf(random));
const choices = randomOf(~seed);
const heldBefore = await heldBytes();
const began = performance.now();
for (const [i, input] of inputs.entries()) {
  const bytes = new Uint8Array(input);
  check(i, bytes, peelRow, {});
  if (choices() < 0.3) check(i, bytes, undefined, { force: [pick(choices, NAMES)] });
  if (choices() < 0.3) check(i, bytes, ...pick(choices, WITH_SCHEMA));
}
const seconds = ((performance.now() - began) / 1000).toFixed(1);
const held = (await heldBytes()) - heldBefore;
const throughServer = await fuzzServer(inputs, (what, bytes) => found('?', what, bytes));
report();

/** What layers say of an input, and a row beside them where a table would read it so. */
function check(i, bytes, toRow, options) {
  const text = utf8Bytes(encodeBase64(bytes));
  const from = performance.now();
  try {
    const layer = peelRecordData(text, { inflaters, tape, ...options });
    const millis = performance.now() - from;
    if (millis > slowest.millis) slowest = { millis, i };
    if (millis > SLOWEST_MILLIS) found(i, `took ${Math.round(millis)} ms`, bytes);
    const trouble = toRow === undefined ? brokenLayer(layer) : troubleOf(layer, bytes, toRow(text.slice()));
    if (trouble !== undefined) found(i, `${options.force ?? ''} ${trouble}`, bytes);
    const name = pathOf(layer).at(-1);
    decoders.set(name, (decoders.get(name) ?? 0) + 1);
  } catch (error) {
    found(i, `${options.force ?? ''} threw ${error?.stack ?? error}`, bytes);
  }
}

function troubleOf(layer, bytes, row) {
  if (Buffer.compare(layer.bytes ?? new Uint8Array(), bytes) !== 0)
    return 'the bytes of the data are not those that came';
  const [path, status, preview] = [pathOf(layer), statusOf(layer), previewOf(layer, MAX_CHARS)];
  if (row.path.join() !== path.join()) return `the row says ${row.path}, the layers ${path}`;
  if (row.status !== status) return `the row is ${row.status}, the layers ${status}: ${path}`;
  if (row.preview.text !== preview.text) return `the row shows ${row.preview.text}, the layers ${preview.text}`;
  return brokenLayer(layer);
}

/** What no layer may be, whatever the bytes. */
function brokenLayer(root) {
  const layers = [root];
  let produced = 0;
  for (let next = 0; next < layers.length; next++) {
    const { decoder, bytes, value, children, inputLength, outputLength, trailingLength, notes, status } = layers[next];
    if (trailingLength > inputLength) return `${decoder}: more trailing than there is`;
    if (bytes !== undefined && bytes.length !== (outputLength ?? inputLength))
      return `${decoder}: its bytes are not all there`;
    if (outputLength !== undefined && children.some((child) => child.inputLength !== outputLength)) {
      return `${decoder}: what is inside does not get all of it`;
    }
    if (status !== 'ok' && notes.length === 0 && children.length === 0) return `${decoder}: ${status} without a word`;
    if (value?.kind === 'tree' && !isJsonDocument(readTree(value.text))) return `${decoder}: its tree is no JSON`;
    if (next > 0) produced += outputLength ?? 0;
    layers.push(...children);
  }
  return produced > DEFAULT_PEEL_LIMITS.maxOutputBytes ? `${produced} bytes came out` : undefined;
}

/** Buffers are freed a moment after the collection that found them. */
async function heldBytes() {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function found(i, what, bytes) {
  findings.push(`input ${i} of seed ${seed}: ${what}\n  ${Buffer.from(bytes).toString('base64').slice(0, 2000)}`);
}

function report() {
  if (held > HELD_BYTES) findings.push(`${Math.round(held / 2 ** 20)} MB are still held at the end`);
  const counts = [...decoders].sort((one, other) => other[1] - one[1]).map(([name, n]) => `${name} ${n}`);
  console.log(
    `${count} inputs of seed ${seed} in ${seconds} s; slowest ${slowest.millis.toFixed(0)} ms (input ${slowest.i}),`,
  );
  console.log(`${(held / 2 ** 20).toFixed(1)} MB more held than before. What they ended as:\n  ${counts.join(', ')}`);
  console.log(throughServer);
  for (const finding of findings.slice(0, 20)) console.log(`\n${finding}`);
  console.log(`\n${findings.length} findings`);
  process.exit(findings.length === 0 ? 0 : 1);
}
