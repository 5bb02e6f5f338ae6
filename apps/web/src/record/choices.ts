import type { DecoderChoice } from '../api/decoding.ts';

export const AUTOMATIC = 'automatic';

export type Scope = DecoderChoice['for'];

export const SCOPES: readonly Scope[] = ['record', 'capture', 'stream'];

/** Where a record is: the batches of one capture may be of several streams. */
export type RecordPlace = { readonly batch: number; readonly n: number; readonly streamArn?: string | undefined };

/** What was chosen for a scope that a record is in. */
export function choiceOf(
  choices: readonly DecoderChoice[],
  scope: Scope,
  place: RecordPlace,
): DecoderChoice | undefined {
  return choices.find(({ for: kind, batch, n, streamArn }) => {
    if (kind !== scope) return false;
    if (kind === 'stream') return streamArn === place.streamArn;
    return kind === 'capture' || (batch === place.batch && n === place.n);
  });
}

/** The choice that decides for a record: its own, else its capture's, else its stream's. */
export function choiceFor(choices: readonly DecoderChoice[], place: RecordPlace): DecoderChoice | undefined {
  const [own, capture, stream] = SCOPES.map((scope) => choiceOf(choices, scope, place));
  return own ?? capture ?? stream;
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
