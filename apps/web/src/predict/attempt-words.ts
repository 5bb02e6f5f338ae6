import type { Attempt } from '@shardscope/event-model';
import { formatCount, formatDuration, formatPlural } from '../ui/format.ts';
import type { IconName } from '../ui/icons.tsx';
import type { Place } from './attempt-places.ts';

/** An attempt in few words: what was delivered, what came of it, and what Lambda does next. */
export type AttemptWords = { readonly icon: IconName; readonly subject: string; readonly outcome: string };

/**
 * @param checkpoint the first position that is not done
 * @param lost how many records it takes as done although the function reported them
 */
export function attemptWords(attempt: Attempt, place: Place, checkpoint: number, lost: number): AttemptWords {
  const subject = subjectOf(attempt, place);
  switch (attempt.next) {
    case 'done':
      return lost > 0
        ? { icon: 'unheard', subject, outcome: `done, ${formatPlural(lost, 'failure')} unread` }
        : { icon: 'check', subject, outcome: 'done' };
    case 'checkpoint':
      return { icon: 'again', subject, outcome: `checkpoint before ${checkpoint}` };
    case 'retry':
      return { icon: 'retry', subject, outcome: `${failureOf(attempt)}, retry` };
    case 'bisect':
      return { icon: 'retry', subject, outcome: `${failureOf(attempt)}, bisect` };
    case 'discard':
      return { icon: 'cross', subject, outcome: `${failureOf(attempt)}, discarded` };
    case 'expire':
      return { icon: 'clock', subject, outcome: `${failureOf(attempt)}, until expiry` };
  }
}

/** What was delivered: `left half`, `record 17`. The whole batch needs no name. */
function subjectOf(attempt: Attempt, place: Place): string {
  const { lane } = attempt;
  return [lane === undefined ? '' : `lane ${lane + 1}`, pieceOf(attempt, place)]
    .filter((word) => word !== '')
    .join(', ');
}

function pieceOf({ from, to, window }: Attempt, { half, isRest, isNext, isToppedUp }: Place): string {
  if (window?.isFinal || from === to) return 'final invocation of the window';
  if (to - from === 1) return `record ${from}`;
  if (half !== undefined) return isRest ? `rest of the ${half} half` : `${half} half`;
  if (isNext) return 'next batch';
  if (isToppedUp) return 'the rest and new records';
  return isRest ? 'the rest' : '';
}

/** How it failed, repeats included. */
function failureOf({ outcome, count }: Attempt): string {
  return `${howItFails(outcome)}${count > 1 ? ` × ${formatCount(count - 1)} more` : ''}`;
}

function howItFails(outcome: Attempt['outcome']): string {
  switch (outcome) {
    case 'returned':
      return 'fails';
    case 'threw':
      return 'throws';
    case 'timed-out':
      return 'times out';
    case 'throttled':
      return 'throttled';
    case 'service-error':
      return 'service error';
    case 'too-large':
      return 'too large';
  }
}

/** Which attempts a row stands for: `6`, `6–9`. */
export function ordinalsOf({ ordinal, count }: Attempt): string {
  return count === 1 ? formatCount(ordinal) : `${formatCount(ordinal)}–${formatCount(ordinal + count - 1)}`;
}

/** The records of an attempt: `records 17–47`, `record 17`, `no records`. */
export function recordsWords({ from, to, records }: Pick<Attempt, 'from' | 'to' | 'records'>): string {
  if (from === to) return 'no records';
  if (to - from === 1) return `record ${from}`;
  const among = records === undefined ? 'records ' : `${formatPlural(records, 'record')} among `;
  return `${among}${from}–${to - 1}`;
}

/** When it happens, in the simulated time: `0 s to 1.4 s after the first attempt`. */
export function whenWords({ startSeconds, lastSeconds, count }: Attempt): string {
  const last = count > 1 ? ` to ${secondsWords(lastSeconds)}` : '';
  return `${secondsWords(startSeconds)}${last} after the first attempt`;
}

/** Simulated seconds; nothing is none in any unit. */
export const secondsWords = (seconds: number) => (seconds === 0 ? '0 s' : formatDuration(seconds));
