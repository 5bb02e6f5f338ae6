import type { DecoderChoice } from '../api/decoding.ts';

export const AUTOMATIC = 'automatic';

export type Scope = DecoderChoice['for'];

export const SCOPES: readonly Scope[] = ['record', 'capture', 'stream'];

/** The choice that decides for a record: its own, else its capture's, else its stream's. */
export function choiceFor(choices: readonly DecoderChoice[], batch: number, n: number): DecoderChoice | undefined {
  const own = choices.find((choice) => choice.for === 'record' && choice.batch === batch && choice.n === n);
  return own ?? choices.find((choice) => choice.for === 'capture') ?? choices.find((choice) => choice.for === 'stream');
}

/**
 * Which decoder in a list of choices is that of a layer: `0` and `0.0` are the data inside the base64. `depth` is the number of
 * layers around the outermost one that is shown: one for a user record, whose aggregate stands for the record.
 */
export function placeInChoices(layerId: string, depth: number): number {
  return Math.max(0, layerId.split('.').length - 2) + depth;
}

/** The list with another decoder at one place. What was chosen for inner layers was chosen for other bytes, and goes. */
export function withChoice(force: readonly string[], place: number, decoder: string): readonly string[] {
  const next = Array.from({ length: place + 1 }, (_, i) => (i === place ? decoder : (force[i] ?? AUTOMATIC)));
  while (next.at(-1) === AUTOMATIC) next.pop();
  return next;
}
