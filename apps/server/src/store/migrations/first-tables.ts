import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { DialectWords, Migration } from '../migrations.ts';
import type { Database } from '../schema.ts';
import { withRowFacts } from './row-facts.ts';

// 'text' and 'bigint' mean the same in both dialects; 'integer' is 32 bits in PostgreSQL, so that sizes and times are bigint.

async function createCaptures(db: Kysely<Database>, blob: ReturnType<typeof sql.raw>): Promise<void> {
  await withRowFacts(db.schema.createTable('captures'))
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('kind_title', 'text', (c) => c.notNull())
    .addColumn('message', 'text', (c) => c.notNull())
    .addColumn('content_type', 'text')
    .addColumn('bytes', 'bigint', (c) => c.notNull())
    .addColumn('content_bytes', 'bigint', (c) => c.notNull())
    .addColumn('gzipped', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('records', 'bigint', (c) => c.notNull())
    .addColumn('batches', 'integer', (c) => c.notNull())
    .addColumn('issues', 'bigint', (c) => c.notNull())
    .addColumn('issue_list', 'text', (c) => c.notNull())
    .addColumn('on_failure', 'text')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('captures_by_time')
    .on('captures')
    .columns(['state', 'created_at desc', 'id desc'])
    .execute();
  await withRowFacts(db.schema.createTable('segments'))
    .addColumn('capture_id', 'text', (c) => c.notNull().references('captures.id').onDelete('cascade'))
    .addColumn('part', 'text', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('first_byte', 'bigint', (c) => c.notNull())
    .addColumn('length', 'bigint', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('first_record', 'bigint')
    .addColumn('record_offsets', blob)
    .addColumn('bytes', blob, (c) => c.notNull())
    .addPrimaryKeyConstraint('segments_key', ['capture_id', 'part', 'n'])
    .execute();
}

async function createBatchesAndMarks(db: Kysely<Database>, blob: ReturnType<typeof sql.raw>): Promise<void> {
  await withRowFacts(db.schema.createTable('batches'))
    .addColumn('capture_id', 'text', (c) => c.notNull().references('captures.id').onDelete('cascade'))
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .addColumn('records', 'bigint', (c) => c.notNull())
    .addColumn('issues', 'bigint', (c) => c.notNull())
    .addColumn('record_indexes', blob)
    .addColumn('record_spans', blob, (c) => c.notNull())
    .addPrimaryKeyConstraint('batches_key', ['capture_id', 'n'])
    .execute();
  await withRowFacts(db.schema.createTable('marks'))
    .addColumn('capture_id', 'text', (c) => c.notNull().references('captures.id').onDelete('cascade'))
    .addColumn('batch', 'integer', (c) => c.notNull())
    .addColumn('positions', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('marks_key', ['capture_id', 'batch'])
    .execute();
}

function plannedColumns<T extends string, C extends string>(
  table: CreateTableBuilder<T, C>,
  blob: ReturnType<typeof sql.raw>,
) {
  return table
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('capture_id', 'text', (c) => c.notNull())
    .addColumn('batch', 'integer', (c) => c.notNull())
    .addColumn('positions', 'text')
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('target', 'text', (c) => c.notNull())
    .addColumn('qualifier', 'text')
    .addColumn('facts', 'text', (c) => c.notNull())
    .addColumn('payload', blob)
    .addColumn('payload_bytes', 'bigint', (c) => c.notNull())
    .addColumn('payload_sha256', 'text', (c) => c.notNull())
    .addColumn('differences', 'text', (c) => c.notNull())
    .addColumn('allowed', 'integer', (c) => c.notNull())
    .addColumn('production', 'integer', (c) => c.notNull())
    .addColumn('mapping', 'text')
    .addColumn('expires_at', 'bigint', (c) => c.notNull());
}

async function createReplays(db: Kysely<Database>, blob: ReturnType<typeof sql.raw>): Promise<void> {
  await plannedColumns(withRowFacts(db.schema.createTable('replays')), blob)
    .addColumn('idempotency_key', 'text', (c) => c.unique())
    .addColumn('fingerprint', 'text')
    .addColumn('reason', 'text')
    .addColumn('outcome', 'text')
    .addColumn('sent_at', 'bigint')
    .addColumn('finished_at', 'bigint')
    .addColumn('duration_ms', 'double precision')
    .addColumn('status_code', 'integer')
    .addColumn('request_id', 'text')
    .addColumn('executed_version', 'text')
    .addColumn('function_error', 'text')
    .addColumn('answer', blob)
    .addColumn('answer_cut', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('log_tail', 'text')
    .addColumn('read_response', 'text')
    .addColumn('prediction', 'text')
    .addColumn('message', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('replays_by_capture').on('replays').columns(['capture_id', 'created_at desc']).execute();
}

async function createSignIns(db: Kysely<Database>): Promise<void> {
  await withRowFacts(db.schema.createTable('sessions'))
    .addColumn('token_sha256', 'text', (c) => c.primaryKey())
    .addColumn('last_used_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await withRowFacts(db.schema.createTable('codes'))
    .addColumn('code_sha256', 'text', (c) => c.primaryKey())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
}

async function createAuditAndSettings(db: Kysely<Database>, words: DialectWords): Promise<void> {
  await withRowFacts(db.schema.createTable('audit'))
    .addColumn('n', 'bigint', (c) => c.primaryKey())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .addColumn('previous_hash', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute();
  for (const statement of words.appendOnlyAudit) await sql.raw(statement).execute(db);
  await withRowFacts(db.schema.createTable('settings'))
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
}

export const firstTables: Migration = {
  name: 'first-tables',
  async up(db, words) {
    const blob = sql.raw(words.blob);
    await createCaptures(db, blob);
    await createBatchesAndMarks(db, blob);
    await createReplays(db, blob);
    await createSignIns(db);
    await createAuditAndSettings(db, words);
  },
};
