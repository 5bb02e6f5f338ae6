import type { Piece } from './piece.ts';
import type { PredictionInput } from './prediction-input.ts';

/** What may still be delivered by its age. Milliseconds. */
export type Ages = {
  readonly retentionMillis: number;
  /** Infinity when MaximumRecordAgeInSeconds is off. */
  readonly maximumAgeMillis: number;
  /** The last moment at which the piece may still be delivered: the record at its front is the oldest that counts. */
  lastStartMillis(piece: Piece): number;
  /** Whether an age is over its limit; what an age at the limit means is an assumption. */
  isTooOld(age: number, limit: number): boolean;
  /** End of the run of records at the front that are too old; `isAtLimit` when a record exactly as old as the limit decided where. */
  olderThan(piece: Piece, now: number, limitMillis: number): { readonly to: number; readonly isAtLimit: boolean };
};

export function agesOf(
  { mapping, assumptions }: PredictionInput,
  arrivalOf: (position: number) => number,
  windowEndMillis: (index: number) => number,
): Ages {
  const seconds = mapping.maximumRecordAgeInSeconds;
  const retentionMillis = assumptions.retentionHours * 3_600_000;
  const maximumAgeMillis = seconds < 0 ? Infinity : seconds * 1000;
  const isTooOld = (age: number, limit: number) => (assumptions.ageAtLimit === 'discard' ? age >= limit : age > limit);
  return {
    retentionMillis,
    maximumAgeMillis,
    lastStartMillis(piece) {
      const isFinal = piece.final !== undefined && piece.window !== undefined;
      const bornMillis = isFinal ? windowEndMillis(piece.window) : arrivalOf(piece.from);
      return bornMillis + Math.min(retentionMillis, maximumAgeMillis);
    },
    isTooOld,
    olderThan(piece, now, limitMillis) {
      let to = piece.from;
      let isAtLimit = false;
      for (; to < piece.to; to++) {
        const age = now - arrivalOf(to);
        isAtLimit ||= age === limitMillis;
        if (!isTooOld(age, limitMillis)) break;
      }
      return { to, isAtLimit };
    },
  };
}
