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
  const { facts, nowMillis } = lane;
  const age = nowMillis - facts.windowEndMillis(piece.window);
  const isPastRetention = facts.isTooOld(age, facts.retentionMillis);
  if (!isPastRetention && !facts.isTooOld(age, facts.maximumAgeMillis)) return false;
  apply(lane, piece, 'final-invoke-age');
  if (isPastRetention) lane.story.use(retentionRule(lane), 'retention-hours');
  if (!isPastRetention || isToldOfRetention(lane)) sendAgeMessage(lane, piece, piece);
  endWindow(lane, piece);
  return true;
}

function dropPrefix(lane: Lane, piece: Piece, kind: 'retention' | 'age'): void {
  const { facts, story, nowMillis } = lane;
  const limit = kind === 'retention' ? facts.retentionMillis : facts.maximumAgeMillis;
  const { to, isAtLimit } = facts.olderThan(piece, nowMillis, limit);
  const isReached = lane.input.assumptions.ageAtLimit === 'discard';
  if (isAtLimit) apply(lane, piece, isReached ? 'record-age-reached' : 'record-age-boundary');
  if (to === piece.from) return;
  // How often the records were delivered until now depends on the waits.
  if (piece.attempts > 0) apply(lane, piece, 'pacing');
  if (kind === 'age') apply(lane, piece, 'record-age');
  else apply(lane, piece, retentionRule(lane));
  const { from, deliveries, joined, grade } = piece;
  story.end({
    from,
    to,
    deliveries,
    joined,
    grade,
    final: kind === 'age' ? 'discarded' : 'expired',
    because: { kind },
  });
  piece.from = to;
  if (kind === 'retention') story.use('retention-hours');
  if (kind === 'age' || isToldOfRetention(lane)) tellOfAge(lane, piece, { from, to });
}

function isToldOfRetention({ input }: Lane): boolean {
  return input.assumptions.retentionMessages === 'sent';
}

function retentionRule(lane: Lane): 'retention-expired' | 'retention-expired-message' {
  return isToldOfRetention(lane) ? 'retention-expired-message' : 'retention-expired';
}

/** One message for all of them, or one for each. */
function tellOfAge(lane: Lane, piece: Piece, { from, to }: AttemptRange): void {
  const isOne = lane.input.assumptions.expiredMessages === 'one';
  if (to - from > 1 && lane.input.mapping.onFailureDestination) {
    lane.story.use(isOne ? 'expired-records-one-message' : 'expired-records-own-messages');
  }
  if (isOne) sendAgeMessage(lane, piece, { from, to });
  else for (let at = from; at < to; at++) sendAgeMessage(lane, piece, { from: at, to: at + 1 });
}

function sendAgeMessage(lane: Lane, piece: Piece, { from, to }: AttemptRange): void {
  const approximateInvokeCount = Math.max(1, piece.invokes);
  if (lane.input.mapping.onFailureDestination) lane.story.use('age-invoke-count');
  sendMessage(lane, piece, {
    from,
    to,
    condition: 'RecordAgeExceeded',
    approximateInvokeCount,
    hasResponseContext: false,
  });
}
