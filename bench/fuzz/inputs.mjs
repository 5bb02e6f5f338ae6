// Inputs for the fuzz run: random bytes, beginnings of known formats, and vectors that were damaged. The same seed gives the
// same inputs, so that a finding can be looked at again.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync, gzipSync } from 'node:zlib';

const VECTORS = new URL('../../packages/event-model/vectors/decode/', import.meta.url);
/** Longer ones are attacks on limits, which the tests run by themselves. */
const LONGEST = 16 * 1024;

/** First bytes that get past the first check of a decoder. */
const HEADS = [
  ...[
    '1f8b0800000000000003',
    '789c',
    '28b52ffd0458',
    '04224d186440a7',
    'ff060000734e61507059',
    '82534e4150505900',
    '0718',
  ],
  ...[
    '425a6839314159265359',
    'fd377a585a00',
    'f3899ac2',
    '0300b7b4a7f09c964e4aa687fb5de9ef0c63',
    '000000002a',
    '018001',
    '0204',
  ],
  ...[
    '4f626a0104',
    'c301',
    'e00100ea',
    'd9d9f7',
    'a1',
    'bf',
    '9f',
    '81',
    '92',
    'dc0003',
    'de0002',
    '0c000000',
    '0a',
    '0801',
    '12',
  ],
  ...[
    '0b0064',
    '0800',
    '7b22',
    '5b',
    '22',
    '2d31',
    'efbbbf7b',
    'fffe',
    'feff',
    '7b007d00',
    '3c3f786d6c20',
    '3c61',
    '612c620a',
    '6109',
  ],
  ...['65794a', '4834734941', '7b226d65737361676554797065223a', '7b226c6f674576656e7473223a5b'],
].map((hex) => Buffer.from(hex, 'hex'));

const vectors = readdirSync(VECTORS)
  .filter((name) => name.endsWith('.json'))
  .map((name) => Buffer.from(JSON.parse(readFileSync(new URL(name, VECTORS), 'utf8')).base64, 'base64'))
  .filter((bytes) => bytes.length > 0 && bytes.length <= LONGEST);

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick(random, list) {
  return list[Math.floor(random() * list.length)];
}

/** One input: bytes of a record. */
export function inputOf(random) {
  const kind = random();
  const bytes = kind < 0.15 ? noise(random, 300) : kind < 0.4 ? headed(random) : mutated(random);
  const skin = random();
  if (skin > 0.95) return aggregateOf([bytes, mutated(random)]);
  if (skin > 0.92) return Buffer.concat([Buffer.from('0300b7b4a7f09c964e4aa687fb5de9ef0c63', 'hex'), bytes]);
  if (skin < 0.05) return gzipSync(bytes);
  if (skin < 0.1) return deflateSync(bytes);
  if (skin < 0.15) return Buffer.from(bytes.toString('base64'));
  return skin < 0.2
    ? Buffer.from(JSON.stringify({ in: bytes.toString('latin1'), b64: bytes.toString('base64') }))
    : bytes;
}

/** A KPL aggregate whose checksum fits, so that what is damaged lies inside it. */
function aggregateOf(payloads) {
  const records = payloads.map((data) => delimited(0x1a, Buffer.concat([Buffer.of(0x08, 0), delimited(0x1a, data)])));
  const message = Buffer.concat([delimited(0x0a, Buffer.from('key')), ...records]);
  return Buffer.concat([Buffer.from('f3899ac2', 'hex'), message, createHash('md5').update(message).digest()]);
}

function delimited(tag, bytes) {
  const length = [];
  for (let left = bytes.length; ; left >>>= 7) {
    length.push(left > 127 ? (left & 127) | 128 : left);
    if (left < 128) return Buffer.concat([Buffer.of(tag, ...length), bytes]);
  }
}

function noise(random, longest) {
  const bytes = Buffer.alloc(Math.floor(random() * longest));
  for (let i = 0; i < bytes.length; i++) bytes[i] = random() * 256;
  return bytes;
}

function headed(random) {
  return Buffer.concat([pick(random, HEADS), noise(random, 80)]);
}

/** A vector with some bytes changed, cut, repeated, put in, or joined with another. */
function mutated(random) {
  let bytes = Buffer.from(pick(random, vectors));
  for (let changes = 1 + Math.floor(random() ** 2 * 3); changes > 0; changes--) bytes = change(random, bytes);
  return bytes;
}

function change(random, bytes) {
  const at = Math.floor(random() * bytes.length);
  const to = at + Math.floor(random() * Math.min(64, bytes.length - at));
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (Math.floor(random() * 9)) {
    case 0:
      return Buffer.concat([head, Buffer.of((bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))), tail.subarray(1)]);
    case 1:
      return head;
    case 2:
      return Buffer.concat([head, noise(random, 8), tail]);
    case 3:
      return Buffer.concat([head, bytes.subarray(at, to), tail]);
    case 4:
      return Buffer.concat([head, pick(random, vectors).subarray(0, 2048)]);
    default:
      return Buffer.concat([head, Buffer.of(pick(random, [0x00, 0x7f, 0x80, 0xff])), tail.subarray(1)]);
  }
}
