import { type Facts, MAX_PAYLOAD_BYTES } from './facts.ts';
import type { AttemptRange } from './prediction.ts';

/**
 * Cuts records where Lambda closes a batch because the next one would lift the event over 6 MB. One record that is too large alone
 * is a batch of its own, which can never be delivered.
 *
 * @example cutAtPayloadLimit(facts of three records of 4 MB, 3) // [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 2, to: 3 }]
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html
 */
export function cutAtPayloadLimit(facts: Facts, records: number): AttemptRange[] {
  const cuts: AttemptRange[] = [];
  let from = 0;
  for (let to = 1; to <= records; to++) {
    if (to < records && facts.payloadBytes({ from, to: to + 1 }) <= MAX_PAYLOAD_BYTES) continue;
    cuts.push({ from, to });
    from = to;
  }
  return cuts;
}
