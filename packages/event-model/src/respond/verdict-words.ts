import type { Verdict } from './verdict.ts';

/**
 * A verdict as a sentence for a person. Records are named by their position in the batch.
 *
 * @param from position of the first record that was delivered
 * @param to position after the last one
 * @example sentenceOfVerdict(verdict with checkpoint 2, 0, 5) // 'Records 0 to 1 are done; record 2 and all behind it, 3 in all, are delivered again.'
 */
export function sentenceOfVerdict(verdict: Verdict, from: number, to: number): string {
  if (from === to) return sentenceOfFinal(verdict);
  const all = to - from === 1 ? 'the only record' : `all ${to - from} records`;
  switch (verdict.kind) {
    case 'complete-success':
      return `Complete success: the checkpoint moves behind ${all}.`;
    case 'complete-failure':
      return `Complete failure, ${all}. ${verdict.because}`;
    case 'not-delivered':
      return `${verdict.because} The attempt ${verdict.counted ? 'uses up a retry' : 'uses up no retry'}.`;
    case 'partial-failure':
      return sentenceOfCheckpoint(from, from + verdict.checkpoint, to, all);
  }
}

/** The invocation that ends a tumbling window has no records. */
function sentenceOfFinal(verdict: Verdict): string {
  if (verdict.kind === 'complete-success') return 'Complete success: the window is over.';
  return `The final invocation of the window failed.${'because' in verdict ? ` ${verdict.because}` : ''}`;
}

function sentenceOfCheckpoint(from: number, checkpoint: number, to: number, all: string): string {
  if (checkpoint === from) return `Record ${from}, the first, is reported: no progress, ${all} must be tried again.`;
  const done = checkpoint - from === 1 ? `Record ${from} is done` : `Records ${from} to ${checkpoint - 1} are done`;
  const again =
    to - checkpoint === 1
      ? `record ${checkpoint} is delivered again`
      : `record ${checkpoint} and all behind it, ${to - checkpoint} in all, are delivered again`;
  return `${done}; ${again}.`;
}
