import { utf8Bytes } from '../../bytes/utf8.ts';
import type { ByteReader } from './byte-reader.ts';
import { readVarInt, readVarUint } from './ion-header.ts';
import { decimalText, unsignedInteger } from './number-text.ts';

/** A magnitude up to `end`; too long ones are trouble, since spelling them out takes too long. */
function magnitude(reader: ByteReader, end: number): bigint {
  const value = unsignedInteger(reader.bytes.subarray(reader.at, end));
  if (value === undefined) throw reader.trouble('limit:number', 'an integer is longer than 400 bytes');
  return value;
}

export function ionInteger(reader: ByteReader, end: number, negative: boolean): string {
  const value = magnitude(reader, end);
  return (negative ? -value : value).toString();
}

/** An integer whose first bit is its sign. Minus zero exists. */
function signedMagnitude(reader: ByteReader, end: number): { readonly value: bigint; readonly negative: boolean } {
  const bytes = reader.bytes.slice(reader.at, end);
  const negative = ((bytes[0] ?? 0) & 0x80) !== 0;
  if (negative) bytes[0] = (bytes[0] as number) & 0x7f;
  const value = unsignedInteger(bytes);
  if (value === undefined) throw reader.trouble('limit:number', 'an integer is longer than 400 bytes');
  return { value, negative };
}

/** Exponent, then digits. An exponent of ten is kept as it is, so `1.10` keeps its zero. */
export function ionDecimal(reader: ByteReader, end: number): string {
  if (reader.at === end) return '0';
  const exponent = readVarInt(reader).value;
  const { value, negative } = signedMagnitude(reader, end);
  return (negative ? '-' : '') + decimalText(value, -exponent);
}

const MINUTE = 60_000;

/** A timestamp as precise as it was sent, in its own offset: `2013T`, `2013-03-21T`, `2013-03-21T20:04:00.10+01:00`. */
export function ionTimestamp(reader: ByteReader, end: number): string {
  const offset = readVarInt(reader);
  const fields: number[] = [];
  while (reader.at < end && fields.length < 6) fields.push(readVarUint(reader));
  const [year = 0, month = 1, day = 1, hour, minute, second] = fields;
  if (year < 1 || year > 9999) throw reader.trouble('timestamp', 'a timestamp outside the years 1 to 9999 stands');
  const utc = new Date(Date.UTC(2000, month - 1, day, hour ?? 0, minute ?? 0, second ?? 0));
  utc.setUTCFullYear(year);
  const local = new Date(utc.getTime() + offset.value * MINUTE);
  if (Number.isNaN(local.getTime())) throw reader.trouble('timestamp', 'a timestamp that no calendar has stands');
  const text = local.toISOString();
  if (fields.length < 4) return `${text.slice(0, [0, 4, 7, 10][fields.length] ?? 10)}T`;
  const seconds = second === undefined ? '' : text.slice(16, 19);
  return text.slice(0, 16) + seconds + fractionText(reader, end) + offsetText(offset);
}

function fractionText(reader: ByteReader, end: number): string {
  if (reader.at >= end) return '';
  const exponent = readVarInt(reader).value;
  const digits = -exponent;
  if (digits < 1 || digits > 100) return '';
  return `.${magnitude(reader, end).toString().padStart(digits, '0')}`;
}

function offsetText({ value, negative }: { readonly value: number; readonly negative: boolean }): string {
  if (value === 0) return negative ? '-00:00' : 'Z';
  const minutes = Math.abs(value);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${negative ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

export const ION_TYPE_NAMES = [
  ...['null', 'bool', 'int', 'int', 'float', 'decimal', 'timestamp', 'symbol', 'string', 'clob', 'blob', 'list'],
  ...['sexp', 'struct'],
].map(utf8Bytes);
