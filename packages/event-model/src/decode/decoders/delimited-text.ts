import { firstInvalidUtf8, utf8Text } from '../../bytes/utf8.ts';
import { type Decoder, refuse } from '../decoder.ts';
import { type Cell, eachRow, unquoted } from '../delimited-text.ts';
import type { ByteReader } from '../tree/byte-reader.ts';
import { decodeTree } from '../tree/decode-tree.ts';
import type { TreeWriter } from '../tree/tree-writer.ts';

type Row = readonly Cell[];

/** What tells a table from text that happens to have the delimiter in it. */
type Dialect = {
  readonly name: string;
  readonly delimiter: number;
  readonly quotes: boolean;
  isHead(bytes: Uint8Array, row: Row): boolean;
  isRow(bytes: Uint8Array, row: Row): boolean;
  /** Whether so many rows of so many cells are a table. */
  isTable(rows: number, columns: number): boolean;
};

/** Comma-separated values (RFC 4180). Prose has commas too, but a space behind them, and lines of different numbers of them. */
export const csv: Decoder = decoderOf({
  name: 'csv',
  delimiter: 0x2c,
  quotes: true,
  isHead: (bytes, row) => row.length > 2 || row.every((cell) => isName(bytes, cell)),
  isRow: (bytes, row) => row.every(({ from, quoted }) => quoted || bytes[from] !== 0x20),
  isTable: (rows, columns) => rows > 1 && columns > 1,
});

/** Tab-separated values: at least two rows, or one with several tabs. Quotes mean nothing in it. */
export const tsv: Decoder = decoderOf({
  name: 'tsv',
  delimiter: 0x09,
  quotes: false,
  isHead: () => true,
  isRow: () => true,
  isTable: (rows, columns) => columns >= (rows > 1 ? 2 : 4),
});

function decoderOf(dialect: Dialect): Decoder {
  const title = dialect.name.toUpperCase();
  const none = refuse('delimiter', `Not ${title}: no ${dialect.quotes ? 'commas' : 'tabs'}.`);
  const noText = refuse('text', `Not ${title}: the bytes are not plain text in UTF-8.`);
  return {
    name: dialect.name,
    automatic: true,
    weak: true,
    decode(bytes, context) {
      const { forced } = context;
      if (bytes.indexOf(dialect.delimiter) < 0 && !(forced && bytes.length > 0)) return none;
      if (hasControls(bytes) || firstInvalidUtf8(bytes) >= 0) return noText;
      return decodeTree(bytes, context, {
        title,
        certain: false,
        walk(reader, writer, { facts }) {
          const { rows, columns } = walkRows(reader, writer, dialect, forced);
          facts.push(['rows', String(rows)], ['columns', String(columns)]);
        },
      });
    },
  };
}

/** The cells as lists of text. Whether one looks like a number or a formula is not looked at. */
function walkRows(reader: ByteReader, writer: TreeWriter, dialect: Dialect, forced: boolean) {
  const { bytes } = reader;
  let [rows, columns] = [0, 0];
  writer.openList();
  const start = bytes[0] === 0xef ? 3 : 0;
  const whole = eachRow(bytes, start, dialect.delimiter, dialect.quotes, (row) => {
    if (rows++ === 0) columns = row.length;
    const fits = row.length === columns && (rows > 1 || dialect.isHead(bytes, row)) && dialect.isRow(bytes, row);
    reader.at = row[0]?.from ?? reader.at;
    if (!fits && !forced) throw reader.trouble('rows', `row ${rows} does not go with a table`);
    writeRow(bytes, row, writer);
  });
  if (!whole) throw reader.trouble('quote', 'a quote is not closed, or something follows it');
  if (!forced && !dialect.isTable(rows, columns)) throw reader.trouble('rows', 'too few rows or cells for a table');
  writer.close();
  reader.at = reader.end;
  return { rows, columns };
}

function writeRow(bytes: Uint8Array, row: Row, writer: TreeWriter): void {
  writer.openList();
  for (const cell of row) {
    const text = cell.quoted ? unquoted(bytes, cell) : bytes.subarray(cell.from, cell.to);
    writer.string(text, 0, text.length);
  }
  writer.close();
}

/** A heading of a table with two columns. */
function isName(bytes: Uint8Array, { from, to }: Cell): boolean {
  return to - from <= 64 && /^[\p{L}_][\p{L}\p{N}_.-]*( [\p{L}\p{N}_.-]+)?$/u.test(utf8Text(bytes.subarray(from, to)));
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d));
}
