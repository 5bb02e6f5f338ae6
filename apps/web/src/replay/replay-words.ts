import type { Replay } from '../api/shapes.ts';
import type { IconName } from '../ui/icons.tsx';

export type ReplayWords = { readonly icon: IconName; readonly word: string; readonly tone: string };

/** How a replay came out, in one word that has the colour of the fates. */
export function replayWords(replay: Pick<Replay, 'status' | 'outcome'>): ReplayWords {
  if (replay.status === 'sending') return { icon: 'retry', word: 'sending', tone: 'blocked' };
  switch (replay.outcome) {
    case 'succeeded':
      return { icon: 'check', word: 'returned', tone: 'done' };
    case 'function_error':
      return { icon: 'cross', word: 'function error', tone: 'gone' };
    case 'throttled':
      return { icon: 'clock', word: 'throttled, did not run', tone: 'blocked' };
    case 'refused':
      return { icon: 'blocked', word: 'refused, did not run', tone: 'gone' };
    default:
      return { icon: 'warning', word: 'unknown, may have run', tone: 'again' };
  }
}
