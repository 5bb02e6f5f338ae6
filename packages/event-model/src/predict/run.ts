import { deliver } from './deliver.ts';
import { dropExpired, isFinalExpired } from './expiry.ts';
import type { Lane } from './lane.ts';
import { dueFinalOf } from './lane-window.ts';
import type { Piece } from './piece.ts';

/**
 * Delivers pieces one after another until each of their records has come to its end.
 *
 * @param maximumRows rows of the story, those before included, at which it gives up
 * @returns what is left over, the next piece last: nothing, unless the story had to be given up
 */
export function run(lane: Lane, pieces: readonly Piece[], maximumRows: number): readonly Piece[] {
  // What comes next lies on top: the left half of a split is finished before the right one begins.
  const stack = pieces.toReversed();
  for (let piece = stack.pop(); piece !== undefined; piece = stack.pop()) {
    dropExpired(lane, piece);
    if (isFinalExpired(lane, piece)) continue;
    if (piece.from === piece.to && piece.final === undefined) continue;
    const final = dueFinalOf(lane, piece);
    if (final !== undefined) {
      stack.push(piece, final);
      continue;
    }
    const next = lane.story.attempts.length < maximumRows ? deliver(lane, piece) : undefined;
    if (next === undefined) return [...stack, piece];
    stack.push(...next);
  }
  return [];
}
