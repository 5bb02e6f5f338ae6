import type { Outcome } from '../respond/outcome.ts';
import { formatResponse, responseFor } from '../respond/response-for.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import type { FunctionBehaviour } from './prediction.ts';

/**
 * What the first attempt of a batch comes to, in the form in which a real one arrives: for the response to copy, and for
 * `readResponse`.
 *
 * @param marked positions of the records that fail
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
  const fails = marked.length > 0 && !(behaviour.kind === 'recovers' && behaviour.times <= 0);
  if (fails && behaviour.kind === 'throws-on-marked') return { kind: 'threw' };
  if (fails && behaviour.kind === 'times-out-on-marked') return { kind: 'timed-out' };
  const stateText = tumblingWindowInSeconds > 0 ? '{}' : undefined;
  return {
    kind: 'returned',
    payloadText: formatResponse(responseFor(sequenceNumbers, fails ? marked : []), stateText),
  };
}
