import type { EventSourceMapping } from './event-source-mapping.ts';
import { type Facts, MAX_PAYLOAD_BYTES } from './facts.ts';
import type { AttemptRange, BatchFacts } from './prediction.ts';
import { windowIndexOf } from './window.ts';

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
 * its own, which can never be delivered.
 *
 * @example cutIntoBatches(facts of 250 records, AWS_DEFAULT_MAPPING, 'backlog') // 0..100, 100..200, 200..250
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html
 */
export function cutIntoBatches(facts: BatchFacts, mapping: EventSourceMapping, supply: Supply): BatchCut[] {
  const { records, envelopeBytes } = facts;
  const cuts: BatchCut[] = [];
  let from = 0;
  let bytes = envelopeBytes;
  for (const [position, record] of records.entries()) {
    const withRecord = bytes + record.eventBytes + (position > from ? 1 : 0);
    const closedBy = position === from ? undefined : reasonToClose(facts, mapping, supply, from, position, withRecord);
    if (closedBy === undefined) {
      bytes = withRecord;
      continue;
    }
    cuts.push({ from, to: position, closedBy });
    from = position;
    bytes = envelopeBytes + record.eventBytes;
  }
  if (records.length > 0) cuts.push({ from, to: records.length, closedBy: 'last-record' });
  return cuts;
}

function reasonToClose(
  { records }: BatchFacts,
  mapping: EventSourceMapping,
  supply: Supply,
  from: number,
  position: number,
  bytes: number,
): BatchEnd | undefined {
  const first = records[from]?.arrivalMillis ?? Number.NaN;
  const arrival = records[position]?.arrivalMillis ?? Number.NaN;
  const isKnown = Number.isFinite(first) && Number.isFinite(arrival);
  const { tumblingWindowInSeconds: tumbling, maximumBatchingWindowInSeconds: window } = mapping;
  if (isKnown && tumbling > 0 && windowIndexOf(first, tumbling) !== windowIndexOf(arrival, tumbling))
    return 'tumbling-window';
  if (position - from >= mapping.batchSize) return 'batch-size';
  if (bytes > MAX_PAYLOAD_BYTES) return 'payload';
  return supply === 'live' && arrival - first > window * 1000 ? 'batching-window' : undefined;
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
