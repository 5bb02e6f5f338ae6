import { apply, type Lane, sendMessage } from './lane.ts';
import { endWindow } from './lane-window.ts';
import type { Piece } from './piece.ts';
import type { AttemptRange } from './prediction.ts';

/**
 * Takes from the front of a piece what is too old to be delivered now: what the stream no longer keeps, then what passes
 * MaximumRecordAgeInSeconds. Younger records behind it stay.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
 */
export function dropExpired(lane: Lane, piece: Piece): void {
  if (piece.final !== undefined) return;
  for (let before = -1; before !== piece.from; ) {
    before = piece.from;
    dropPrefix(lane, piece, 'retention');
    dropPrefix(lane, piece, 'age');
  }
}

/**
 * Tells whether a final invocation, which has no records, is too old to be tried (again); then its window is given up.
 */
export function isFinalExpired(lane: Lane, piece: Piece): boolean {
  if (piece.final === undefined || piece.window === undefined) return false;
  const { facts, story, nowMillis } = lane;
  const age = nowMillis - facts.windowEndMillis(piece.window);
  const isPastRetention = age > facts.retentionMillis;
  if (!isPastRetention && !(age > facts.maximumAgeMillis)) return false;
  apply(lane, piece, 'final-invoke-age');
  if (isPastRetention) story.use('retention-expired', 'retention-hours');
  else sendAgeMessage(lane, piece, piece);
  endWindow(lane, piece);
  return true;
}

function dropPrefix(lane: Lane, piece: Piece, kind: 'retention' | 'age'): void {
  const { facts, story, nowMillis } = lane;
  const limit = kind === 'retention' ? facts.retentionMillis : facts.maximumAgeMillis;
  const { to, isAtLimit } = facts.olderThan(piece, nowMillis, limit);
  if (isAtLimit) apply(lane, piece, 'record-age-boundary');
  if (to === piece.from) return;
  // How often the records were delivered until now depends on the waits.
  if (piece.attempts > 0) apply(lane, piece, 'pacing');
  apply(lane, piece, kind === 'retention' ? 'retention-expired' : 'record-age');
  const { from, deliveries, grade } = piece;
  story.end({ from, to, deliveries, grade, final: kind === 'age' ? 'discarded' : 'expired', because: { kind } });
  piece.from = to;
  if (kind === 'retention') {
    story.use('retention-hours');
    return;
  }
  if (to - from > 1 && lane.input.mapping.onFailureDestination) story.use('expired-records-one-message');
  sendAgeMessage(lane, piece, { from, to });
}

function sendAgeMessage(lane: Lane, piece: Piece, { from, to }: AttemptRange): void {
  const approximateInvokeCount = Math.max(1, piece.invokes);
  sendMessage(lane, piece, {
    from,
    to,
    condition: 'RecordAgeExceeded',
    approximateInvokeCount,
    hasResponseContext: false,
  });
}
