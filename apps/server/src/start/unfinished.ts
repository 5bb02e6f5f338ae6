import type { Store } from '../store/store.ts';

/** What a server that was killed left half-saved: nobody was told that it is kept. */
export async function dropUnfinishedCaptures(store: Store): Promise<number> {
  const result = await store.db.deleteFrom('captures').where('state', '=', 'writing').executeTakeFirst();
  const dropped = Number(result.numDeletedRows);
  // A delete that was cut short is among them: somebody was to be sure that nothing of it stays.
  if (dropped > 0) await store.eraseDeleted();
  return dropped;
}
