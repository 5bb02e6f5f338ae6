import type { Store } from '../store/store.ts';

/** What a server that was killed left half-saved: nobody was told that it is kept. */
export async function dropUnfinishedCaptures(store: Store): Promise<number> {
  const result = await store.db.deleteFrom('captures').where('state', '=', 'writing').executeTakeFirst();
  return Number(result.numDeletedRows);
}
