import { type Fate, wordsOfFate } from '@shardscope/event-model';

export type FateTone = ReturnType<typeof wordsOfFate>['tone'];

const known = new Map<string, FateTone>();

/** The tone of a fate as it is everywhere, asked of the model once for each kind of fate: a strip asks ten thousand times. */
export function toneOfFate(fate: Fate): FateTone {
  const kind = `${fate.final} ${fate.because.kind} ${fate.deliveries > 1}`;
  let tone = known.get(kind);
  if (tone === undefined) {
    tone = wordsOfFate(fate).tone;
    known.set(kind, tone);
  }
  return tone;
}
