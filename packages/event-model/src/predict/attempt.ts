import { weakerGrade } from '../respond/evidence.ts';
import type { Answer } from './behaviour.ts';
import { type DeliveryRuleId, type Lane, secondsAt } from './lane.ts';
import { attemptWindowOf } from './lane-window.ts';
import type { Piece } from './piece.ts';
import type { Attempt, NextStep } from './prediction.ts';
import { countRepeats, type Repeats } from './retry.ts';
import { DELIVERY_RULES as RULES } from './rules.ts';

/** Writes a row, counts the deliveries, and sets the clock to the end of its last attempt. */
export function addAttempt(
  lane: Lane,
  piece: Piece,
  answer: Answer,
  repeats: Repeats,
  next: NextStep,
  rule: DeliveryRuleId,
): void {
  const { from, to, splitDepth } = piece;
  const { outcome, verdict } = answer;
  const delivered = verdict.kind !== 'not-delivered';
  const attempt: Attempt = {
    from,
    to,
    ordinal: lane.story.calls + 1,
    count: repeats.count,
    startSeconds: secondsAt(lane, lane.nowMillis),
    lastSeconds: secondsAt(lane, repeats.lastStartMillis),
    attemptOfPiece: piece.attempts + 1,
    splitDepth,
    delivered,
    payloadBytes: lane.facts.payloadBytes(piece),
    outcome,
    verdict,
    next,
    rule: RULES[rule],
  };
  lane.story.addAttempt(inItsPlace(lane, piece, attempt));
  if (delivered && lane.window !== undefined && piece.final === undefined) lane.window.isOpen = true;
  piece.attempts += repeats.count;
  if (delivered) piece.deliveries += repeats.count;
  piece.grade = weakerGrade(piece.grade, verdict.rule.grade);
  lane.nowMillis = repeats.lastStartMillis + durationOf(lane, answer);
}

/** Its window and its batch, where there are such. */
function inItsPlace(lane: Lane, piece: Piece, attempt: Attempt): Attempt {
  const window = attemptWindowOf(lane, piece);
  const inWindow = window === undefined ? attempt : { ...attempt, window };
  return lane.batch === undefined ? inWindow : { ...inWindow, batch: lane.batch };
}

/** How often an attempt repeats before its retries, the records at its front or the function's answers run out. */
export function repeat(lane: Lane, piece: Piece, answer: Answer, failures: number, attempts: number): Repeats {
  const limits = {
    attempts: Math.min(attempts, answer.repeats),
    lastStartMillis: lane.facts.lastStartMillis(piece),
    isLastExcluded: lane.input.assumptions.ageAtLimit === 'discard',
  };
  return countRepeats(lane.nowMillis, failures, durationOf(lane, answer), limits, lane.input.assumptions);
}

/** An attempt that leads on at once. */
export function once(lane: Lane, answer: Answer): Repeats {
  const { nowMillis } = lane;
  return { count: 1, lastStartMillis: nowMillis, nextStartMillis: nowMillis + durationOf(lane, answer) };
}

/** What follows a failed attempt that may be repeated. */
export function nextStep(lane: Lane, piece: Piece, repeats: Repeats): NextStep {
  const last = lane.facts.lastStartMillis(piece);
  return lane.facts.isTooOld(repeats.nextStartMillis, last) ? 'expire' : 'retry';
}

/** A call that is turned away takes no time. */
function durationOf(lane: Lane, answer: Answer): number {
  return answer.verdict.kind === 'not-delivered' ? 0 : 1000 * Math.max(0, lane.input.assumptions.invocationSeconds);
}
