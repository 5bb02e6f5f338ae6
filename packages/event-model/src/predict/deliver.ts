import { addAttempt, nextStep, once, repeat } from './attempt.ts';
import { type Answer, TOO_LARGE } from './behaviour.ts';
import { bisect } from './bisect.ts';
import { MAX_PAYLOAD_BYTES } from './facts.ts';
import { apply, type Lane, sendMessage } from './lane.ts';
import { endWindow, enterWindow, passState } from './lane-window.ts';
import { lossesOf, unreportedOf } from './losses.ts';
import { mayBeSplit } from './may-be-split.ts';
import { type Piece, remainderOf } from './piece.ts';
import type { FateReason } from './prediction.ts';
import { toppedUp } from './top-up.ts';

const SUCCEEDED: FateReason = { kind: 'succeeded' };

/**
 * One attempt with its equal repeats, and what it leads to.
 *
 * @returns the pieces to go on with, the next one last; `undefined` when nothing would ever end the attempts
 */
export function deliver(lane: Lane, piece: Piece): readonly Piece[] | undefined {
  enterWindow(lane, piece);
  const isTooLarge = lane.facts.payloadBytes(piece) > MAX_PAYLOAD_BYTES;
  if (isTooLarge) lane.story.use('payload-accounting');
  const answer = isTooLarge ? TOO_LARGE : lane.oracle(piece, lane.story.calls);
  if (answer.rule !== undefined) lane.story.use(answer.rule);
  const { verdict } = answer;
  if (verdict.kind === 'complete-success') return succeed(lane, piece, answer);
  if (verdict.kind === 'partial-failure' && verdict.checkpoint > 0) {
    return moveCheckpoint(lane, piece, answer, piece.from + verdict.checkpoint);
  }
  if (answer.state !== undefined) apply(lane, piece, 'state-of-failure');
  if (verdict.kind === 'not-delivered' && !verdict.counted) return wait(lane, piece, answer);
  return mayBeSplit(lane, piece, answer) ? split(lane, piece, answer) : fail(lane, piece, answer);
}

function succeed(lane: Lane, piece: Piece, answer: Answer): readonly Piece[] {
  if (piece.final !== undefined) {
    addAttempt(lane, piece, answer, once(lane, answer), 'done', 'final-invoke');
    endWindow(lane, piece);
    return [];
  }
  addAttempt(lane, piece, answer, once(lane, answer), 'done', 'batch-done');
  lane.story.end({ ...endingOf(piece), final: 'done', because: SUCCEEDED, but: lossesOf(piece, answer) });
  return passState(lane, piece, answer);
}

function moveCheckpoint(lane: Lane, piece: Piece, answer: Answer, checkpoint: number): readonly Piece[] {
  addAttempt(lane, piece, answer, once(lane, answer), 'checkpoint', 'fresh-counter');
  const but = unreportedOf(answer);
  lane.story.end({ ...endingOf(piece), to: checkpoint, final: 'done', because: SUCCEEDED, but });
  apply(lane, piece, 'fresh-counter');
  const remainder = toppedUp(lane, remainderOf(piece, checkpoint));
  return [remainder, ...passState(lane, { ...piece, to: checkpoint }, answer)];
}

function split(lane: Lane, piece: Piece, answer: Answer): readonly Piece[] {
  addAttempt(lane, piece, answer, once(lane, answer), 'bisect', 'bisect-halves');
  apply(lane, piece, 'bisect-halves');
  const [left, right] = bisect(piece);
  return [right, left];
}

/** A failure that uses up retries: the same records again, until they are discarded, expire, or the function answers otherwise. */
function fail(lane: Lane, piece: Piece, answer: Answer): readonly Piece[] | undefined {
  const { maximumRetryAttempts } = lane.input.mapping;
  const left = maximumRetryAttempts < 0 ? Infinity : maximumRetryAttempts + 1 - piece.failures;
  const repeats = repeat(lane, piece, answer, piece.failures, left);
  if (repeats.count === Infinity) return undefined;
  const isLast = repeats.count >= left;
  const next = isLast ? 'discard' : nextStep(lane, piece, repeats);
  addAttempt(lane, piece, answer, repeats, next, isLast ? 'retries-exhausted' : 'retry-whole-batch');
  if (repeats.count > 1 || !isLast) lane.story.use('pacing');
  piece.failures += repeats.count;
  piece.invokes += repeats.count;
  piece.throttles = 0;
  if (isLast) {
    discard(lane, piece, answer);
    return [];
  }
  if (answer.outcome === 'too-large' && left === Infinity) apply(lane, piece, 'too-large-until-expiry');
  lane.nowMillis = repeats.nextStartMillis;
  return [piece];
}

/** A call that Lambda turned away before the function ran and that uses up nothing. */
function wait(lane: Lane, piece: Piece, answer: Answer): readonly Piece[] | undefined {
  const repeats = repeat(lane, piece, answer, piece.throttles, Infinity);
  if (repeats.count === Infinity) return undefined;
  addAttempt(lane, piece, answer, repeats, nextStep(lane, piece, repeats), 'throttle-until-expiry');
  lane.story.use('pacing');
  piece.throttles += repeats.count;
  lane.nowMillis = repeats.nextStartMillis;
  return [piece];
}

function discard(lane: Lane, piece: Piece, answer: Answer): void {
  apply(lane, piece, 'retries-exhausted');
  if (piece.final !== undefined) {
    apply(lane, piece, 'final-invoke-retried');
    endWindow(lane, piece);
  } else if (piece.window !== undefined) {
    apply(lane, piece, 'window-goes-on-after-discard');
  }
  const but = [{ positions: answer.failed, because: { kind: 'itself' } }] as const;
  lane.story.end({ ...endingOf(piece), final: 'discarded', because: reasonOf(piece, answer), but });
  const hasResponseContext = answer.verdict.kind !== 'not-delivered';
  const { from, to, invokes: approximateInvokeCount } = piece;
  const message = {
    from,
    to,
    condition: 'RetryAttemptsExhausted',
    approximateInvokeCount,
    hasResponseContext,
  } as const;
  const functionError = answer.outcome === 'returned' ? null : 'Unhandled';
  sendMessage(lane, piece, hasResponseContext ? { ...message, functionError } : message);
}

/** Why a record was discarded that did not fail itself. */
function reasonOf(piece: Piece, answer: Answer): FateReason {
  if (answer.verdict.kind === 'not-delivered') return { kind: 'too-large' };
  if (answer.verdict.kind === 'partial-failure') return { kind: 'behind', position: piece.from };
  return { kind: piece.to - piece.from === 1 ? 'itself' : 'whole-batch' };
}

function endingOf(piece: Piece) {
  const { from, to, deliveries, joined, grade } = piece;
  return { from, to, deliveries, joined, grade };
}
