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
  /** Index of its tumbling window; `undefined` without one. */
  readonly window: number | undefined;
  /** Ends its window, without records: when a later record came (`due`), or because the state is too large (`early`). */
  readonly final: 'due' | 'early' | undefined;
  /** The weakest grade of the rules that made it what it is. */
  grade: Grade;
};

/** A batch that was not yet delivered. */
export function createPiece({ from, to }: AttemptRange, window?: number): Piece {
  return newPiece(from, to, 0, 0, 'documented', window, undefined);
}

/** What stays behind a checkpoint: a new batch, so every counter starts anew. */
export function remainderOf(piece: Piece, from: number): Piece {
  return newPiece(from, piece.to, piece.deliveries, piece.splitDepth, piece.grade, piece.window, piece.final);
}

/** The invocation that ends a window, in front of the record at `from`. */
export function createFinalPiece(from: number, window: number, final: 'due' | 'early'): Piece {
  return newPiece(from, from, 0, 0, 'documented', window, final);
}

/** Every piece is made here, field by field: a story of 10,000 splits makes 20,000 of them. */
export function newPiece(
  from: number,
  to: number,
  deliveries: number,
  splitDepth: number,
  grade: Grade,
  window: Piece['window'],
  final: Piece['final'],
): Piece {
  return { from, to, failures: 0, invokes: 0, attempts: 0, throttles: 0, deliveries, splitDepth, window, final, grade };
}
