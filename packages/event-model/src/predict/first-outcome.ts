import type { Outcome } from '../respond/outcome.ts';
import { formatResponse, responseFor } from '../respond/response-for.ts';
import type { FunctionBehaviour } from './prediction.ts';

/**
 * What the first attempt of a batch comes to, in the form in which a real one arrives: for the response to copy, and for
 * `readResponse`.
 *
 * @param marked positions of the records that fail
 * @throws ModelError `position-out-of-range`
 * @example firstOutcomeOf({ kind: 'throws-on-marked' }, ['11'], [0]) // { kind: 'threw' }
 */
export function firstOutcomeOf(
  behaviour: FunctionBehaviour,
  sequenceNumbers: readonly string[],
  marked: readonly number[],
): Outcome {
  if (behaviour.kind === 'script') return behaviour.outcomes[0] ?? { kind: 'returned', payloadText: undefined };
  const fails = marked.length > 0 && !(behaviour.kind === 'recovers' && behaviour.times <= 0);
  if (fails && behaviour.kind === 'throws-on-marked') return { kind: 'threw' };
  if (fails && behaviour.kind === 'times-out-on-marked') return { kind: 'timed-out' };
  return { kind: 'returned', payloadText: formatResponse(responseFor(sequenceNumbers, fails ? marked : [])) };
}
