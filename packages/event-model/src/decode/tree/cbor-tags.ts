import { utf8Text } from '../../bytes/utf8.ts';
import type { ByteReader } from './byte-reader.ts';
import { decimalText, unsignedInteger } from './number-text.ts';

type Known = { readonly kind: 'number' | 'time'; readonly text: string };

/** The content of a tag that is a plain value in disguise. Of any other content nothing is read. */
export function knownValueOf(reader: ByteReader, tag: string): Known | undefined {
  const from = reader.at;
  const known = tag === '0' ? timeOf(reader) : tag === '4' ? fractionOf(reader) : numberOf(bignumOf(reader, tag));
  if (known === undefined) reader.at = from;
  return known;
}

function numberOf(value: bigint | undefined): Known | undefined {
  return value === undefined ? undefined : { kind: 'number', text: value.toString() };
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Tag 0: RFC 3339 text, as it was written. */
function timeOf(reader: ByteReader): Known | undefined {
  const bytes = stringOf(reader, 3);
  const text = bytes !== undefined && bytes.length < 64 ? utf8Text(bytes) : '';
  return ISO.test(text) ? { kind: 'time', text } : undefined;
}

/** Tags 2 and 3: integers of any length. */
function bignumOf(reader: ByteReader, tag: string): bigint | undefined {
  const bytes = tag === '2' || tag === '3' ? stringOf(reader, 2) : undefined;
  const value = bytes === undefined ? undefined : unsignedInteger(bytes);
  return value === undefined || tag === '2' ? value : -1n - value;
}

/** Tag 4: a list of the exponent of ten and the digits. */
function fractionOf(reader: ByteReader): Known | undefined {
  if (reader.byte() !== 0x82) return undefined;
  const exponent = integerOf(reader);
  if (exponent === undefined || exponent < -10_000n || exponent > 10_000n) return undefined;
  const digits = integerOf(reader);
  return digits === undefined ? undefined : { kind: 'number', text: decimalText(digits, -Number(exponent)) };
}

function integerOf(reader: ByteReader): bigint | undefined {
  const first = reader.byte();
  if (first === 0xc2 || first === 0xc3) return bignumOf(reader, first === 0xc2 ? '2' : '3');
  if (first >> 5 > 1 || (first & 31) > 27) return undefined;
  const value = BigInt(argumentOf(reader, first & 31));
  return first >> 5 === 0 ? value : -1n - value;
}

/** A string of known length whose major type is `major`. */
function stringOf(reader: ByteReader, major: number): Uint8Array | undefined {
  const first = reader.byte();
  if (first >> 5 !== major || (first & 31) > 27) return undefined;
  const length = Number(argumentOf(reader, first & 31));
  const from = reader.take(length, 'a string');
  return reader.bytes.subarray(from, reader.at);
}

/** The number that goes with a first byte, as decimal text: it may have 64 bits. */
export function argumentOf(reader: ByteReader, info: number): string {
  if (info < 24) return String(info);
  if (info === 24) return String(reader.byte());
  if (info === 25) return String(reader.view.getUint16(reader.take(2)));
  if (info === 26) return String(reader.view.getUint32(reader.take(4)));
  if (info === 27) return reader.unsigned64(false);
  throw reader.trouble('syntax', 'a length that CBOR reserves stands');
}
