import type { Migration } from '../migrations.ts';

/** Where a capture was read from a stream, and why that read ended. */
export const readings: Migration = {
  name: 'readings',
  async up(db) {
    await db.schema.alterTable('captures').addColumn('reading', 'text').execute();
  },
};
