import { type Attempt, hasRecord, isLost, type Prediction, recordsOf } from '@shardscope/event-model';

export type Tone = 'done' | 'again' | 'blocked' | 'gone' | 'quiet';

/** A stretch of an attempt's bar, in positions of the batch. */
export type Span = { readonly from: number; readonly to: number; readonly tone: Tone };

// More stretches than this nobody can tell apart on a bar: neighbours become one.
const MOST = 240;

/** The first position that an attempt does not get done, and the position after its last record. */
export function checkpointOf(prediction: Prediction, attempt: Attempt): number {
  const { verdict, from, to, records } = attempt;
  if (verdict.kind === 'complete-success') return to;
  if (verdict.kind !== 'partial-failure') return from;
  return records === undefined
    ? from + verdict.checkpoint
    : (recordsOf(prediction, attempt)[verdict.checkpoint] ?? from);
}

/** What an attempt did to its records, as coloured stretches. Where a filter or other lanes took some out, there are gaps. */
export function spansOf(prediction: Prediction, attempt: Attempt): readonly Span[] {
  const { from, to, records } = attempt;
  const checkpoint = checkpointOf(prediction, attempt);
  const tone = toneOf(attempt);
  // The final invocation of a window has no records; its mark stands where it happened.
  if (from === to) return [{ from, to, tone }];
  const halves: Span[] = [
    { from, to: checkpoint, tone: 'done' },
    { from: checkpoint, to, tone },
  ];
  const whole = halves.filter((span) => span.to > span.from);
  const spans = records === undefined ? whole : whole.flatMap((span) => pieces(prediction, attempt, span));
  return [...spans, ...lostSpans(prediction, attempt)];
}

/** Positions that an attempt takes as done although the function reported them: nobody read the report. */
export function lostBy(prediction: Prediction, attempt: Attempt): readonly number[] {
  const lost: number[] = [];
  if (attempt.next !== 'done') return lost;
  for (let position = attempt.from; position < attempt.to; position++) {
    const fate = prediction.fates[position];
    const isUnread = fate?.final === 'done' && isLost(fate);
    if (isUnread && hasRecord(prediction, attempt, position)) lost.push(position);
  }
  return lost;
}

function lostSpans(prediction: Prediction, attempt: Attempt): readonly Span[] {
  const gap = Math.ceil((attempt.to - attempt.from) / MOST);
  return runsOf(lostBy(prediction, attempt), gap).map((run) => ({ ...run, tone: 'gone' }));
}

/** The colour of what an attempt came to, as the fates have it. */
export function toneOf({ verdict, next }: Attempt): Tone {
  if (next === 'done') return 'done';
  if (next === 'discard' || next === 'expire') return 'gone';
  if (next === 'checkpoint') return 'again';
  return verdict.kind === 'not-delivered' ? 'quiet' : 'blocked';
}

/** The records of a stretch, run by run, and what the filter took out between them in grey. */
function pieces(prediction: Prediction, attempt: Attempt, { from, to, tone }: Span): Span[] {
  const runs = runsOf(recordsOf(prediction, { ...attempt, from, to }), Math.ceil((to - from) / MOST));
  const spans = runs.map((run): Span => ({ ...run, tone }));
  return attempt.lane === undefined ? [{ from, to, tone: 'quiet' }, ...spans] : spans;
}

/** Positions, ascending, as runs; a gap of less than `gap` positions is none. */
function runsOf(positions: readonly number[], gap: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const position of positions) {
    const last = runs.at(-1);
    if (last !== undefined && position - last.to < gap) last.to = position + 1;
    else runs.push({ from: position, to: position + 1 });
  }
  return runs;
}
