import type { Grade } from '../respond/evidence.ts';
import type { AttemptRange } from './prediction.ts';

/**
 * A run of records that Lambda delivers together: the batch, what a checkpoint left of it, or a half.
 * Records leave it at the front only. All its records have been delivered equally often.
 */
export type Piece = {
  from: number;
  readonly to: number;
  /** Failed attempts that use up retries. */
  failures: number;
  /** Attempts that count as invoke count of a message. */
  invokes: number;
  /** Attempts of any kind. */
  attempts: number;
  /** Throttles and service errors in a row: they decide the wait, not the retries. */
  throttles: number;
  /** How often its records were delivered, in earlier pieces too. */
  deliveries: number;
  readonly splitDepth: number;
  /** Index of its tumbling window; absent without one. */
  readonly window?: number;
  /** Ends its window, without records: when a later record came (`due`), or because the state is too large (`early`). */
  readonly final?: 'due' | 'early';
  /** The weakest grade of the rules that made it what it is. */
  grade: Grade;
};

/** A batch that was not yet delivered. */
export function createPiece({ from, to }: AttemptRange, window?: number): Piece {
  return {
    ...(window !== undefined && { window }),
    from,
    to,
    failures: 0,
    invokes: 0,
    attempts: 0,
    throttles: 0,
    deliveries: 0,
    splitDepth: 0,
    grade: 'documented',
  };
}

/** What stays behind a checkpoint: a new batch, so every counter starts anew. */
export function remainderOf(piece: Piece, from: number): Piece {
  return { ...piece, from, failures: 0, invokes: 0, attempts: 0, throttles: 0 };
}

/** The invocation that ends a window, in front of the record at `from`. */
export function createFinalPiece(from: number, window: number, final: 'due' | 'early'): Piece {
  return { ...createPiece({ from, to: from }, window), final };
}
