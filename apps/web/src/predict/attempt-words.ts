import type { Attempt } from '@shardscope/event-model';

export type Tone = 'done' | 'again' | 'blocked' | 'gone' | 'quiet';

/** A stretch of an attempt's bar, in positions of the batch. */
export type Segment = { readonly from: number; readonly to: number; readonly tone: Tone };

/** What an attempt did to its records, as coloured stretches. */
export function segmentsOf(attempt: Attempt): readonly Segment[] {
  const { from, to, verdict, next } = attempt;
  const failed: Tone = next === 'discard' || next === 'expire' ? 'gone' : 'blocked';
  switch (verdict.kind) {
    case 'complete-success':
      return [{ from, to, tone: 'done' }];
    case 'partial-failure': {
      const checkpoint = from + verdict.checkpoint;
      const done: Segment[] = checkpoint > from ? [{ from, to: checkpoint, tone: 'done' }] : [];
      return [...done, { from: checkpoint, to, tone: next === 'checkpoint' ? 'again' : failed }];
    }
    case 'complete-failure':
      return [{ from, to, tone: failed }];
    case 'not-delivered':
      return [{ from, to, tone: failed === 'gone' ? 'gone' : 'quiet' }];
  }
}

/** The step that follows an attempt, in few words. */
export function attemptWords(attempt: Attempt): string {
  const half = attempt.splitDepth > 0 && attempt.attemptOfPiece === 1 ? 'half: ' : '';
  return half + nextWords(attempt);
}

function nextWords({ next, verdict, from, to, delivered }: Attempt): string {
  const failed = delivered ? 'fails' : 'not delivered';
  switch (next) {
    case 'done':
      return 'done';
    case 'checkpoint':
      return `checkpoint before ${from + (verdict.kind === 'partial-failure' ? verdict.checkpoint : 0)}`;
    case 'retry':
      return `${failed}: retry`;
    case 'bisect':
      return `${failed}: bisect`;
    case 'discard':
      return to - from === 1 ? `${from} discarded` : `${from}–${to - 1} discarded`;
    case 'expire':
      return 'until records expire';
  }
}
