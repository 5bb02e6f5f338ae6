import type { Outcome } from '../respond/outcome.ts';
import { formatResponse, responseFor } from '../respond/response-for.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import { type FunctionBehaviour, failingOf } from './function-behaviour.ts';
import { deedOf } from './marked-oracle.ts';

/**
 * What the first attempt of a batch comes to, in the form in which a real one arrives: for the response to copy, and for
 * `readResponse`.
 *
 * @param sequenceNumbers of the records that are delivered, so without those that a filter drops
 * @param marked positions of the records that fail, among them
 * @param mapping with a tumbling window the imagined function returns a state, as it must
 * @throws ModelError `position-out-of-range`
 * @example firstOutcomeOf({ kind: 'throws-on-marked' }, ['11'], [0]) // { kind: 'threw' }
 */
export function firstOutcomeOf(
  behaviour: FunctionBehaviour,
  sequenceNumbers: readonly string[],
  marked: readonly number[],
  { tumblingWindowInSeconds }: Pick<EventSourceMapping, 'tumblingWindowInSeconds'> = AWS_DEFAULT_MAPPING,
): Outcome {
  if (behaviour.kind === 'script') return behaviour.outcomes[0] ?? { kind: 'returned', payloadText: undefined };
  if (behaviour.kind === 'returns') return { kind: 'returned', payloadText: behaviour.payloadText };
  if (behaviour.kind === 'throttled' && behaviour.times > 0) return { kind: 'throttled' };
  const failed = [...new Set(marked)].sort((a, b) => a - b);
  const fails = failed.length > 0 && !(behaviour.kind === 'recovers' && behaviour.times <= 0);
  const deed = fails ? deedOf(failingOf(behaviour), failed, sequenceNumbers.length) : undefined;
  if (deed !== undefined && deed.outcome !== 'returned') return { kind: deed.outcome };
  const response = responseFor(sequenceNumbers, deed?.reports ?? []);
  return { kind: 'returned', payloadText: formatResponse(response, tumblingWindowInSeconds > 0 ? '{}' : undefined) };
}
