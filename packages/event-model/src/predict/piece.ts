import type { Grade } from '../respond/evidence.ts';
import type { AttemptRange } from './prediction.ts';

/**
 * A run of records that Lambda delivers together: the batch, what a checkpoint left of it, or a half.
 * Records leave it at the front only. All its records have been delivered equally often, but for those that `joined` it.
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
  /** Records that joined a remainder, ascending: those from `from` on missed the deliveries before. */
  readonly joined: readonly Joined[] | undefined;
  readonly splitDepth: number;
  /** Index of its tumbling window; `undefined` without one. */
  readonly window: number | undefined;
  /** Ends its window, without records: when a later record came (`due`), or because the state is too large (`early`). */
  readonly final: 'due' | 'early' | undefined;
  /** The weakest grade of the rules that made it what it is. */
  grade: Grade;
};

export type Joined = { readonly from: number; readonly missed: number };

/** How often one record of a piece was delivered, by the deliveries of its first one. */
export function deliveriesOf({ deliveries, joined }: Pick<Piece, 'deliveries' | 'joined'>, position: number): number {
  return deliveries - (joined?.findLast(({ from }) => from <= position)?.missed ?? 0);
}

/** A batch that was not yet delivered. */
export function createPiece({ from, to }: AttemptRange, window?: number): Piece {
  return newPiece(from, to, 0, undefined, 0, 'documented', window, undefined);
}

/** What stays behind a checkpoint: a new batch, so every counter starts anew. */
export function remainderOf(piece: Piece, from: number): Piece {
  const { to, deliveries, joined, splitDepth, grade, window, final } = piece;
  return newPiece(from, to, deliveries, joined, splitDepth, grade, window, final);
}

/** The same with the records that follow it, up to `to`, which were not delivered yet. */
export function joinedBy(piece: Piece, to: number): Piece {
  const { from, deliveries, joined = [], splitDepth, grade, window, final } = piece;
  const more = [...joined, { from: piece.to, missed: deliveries }];
  return newPiece(from, to, deliveries, more, splitDepth, grade, window, final);
}

/** The invocation that ends a window, in front of the record at `from`. */
export function createFinalPiece(from: number, window: number, final: 'due' | 'early'): Piece {
  return newPiece(from, from, 0, undefined, 0, 'documented', window, final);
}

/** Every piece is made here, field by field: a story of 10,000 splits makes 20,000 of them. */
export function newPiece(
  from: number,
  to: number,
  deliveries: number,
  joined: Piece['joined'],
  splitDepth: number,
  grade: Grade,
  window: Piece['window'],
  final: Piece['final'],
): Piece {
  return {
    from,
    to,
    failures: 0,
    invokes: 0,
    attempts: 0,
    throttles: 0,
    deliveries,
    joined,
    splitDepth,
    window,
    final,
    grade,
  };
}
