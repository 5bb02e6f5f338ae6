import type { EventSourceMapping } from './event-source-mapping.ts';
import { type Facts, MAX_PAYLOAD_BYTES } from './facts.ts';
import type { AttemptRange, BatchFacts } from './prediction.ts';
import { windowIndexesOf } from './window.ts';

/** Why a batch closed before the record behind it. */
export type BatchEnd = 'batch-size' | 'payload' | 'batching-window' | 'tumbling-window' | 'last-record';

/** Records `from` up to (not including) `to` that Lambda would deliver together. */
export type BatchCut = AttemptRange & { readonly closedBy: BatchEnd };

/**
 * How the records come to Lambda. `backlog`: all of them wait in the stream, so only size closes a batch. `live`: each comes when it
 * arrived, so the batching window closes batches too. How many records one poll brings is not documented; both are assumptions.
 */
export type Supply = 'backlog' | 'live';

/**
 * Cuts the records of one shard into the batches that a mapping would make of them: at BatchSize, before an event of more than 6 MB,
 * at the end of the batching window, and at the boundary of a tumbling window. One record that is too large alone is a batch of
 * its own, which can never be delivered. No invocation takes time here; see `predictShard` for what a failing batch does to the next.
 *
 * @example cutIntoBatches(facts of 250 records, AWS_DEFAULT_MAPPING, 'backlog') // 0..100, 100..200, 200..250
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html
 */
export function cutIntoBatches(facts: BatchFacts, mapping: EventSourceMapping, supply: Supply): BatchCut[] {
  const { records } = facts;
  const { tumblingWindowInSeconds, maximumBatchingWindowInSeconds } = mapping;
  const arrivals = records.map((record) => record.arrivalMillis);
  const { indexes } = windowIndexesOf(arrivals, tumblingWindowInSeconds, 'own-window');
  const windows = tumblingWindowInSeconds > 0 ? indexes : undefined;
  const cuts: BatchCut[] = [];
  for (let from = 0; from < records.length; ) {
    const closesAt = (arrivals[from] ?? Number.NaN) + maximumBatchingWindowInSeconds * 1000;
    const cut = nextBatch(facts, mapping.batchSize, windows, from, supply === 'live' ? closesAt : Infinity);
    cuts.push(cut);
    from = cut.to;
  }
  return cuts;
}

/**
 * The batch that begins at a record.
 *
 * @param windows index of the tumbling window of each record
 * @param closesAtMillis a record that arrived later does not join: the batching window is over
 */
export function nextBatch(
  { records, envelopeBytes }: BatchFacts,
  batchSize: number,
  windows: readonly number[] | undefined,
  from: number,
  closesAtMillis: number,
): BatchCut {
  let bytes = envelopeBytes;
  for (let to = from; to < records.length; to++) {
    const record = records[to] as BatchFacts['records'][number];
    bytes += record.eventBytes + (to > from ? 1 : 0);
    if (to === from) continue;
    if (windows?.[from] !== windows?.[to]) return { from, to, closedBy: 'tumbling-window' };
    if (to - from >= batchSize) return { from, to, closedBy: 'batch-size' };
    if (bytes > MAX_PAYLOAD_BYTES) return { from, to, closedBy: 'payload' };
    if (record.arrivalMillis > closesAtMillis) return { from, to, closedBy: 'batching-window' };
  }
  return { from, to: records.length, closedBy: 'last-record' };
}

/**
 * Cuts records where Lambda closes a batch because the next one would lift the event over 6 MB, and nowhere else: what no single
 * invocation can have carried.
 */
export function cutAtPayloadLimit(facts: Facts, range: AttemptRange): AttemptRange[] {
  const cuts: AttemptRange[] = [];
  let { from } = range;
  for (let to = from + 1; to <= range.to; to++) {
    if (to < range.to && facts.payloadBytes({ from, to: to + 1 }) <= MAX_PAYLOAD_BYTES) continue;
    cuts.push({ from, to });
    from = to;
  }
  return cuts;
}
