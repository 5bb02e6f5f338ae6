import { utf8Bytes } from '../../bytes/utf8.ts';
import type { ByteReader } from './byte-reader.ts';
import { ION, readIonHeader, readVarUint } from './ion-header.ts';

/** Symbols by their number. Those of tables that are not here have a number and no text. */
export type IonSymbols = readonly (Uint8Array | undefined)[];

const SYSTEM = [
  ...['$ion', '$ion_1_0', '$ion_symbol_table', 'name', 'version', 'imports', 'symbols', 'max_id'],
  '$ion_shared_symbol_table',
];

export const ION_SYSTEM_SYMBOLS: IonSymbols = [undefined, ...SYSTEM.map(utf8Bytes)];

const TABLE = SYSTEM.indexOf('$ion_symbol_table') + 1;
const IMPORTS = SYSTEM.indexOf('imports') + 1;
const SYMBOLS = SYSTEM.indexOf('symbols') + 1;
const MAX_ID = SYSTEM.indexOf('max_id') + 1;

/** A table that imports more than this is no table. */
const MAX_IMPORTED = 100_000;

/**
 * The symbols that hold from here on, when the annotated value at the reader is a symbol table; `undefined` when it is not.
 * The reader must stand behind the header of the annotation, and stays anywhere.
 */
export function readIonSymbolTable(reader: ByteReader, end: number, before: IonSymbols): IonSymbols | undefined {
  const annotationsEnd = readVarUint(reader) + reader.at;
  if (annotationsEnd > end || readVarUint(reader) !== TABLE) return undefined;
  reader.at = annotationsEnd;
  const header = readIonHeader(reader, end);
  if (header.type !== ION.struct) return undefined;
  let imported = ION_SYSTEM_SYMBOLS;
  const added: (Uint8Array | undefined)[] = [];
  while (reader.at < header.end) {
    const field = readVarUint(reader);
    const value = readIonHeader(reader, header.end);
    if (field === IMPORTS) imported = readImports(reader, value.type, value.end, before);
    else if (field === SYMBOLS && value.type === ION.list) readStrings(reader, value.end, added);
    reader.at = value.end;
  }
  return [...imported, ...added];
}

function readStrings(reader: ByteReader, end: number, into: (Uint8Array | undefined)[]): void {
  while (reader.at < end) {
    const header = readIonHeader(reader, end);
    const bytes = reader.bytes.subarray(reader.at, header.end);
    into.push(header.type === ION.string ? bytes : undefined);
    reader.at = header.end;
  }
}

/** The symbol `$ion_symbol_table` goes on with the table before; a list names shared tables, of which only the size is known. */
function readImports(reader: ByteReader, type: number, end: number, before: IonSymbols): IonSymbols {
  if (type === ION.symbol) return before;
  const symbols = [...ION_SYSTEM_SYMBOLS];
  while (type === ION.list && reader.at < end) {
    const { end: importEnd } = readIonHeader(reader, end);
    while (reader.at < importEnd) {
      const field = readVarUint(reader);
      const value = readIonHeader(reader, importEnd);
      if (field === MAX_ID) {
        const size = Number(`0x0${[...reader.bytes.subarray(reader.at, value.end)].map(hexOf).join('')}`);
        if (size > MAX_IMPORTED) throw reader.trouble('symbol', `a table of ${size} symbols is imported`);
        for (let i = 0; i < size; i++) symbols.push(undefined);
      }
      reader.at = value.end;
    }
  }
  return symbols;
}

function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

/** A symbol's text in UTF-8; `undefined` when only its number is known. */
export function ionSymbolOf(reader: ByteReader, symbols: IonSymbols, id: number): Uint8Array | undefined {
  if (id >= symbols.length) throw reader.trouble('symbol', `the symbol ${id} is in no table`);
  return symbols[id];
}
