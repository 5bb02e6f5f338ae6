import { sql } from 'kysely';
import type { Migration } from '../migrations.ts';
import { withRowFacts } from './row-facts.ts';

/** Schemas that people give for records, and decoders that they choose. Neither belongs to a capture's row: some are for all. */
export const schemas: Migration = {
  name: 'schemas',
  async up(db, words) {
    await withRowFacts(db.schema.createTable('schemas'))
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('message', 'text')
      .addColumn('messages', 'text', (c) => c.notNull())
      .addColumn('ids', 'text', (c) => c.notNull())
      .addColumn('size', 'bigint', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('bytes', sql.raw(words.blob), (c) => c.notNull())
      .execute();
    await db.schema.createIndex('schemas_by_scope').on('schemas').columns(['scope', 'subject']).execute();
    await withRowFacts(db.schema.createTable('choices'))
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('batch', 'integer', (c) => c.notNull())
      .addColumn('n', 'bigint', (c) => c.notNull())
      .addColumn('force', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('choices_key', ['scope', 'subject', 'batch', 'n'])
      .execute();
  },
};
