import { createHash } from 'node:crypto';

/** @param {number} value */
function varint(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) | 128);
  }
}

/** @param {number} number @param {Uint8Array} content */
const field = (number, content) => [Buffer.from([number * 8 + 2, ...varint(content.length)]), content];

/**
 * An aggregate as the Kinesis Producer Library writes it, over eight partition keys.
 * @param {readonly Uint8Array[]} records
 */
export function aggregateOf(records) {
  const keys = Array.from({ length: 8 }, (_, i) => field(1, Buffer.from(`key-${i}`)));
  const members = records.map((record, i) =>
    field(3, Buffer.concat([Buffer.from([8, i % keys.length]), ...field(3, record)])),
  );
  const body = Buffer.concat([...keys, ...members].flat());
  return Buffer.concat([Buffer.from('f3899ac2', 'hex'), body, createHash('md5').update(body).digest()]);
}

/**
 * MessagePack of what JSON can hold.
 * @param {unknown} value
 * @returns {Buffer}
 */
export function messagePackOf(value) {
  if (value === null) return Buffer.from([0xc0]);
  if (typeof value === 'boolean') return Buffer.from([value ? 0xc3 : 0xc2]);
  if (typeof value === 'number') return numberOf(value);
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([Buffer.from([0xd9, text.length]), text]);
  }
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([0x90 + value.length]), ...value.map(messagePackOf)]);
  const members = Object.entries(value).flat().map(messagePackOf);
  return Buffer.concat([Buffer.from([0x80 + members.length / 2]), ...members]);
}

/** @param {number} value */
function numberOf(value) {
  const bytes = Buffer.alloc(9);
  if (Number.isInteger(value)) {
    bytes[0] = 0xd3;
    bytes.writeBigInt64BE(BigInt(value), 1);
  } else {
    bytes[0] = 0xcb;
    bytes.writeDoubleBE(value, 1);
  }
  return bytes;
}

/** @param {Uint8Array} bytes */
export const base64Of = (bytes) => Buffer.from(bytes).toString('base64');

/**
 * The base64 texts as a worker has them: parts of one content.
 * @param {readonly Uint8Array[]} list
 */
export function packed(list) {
  const texts = list.map(base64Of);
  const content = new TextEncoder().encode(texts.join(','));
  let end = -1;
  return texts.map(({ length }) => {
    const start = end + 1;
    end = start + length;
    return content.subarray(start, end);
  });
}
