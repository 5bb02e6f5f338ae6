import type { Kysely } from 'kysely';
import { firstTables } from './migrations/first-tables.ts';
import { readings } from './migrations/readings.ts';
import { schemas } from './migrations/schemas.ts';
import { userRecordMarks } from './migrations/user-record-marks.ts';
import type { Database } from './schema.ts';

/** What a dialect spells in its own way. */
export type DialectWords = {
  readonly blob: 'blob' | 'bytea';
  /** Statements that make the table `audit` refuse UPDATE and DELETE. */
  readonly appendOnlyAudit: readonly string[];
};

/** One step of the schema. Its version is its place in the list, from 1. */
export type Migration = {
  readonly name: string;
  up(db: Kysely<Database>, words: DialectWords): Promise<void>;
};

/** THE LIST of schema steps. Only ever append. */
export const MIGRATIONS: readonly Migration[] = [firstTables, schemas, userRecordMarks, readings];
