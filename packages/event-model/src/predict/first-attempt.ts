import type { Outcome } from '../respond/outcome.ts';
import { readResponse } from '../respond/read-response.ts';
import type { ReadResponse } from '../respond/verdict.ts';
import { firstOutcomeOf } from './first-outcome.ts';
import type { PredictionInput } from './prediction-input.ts';
import { responseSettingsOf } from './response-settings.ts';
import { narrow, type Selection, selectDelivered } from './selection.ts';

/** What came of an invocation, and what Lambda reads in it. */
export type FirstAttempt = { readonly outcome: Outcome; readonly read: ReadResponse };

/**
 * What the first attempt of a batch comes to, and what Lambda reads in it: the response that stands beside the prediction of the same
 * question. Positions in the verdict are those of the batch. What a filter drops the function never sees: it cannot fail there, and no
 * response can name it.
 *
 * @throws ModelError `position-out-of-range`
 * @example firstAttemptOf({ ...input, behaviour: { kind: 'throws-on-marked' }, marked: [0] }).outcome // { kind: 'threw' }
 */
export function firstAttemptOf(input: PredictionInput): FirstAttempt {
  const { behaviour, filter, facts, mapping } = input;
  const selection = selectDelivered(filter, facts.records.length);
  const seen = selection === undefined ? input : narrow(input, selection);
  const outcome = firstOutcomeOf(behaviour, numbersOf(seen), seen.marked, mapping);
  const marked = selection === undefined ? input.marked : seen.marked.map((place) => selection[place] ?? place);
  const read = readResponse(outcome, namesOf(input, selection), responseSettingsOf(input), { marked });
  return { outcome, read };
}

function numbersOf({ facts }: PredictionInput): string[] {
  return facts.records.map(({ sequenceNumber }) => sequenceNumber);
}

/** Of every record the number by which a response can name it; an empty one names nothing. */
function namesOf(input: PredictionInput, selection: Selection | undefined): string[] {
  const numbers = numbersOf(input);
  if (selection === undefined) return numbers;
  const names = new Array<string>(numbers.length).fill('');
  for (const position of selection) names[position] = numbers[position] ?? '';
  return names;
}
