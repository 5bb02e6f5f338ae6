import type { RowAddress } from '@shardscope/event-model';
import type { Store } from '../store/store.ts';
import type { MarkStore, Marks } from './captures.ts';

const NONE: Marks = { revision: 0, positions: [], userRecords: [] };

/** Marks, one row a batch. Revision 0 means that nobody has marked anything yet. */
export function createMarkStore(store: Store): MarkStore {
  const read: MarkStore['readMarks'] = async (id, batch) => {
    const row = await store.db
      .selectFrom('marks')
      .select(['revision', 'positions', 'user_records'])
      .where('capture_id', '=', id)
      .where('batch', '=', batch)
      .executeTakeFirst();
    if (row === undefined) return NONE;
    const positions = JSON.parse(row.positions) as number[];
    return { revision: row.revision, positions, userRecords: JSON.parse(row.user_records) as RowAddress[] };
  };
  return {
    readMarks: read,
    async writeMarks(id, batch, marks, writer) {
      const now = await store.now();
      const next = marks.revision + 1;
      const values = {
        positions: JSON.stringify(marks.positions),
        user_records: JSON.stringify(marks.userRecords),
        revision: next,
        updated_at: now,
        ...writer,
      };
      // One statement decides: two writers with the same revision cannot both find their row.
      const [first] =
        marks.revision === 0
          ? await store.db
              .insertInto('marks')
              .values({ capture_id: id, batch, created_at: now, ...values })
              .onConflict((conflict) => conflict.doNothing())
              .returning('revision')
              .execute()
          : await store.db
              .updateTable('marks')
              .set(values)
              .where('capture_id', '=', id)
              .where('batch', '=', batch)
              .where('revision', '=', marks.revision)
              .returning('revision')
              .execute();
      if (first === undefined) return { written: false, marks: await read(id, batch) };
      return { written: true, marks: { ...marks, revision: next } };
    },
  };
}
