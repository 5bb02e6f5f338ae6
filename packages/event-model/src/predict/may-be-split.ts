import type { Answer } from './behaviour.ts';
import { apply, type Lane } from './lane.ts';
import type { Piece } from './piece.ts';

/** Tells whether a batch that made no progress is bisected, and says what decided where AWS leaves it open. */
export function mayBeSplit(lane: Lane, piece: Piece, answer: Answer): boolean {
  const { mapping, assumptions } = lane.input;
  if (!mapping.bisectBatchOnFunctionError || piece.to - piece.from < 2) return false;
  if (answer.verdict.kind === 'not-delivered') {
    apply(lane, piece, 'too-large-not-split');
    return false;
  }
  if (mapping.maximumRetryAttempts === 0) {
    const splits = assumptions.bisectWithoutRetries === 'split';
    apply(lane, piece, splits ? 'bisect-without-retries' : 'no-bisect-without-retries');
    if (!splits) return false;
  }
  if (answer.outcome === 'returned' && answer.verdict.kind === 'complete-failure') {
    const splits = assumptions.bisectMalformedReport === 'split';
    apply(lane, piece, splits ? 'bisect-malformed-report' : 'no-bisect-malformed-report');
    if (!splits) return false;
  }
  if (piece.window === undefined) return true;
  const splits = assumptions.bisectInWindow === 'split';
  apply(lane, piece, splits ? 'bisect-in-window' : 'no-bisect-in-window');
  return splits;
}
