import type { ByteReader } from './byte-reader.ts';
import { ION, ION_NULL, type IonHeader, isIonPadding, readIonHeader, readVarUint } from './ion-header.ts';
import { ION_TYPE_NAMES, ionDecimal, ionInteger, ionTimestamp } from './ion-scalars.ts';
import { ION_SYSTEM_SYMBOLS, type IonSymbols, ionSymbolOf, readIonSymbolTable } from './ion-symbols.ts';
import type { TreeWriter } from './tree-writer.ts';
import { TreeTrouble } from './trouble.ts';

const MARKER = [0xe0, 0x01, 0x00, 0xea];

/** An Ion 1.0 stream. One value alone stands for itself, several are shown as a list. */
export function walkIon(reader: ByteReader, writer: TreeWriter): void {
  const isList = countValues(reader) !== 1;
  if (isList) writer.openList();
  let symbols = ION_SYSTEM_SYMBOLS;
  while (reader.at < reader.end) {
    if (skipMarker(reader)) {
      symbols = ION_SYSTEM_SYMBOLS;
      continue;
    }
    const from = reader.at;
    const header = readIonHeader(reader, reader.end);
    const table = header.type === ION.annotation ? readIonSymbolTable(reader, header.end, symbols) : undefined;
    reader.at = from;
    if (table !== undefined) symbols = table;
    else if (!isIonPadding(header)) walkValue(reader, writer, symbols, reader.end);
    reader.at = header.end;
  }
  if (isList) writer.close();
}

/** How many values there are besides symbol tables; of a damaged stream, any other number than one. */
function countValues(reader: ByteReader): number {
  const from = reader.at;
  let count = 0;
  try {
    while (reader.at < reader.end) {
      if (skipMarker(reader)) continue;
      const header = readIonHeader(reader, reader.end);
      const table = header.type === ION.annotation && readIonSymbolTable(reader, header.end, []) !== undefined;
      if (!table && !isIonPadding(header)) count++;
      reader.at = header.end;
    }
    return count;
  } catch (trouble) {
    if (!(trouble instanceof TreeTrouble)) throw trouble;
    return 0;
  } finally {
    reader.at = from;
  }
}

function skipMarker(reader: ByteReader): boolean {
  if (!MARKER.every((byte, i) => reader.bytes[reader.at + i] === byte)) return false;
  reader.take(MARKER.length);
  return true;
}

function walkValue(reader: ByteReader, writer: TreeWriter, symbols: IonSymbols, to: number): void {
  const header = readIonHeader(reader, to);
  const { type, length, end } = header;
  if (length === ION_NULL) walkNull(writer, type);
  else if (type === ION.annotation) walkAnnotated(reader, writer, symbols, end);
  else if (type === ION.struct) walkStruct(reader, writer, symbols, end);
  else if (type === ION.list || type === ION.sexp) {
    if (type === ION.list) writer.openList();
    else writer.openMarked('$sexp');
    while (reader.at < end) walkItem(reader, writer, symbols, end);
    writer.close();
  } else walkScalar(reader, writer, symbols, header);
  if (reader.at > end) throw reader.trouble('length', 'a value is longer than its length says');
  reader.at = end;
}

function walkNull(writer: TreeWriter, type: number): void {
  const name = ION_TYPE_NAMES[type];
  if (type === ION.null || name === undefined) writer.literal('null');
  else writer.listed('$null', name, 0, name.length);
}

function walkItem(reader: ByteReader, writer: TreeWriter, symbols: IonSymbols, end: number): void {
  const from = reader.at;
  const header = readIonHeader(reader, end);
  if (isIonPadding(header)) reader.at = header.end;
  else {
    reader.at = from;
    walkValue(reader, writer, symbols, end);
  }
}

function walkStruct(reader: ByteReader, writer: TreeWriter, symbols: IonSymbols, end: number): void {
  writer.openMap();
  while (reader.at < end) {
    const id = readVarUint(reader);
    const from = reader.at;
    const header = readIonHeader(reader, end);
    if (isIonPadding(header)) {
      reader.at = header.end;
      continue;
    }
    reader.at = from;
    const name = ionSymbolOf(reader, symbols, id);
    if (name === undefined) {
      writer.openEntry();
      writer.marked('$symbol', String(id));
    }
    const entry = name === undefined || writer.key(name, 0, name.length);
    walkValue(reader, writer, symbols, end);
    if (entry) writer.close();
  }
  writer.close();
}

function walkAnnotated(reader: ByteReader, writer: TreeWriter, symbols: IonSymbols, end: number): void {
  const annotationsEnd = readVarUint(reader) + reader.at;
  if (annotationsEnd > end) throw reader.trouble('length', 'annotations do not fit');
  writer.openMarked('$annotated');
  writer.openList();
  while (reader.at < annotationsEnd) writeSymbol(reader, writer, symbols, readVarUint(reader));
  writer.close();
  walkValue(reader, writer, symbols, end);
  writer.close();
}

function writeSymbol(reader: ByteReader, writer: TreeWriter, symbols: IonSymbols, id: number): void {
  const text = ionSymbolOf(reader, symbols, id);
  if (text === undefined) writer.marked('$symbol', String(id));
  else writer.string(text, 0, text.length);
}

function walkScalar(reader: ByteReader, writer: TreeWriter, symbols: IonSymbols, header: IonHeader): void {
  const { type, length, end } = header;
  const { bytes, at } = reader;
  if (type === ION.bool && length < 2) writer.literal(String(length === 1));
  else if (type === ION.positive || type === ION.negative) {
    writer.literal(ionInteger(reader, end, type === ION.negative));
  } else if (type === ION.float) walkFloat(reader, writer, end);
  else if (type === ION.decimal) writer.literal(ionDecimal(reader, end));
  else if (type === ION.timestamp) writer.marked('$time', `"${ionTimestamp(reader, end)}"`);
  else if (type === ION.symbol) walkSymbol(reader, writer, symbols, end);
  else if (type === ION.string) writer.string(bytes, at, end);
  else if (type === ION.clob) writer.hexMark('$clob', bytes, at, end);
  else if (type === ION.blob) writer.bytes(bytes, at, end);
  else throw reader.trouble('syntax', 'a value that Ion reserves stands');
}

function walkSymbol(reader: ByteReader, writer: TreeWriter, symbols: IonSymbols, end: number): void {
  const id = Number(ionInteger(reader, end, false));
  const text = ionSymbolOf(reader, symbols, id);
  if (text === undefined) writer.marked('$symbol', String(id));
  else writer.listed('$symbol', text, 0, text.length);
}

function walkFloat(reader: ByteReader, writer: TreeWriter, end: number): void {
  const { view, at } = reader;
  if (end === at) writer.float(0);
  else if (end - at === 4) writer.float(view.getFloat32(at));
  else if (end - at === 8) writer.float(view.getFloat64(at));
  else throw reader.trouble('length', 'a float of neither four nor eight bytes stands');
}
