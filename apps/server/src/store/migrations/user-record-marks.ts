import type { Migration } from '../migrations.ts';

/** Marks of user records beside those of records. */
export const userRecordMarks: Migration = {
  name: 'user-record-marks',
  async up(db) {
    await db.schema
      .alterTable('marks')
      .addColumn('user_records', 'text', (c) => c.notNull().defaultTo('[]'))
      .execute();
  },
};
