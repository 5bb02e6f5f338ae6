import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema.ts';

/** Queries that take this run on the store itself or inside somebody's transaction. */
export type Queries = Kysely<Database> | Transaction<Database>;

/**
 * Where all state lives. `now` is the store's clock: expiry and order are decided by it, so that many servers on one
 * database agree.
 */
export interface Store {
  readonly kind: 'embedded' | 'postgres';
  readonly db: Kysely<Database>;
  now(): Promise<number>;
  /** After a delete that somebody asked for: nothing of it stays readable in the files of the store. */
  eraseDeleted(): Promise<void>;
  close(): Promise<void>;
}

/** The store cannot be used as it is. `exitCode` is what the process ends with. */
export class StoreRefused extends Error {
  readonly code: 'store-damaged' | 'store-newer' | 'store-in-use';
  readonly exitCode: 3 | 4;

  constructor(code: StoreRefused['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreRefused';
    this.code = code;
    this.exitCode = code === 'store-in-use' ? 4 : 3;
  }
}
