import type { Batch } from './batch.ts';

/**
 * One sentence about what was opened.
 *
 * @example describeBatches(batches) // '2 records of shardId-000000000006.'
 */
export function describeBatches(batches: readonly Batch[]): string {
  const records = batches.reduce((sum, batch) => sum + batch.recordSpans.length / 2, 0);
  const shards = [...new Set(batches.map((batch) => batch.shardId ?? ''))];
  const [shard = ''] = shards;
  const assumed = batches.some((batch) => batch.shardAssumed) ? ' (assumed from the sequence numbers)' : '';
  const where =
    shards.length > 1 ? ` of ${shards.length} shards${assumed}` : shard === '' ? '' : ` of ${shard}${assumed}`;
  const parts = batches.length > 1 ? `, in ${batches.length} batches` : '';
  return `${countOf(records, 'record')}${where}${parts}.`;
}

/** `1 record`, `2 records`. */
export function countOf(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
