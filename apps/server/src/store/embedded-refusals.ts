import { closeSync, openSync, readSync } from 'node:fs';
import { StoreRefused } from './store.ts';

const MAGIC = 'SQLite format 3\0';

/** True for an empty file too: SQLite fills that one in. */
export function hasDatabaseHeader(file: string): boolean {
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  try {
    const length = readSync(descriptor, header, 0, header.length, 0);
    if (length === 0) return true;
    return length === header.length && header.toString('latin1', 0, MAGIC.length) === MAGIC;
  } finally {
    closeSync(descriptor);
  }
}

export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT');
}

export function refuseDamaged(file: string, why: string, cause?: unknown): StoreRefused {
  return new StoreRefused(
    'store-damaged',
    `The database ${file} is damaged (${why.replaceAll('*', '').replace(/\s+/g, ' ').trim().slice(0, 160)}). It was not changed. Put a backup in its place, or move it away to start with an empty one.`,
    { cause },
  );
}

export function refuseNewer(file: string, version: number, known: number): StoreRefused {
  return new StoreRefused(
    'store-newer',
    `The database ${file} was written by a newer Shardscope (its schema is ${version}, this program knows ${known}). It was not changed. Start the newer program, or give another directory with --data.`,
  );
}

export function refuseInUse(file: string, pid: number | undefined): StoreRefused {
  const by = pid === undefined ? 'by another process' : `by pid ${pid}`;
  return new StoreRefused(
    'store-in-use',
    `The database ${file} is in use ${by}. Stop that server, or give this one another directory with --data.`,
  );
}
