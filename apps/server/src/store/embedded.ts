import { existsSync } from 'node:fs';
import { Kysely, SqliteDialect, sql } from 'kysely';
import Libsql from 'libsql';
import { withBytes } from './embedded-bytes.ts';
import { hasDatabaseHeader, isDamage, refuseDamaged, refuseInUse, refuseNewer } from './embedded-refusals.ts';
import { type DialectWords, MIGRATIONS, type Migration } from './migrations.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';

const WORDS: DialectWords = {
  blob: 'blob',
  appendOnlyAudit: ['update', 'delete'].map(
    (verb) => `create trigger audit_no_${verb} before ${verb} on audit
      begin select raise(abort, 'the audit is append-only'); end`,
  ),
};

/** Reading every page of a larger file would hold up the start; there, each segment's own hash finds damage when it is read. */
const WHOLE_CHECK_BYTES = 512 * 1024 * 1024;

export type EmbeddedOptions = {
  /** A path, or `:memory:`. */
  readonly file: string;
  /** For the message when another process has the lock. */
  readonly ownerPid?: () => number | undefined;
  readonly migrations?: readonly Migration[];
};

/**
 * Opens the embedded database, alone: a second process is refused by the lock of the file itself, which a killed process
 * cannot leave behind. A file that is damaged or newer is refused before anything is written to it, and is then
 * deliberately not closed: closing would write its log back into it.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Store> {
  const { file, migrations = MIGRATIONS } = options;
  if (file !== ':memory:' && existsSync(file) && !hasDatabaseHeader(file))
    throw refuseDamaged(file, 'no SQLite header');
  const raw = new Libsql(file);
  try {
    lockAlone(raw);
    checkPages(raw, file);
  } catch (error) {
    if (isCode(error, 'SQLITE_BUSY')) throw refuseInUse(file, options.ownerPid?.());
    if (isDamage(error)) throw refuseDamaged(file, String(error), error);
    throw error;
  }
  const version = pragma(raw, 'user_version');
  if (version > migrations.length) throw refuseNewer(file, version, migrations.length);
  // WAL with FULL: an answered 201 is on the disk, also after a loss of power.
  for (const setting of ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'secure_delete=ON'])
    raw.pragma(setting);
  // What lives in memory must not spill into a temporary file either.
  if (file === ':memory:') raw.pragma('temp_store=MEMORY');

  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: withBytes(raw) }) });
  try {
    await migrate(db, raw, file, version, migrations);
  } catch (error) {
    release(raw);
    throw error;
  }
  return {
    kind: 'embedded',
    db,
    now: async () => Date.now(),
    // Freed pages are overwritten (secure_delete); what was written before still stands in the log until it is cut.
    eraseDeleted: async () => {
      raw.pragma('wal_checkpoint(TRUNCATE)');
    },
    close: async () => release(raw),
  };
}

function lockAlone(raw: Libsql.Database): void {
  raw.pragma('locking_mode=EXCLUSIVE');
  // The lock is taken by the first write transaction and kept until the process ends.
  raw.exec('begin immediate');
  raw.exec('commit');
}

/** libsql closes only when the last statement is collected: the lock is given back here, and the log is folded into the file. */
function release(raw: Libsql.Database): void {
  for (const setting of ['journal_mode=DELETE', 'locking_mode=NORMAL', 'user_version']) raw.pragma(setting);
  raw.close();
}

function checkPages(raw: Libsql.Database, file: string): void {
  const bytes = pragma(raw, 'page_count') * pragma(raw, 'page_size');
  if (bytes > WHOLE_CHECK_BYTES) return;
  const [row] = raw.prepare('pragma quick_check(1)').all([]) as { quick_check?: string }[];
  if (row && row.quick_check !== 'ok') throw refuseDamaged(file, row.quick_check ?? 'quick_check gave no answer');
}

async function migrate(
  db: Kysely<Database>,
  raw: Libsql.Database,
  file: string,
  from: number,
  migrations: readonly Migration[],
): Promise<void> {
  if (from === migrations.length) return;
  // The state before an upgrade stays beside the database, so that the older program can still be used.
  if (from > 0) raw.prepare('vacuum into ?').run([`${file}.before-schema-${from + 1}`]);
  await db.transaction().execute(async (transaction) => {
    for (const migration of migrations.slice(from)) await migration.up(transaction, WORDS);
    await sql.raw(`pragma user_version = ${migrations.length}`).execute(transaction);
  });
}

function pragma(raw: Libsql.Database, name: string): number {
  const [row] = raw.prepare(`pragma ${name}`).all([]) as Record<string, number>[];
  return row?.[name] ?? 0;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith(code);
}
