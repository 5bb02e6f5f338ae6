import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Libsql from 'libsql';

/** SQLite has already rolled back when the disk is full: to roll back again would hide that error behind another one. */
const NOTHING_TO_DO: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: function* () {},
};

/**
 * libsql gives blobs back as ArrayBuffer, and ends the whole process when it is handed a boolean. Both are put right here,
 * once, for every query.
 */
export function withBytes(raw: Libsql.Database): SqliteDatabase {
  return {
    close: () => {
      raw.close();
    },
    prepare: (sql) => {
      if (sql === 'rollback' && !raw.inTransaction) return NOTHING_TO_DO;
      const statement = raw.prepare(sql);
      const wrapped: SqliteStatement = {
        reader: statement.reader,
        all: (parameters) => statement.all(bound(parameters)).map(rowWithBytes),
        run: (parameters) => statement.run(bound(parameters)),
        iterate: function* (parameters) {
          for (const row of statement.iterate(bound(parameters))) yield rowWithBytes(row);
        },
      };
      return wrapped;
    },
  };
}

function bound(parameters: readonly unknown[]): unknown[] {
  for (const value of parameters) {
    const fits =
      value === null ||
      typeof value === 'number' ||
      typeof value === 'string' ||
      typeof value === 'bigint' ||
      value instanceof Uint8Array;
    if (!fits)
      throw new TypeError(
        `A query parameter of type ${typeof value} cannot be stored: use text, a number, bytes or null.`,
      );
  }
  return [...parameters];
}

function rowWithBytes(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const columns = row as Record<string, unknown>;
  for (const [name, value] of Object.entries(columns)) {
    if (value instanceof ArrayBuffer) columns[name] = new Uint8Array(value);
  }
  return columns;
}
