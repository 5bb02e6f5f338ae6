import { type SqlBool, sql } from 'kysely';
import { problem } from '../problems.ts';
import type { Queries } from '../store/store.ts';
import type { CaptureDraft } from './captures.ts';

/** Enough to choose from; the list of captures shows the others. */
const LARGEST = 5;

/** The bytes that a capture takes: the input, and beside it what a gzipped one holds. */
const TAKEN = sql<number>`bytes + case when gzipped = 1 then content_bytes else 0 end`;

/** How much captures may take, and the setting that says so. */
export type StorageCap = { readonly bytes: number; readonly flag: '--storage-bytes' | '--memory-bytes' };

/** Nothing is deleted unasked: over the cap a save is refused, and the answer names what could go. */
export async function refuseOverCap(queries: Queries, draft: CaptureDraft, cap: StorageCap): Promise<void> {
  const { bytes: storageBytes } = cap;
  const { stored } = await queries
    .selectFrom('captures')
    .select(sql<number>`coalesce(sum(${TAKEN}), 0)`.as('stored'))
    .executeTakeFirstOrThrow();
  if (stored <= storageBytes) return;
  const largest = await queries
    .selectFrom('captures')
    .select(['id', 'title', TAKEN.as('bytes')])
    .where(sql<SqlBool>`state = 'ready'`)
    .orderBy('bytes', 'desc')
    .limit(LARGEST)
    .execute();
  const needed = draft.bytes + (draft.gzipped ? draft.contentBytes : 0);
  throw problem(
    'storage-cap-reached',
    { storageBytes, storedBytes: stored - needed, neededBytes: needed, largest },
    `Nothing was saved: the captures hold ${stored - needed} of ${storageBytes} bytes, and this one needs ${needed}. ${
      largest.length === 0
        ? ''
        : `Delete captures; the largest are ${largest.map(({ title, bytes }) => `"${title}" (${bytes} bytes)`).join(', ')}. `
    }Or start the server with a larger ${cap.flag}.`,
  );
}
