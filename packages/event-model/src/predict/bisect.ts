import { newPiece, type Piece } from './piece.ts';

/**
 * Splits a piece of at least two records as Lambda bisects a batch: the left half is the smaller one where the number is odd.
 * Left comes first and is finished before right begins; both count from 0.
 *
 * @example bisect(piece with from 0, to 5) // [0..2, 2..5]
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 */
export function bisect(piece: Piece): readonly [left: Piece, right: Piece] {
  const middle = piece.from + Math.floor((piece.to - piece.from) / 2);
  const { from, to, deliveries, joined, splitDepth, grade, window } = piece;
  return [
    newPiece(from, middle, deliveries, joined, splitDepth + 1, grade, window, undefined),
    newPiece(middle, to, deliveries, joined, splitDepth + 1, grade, window, undefined),
  ];
}
