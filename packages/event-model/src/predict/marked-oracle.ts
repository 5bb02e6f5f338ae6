import { createSequenceIndex, type ResolvedItems, resolveItems } from '../respond/identifiers.ts';
import { type JudgedReport, judgeFailure, judgeReport } from '../respond/judge.ts';
import type { Outcome } from '../respond/outcome.ts';
import type { ResponseSettings } from '../respond/verdict.ts';
import type { Answer, Oracle } from './behaviour.ts';
import { type FailingBehaviour, type FunctionBehaviour, failingOf } from './function-behaviour.ts';
import { createMarks, type Marks, marksBetween } from './marks.ts';
import { deliveriesOf, type Piece } from './piece.ts';
import type { RecordFacts } from './prediction.ts';
import type { WindowBehaviour } from './window.ts';

const REPORT: JudgedReport = { shape: 'failures', byteLength: 0, hasState: true };
const NO_REPORT: JudgedReport = { shape: 'empty-failures', byteLength: 0, hasState: true };
const NOTHING: ResolvedItems = { positions: [], defects: [], repeats: 0, shared: false };

/**
 * Answers by the marks. A report of marks is judged without writing and reading its JSON: the same judge, so the result is that of the
 * text.
 */
export function createMarkedOracle(
  behaviour: Exclude<FunctionBehaviour, { kind: 'returns' | 'script' }>,
  records: readonly RecordFacts[],
  marked: readonly number[],
  settings: ResponseSettings,
  { stateBytes = 2, finalFailures = 0 }: WindowBehaviour,
): Oracle {
  const marks = createMarks(marked);
  const resolve = resolverOf(records, marks);
  const failing = failingOf(behaviour);
  const state = settings.tumblingWindow && { state: { stateBytes } };
  const judge = (report: JudgedReport, resolved: ResolvedItems, piece: Piece) =>
    judgeReport(report, resolved, settings, piece.to - piece.from);
  const succeeds = (piece: Piece): Answer => ({
    outcome: 'returned',
    verdict: judge(NO_REPORT, NOTHING, piece),
    failed: [],
    repeats: Infinity,
    ...state,
  });
  return (piece, calls) => {
    const throttles = behaviour.kind === 'throttled' ? behaviour.times - calls : 0;
    if (throttles > 0) return withoutResponse('throttled', [], Math.ceil(throttles));
    if (piece.final !== undefined) {
      const left = finalFailures - piece.deliveries;
      return left > 0 ? withoutResponse('threw', [], Math.ceil(left)) : succeeds(piece);
    }
    const times = behaviour.kind === 'recovers' ? behaviour.times : Infinity;
    const { failed, left } = failingIn(marksBetween(marks, piece.from, piece.to), piece, times);
    if (failed.length === 0) return succeeds(piece);
    const does = deedOf(failing, failed, piece.to - piece.from);
    const rule = does.rule && { rule: does.rule };
    if (does.outcome !== 'returned') return { ...withoutResponse(does.outcome, failed, Math.ceil(left)), ...rule };
    const verdict = judge(REPORT, resolve(does.reports, piece), piece);
    const stop = does.stopsAt === undefined ? undefined : { unprocessedFrom: does.stopsAt + 1 };
    return { outcome: 'returned', verdict, failed: does.reports, repeats: Math.ceil(left), ...rule, ...stop, ...state };
  };
}

/** What fails this time, and how often that stays so: a record that joined late has more failures before it than the others. */
function failingIn(marked: readonly number[], piece: Piece, times: number) {
  if (piece.joined === undefined) {
    const left = times - piece.deliveries;
    return { failed: left > 0 ? marked : [], left };
  }
  const leftOf = (position: number) => times - deliveriesOf(piece, piece.from + position);
  const failed = marked.filter((position) => leftOf(position) > 0);
  return { failed, left: Math.min(...failed.map(leftOf)) };
}

function withoutResponse(
  outcome: 'threw' | 'timed-out' | 'throttled',
  failed: readonly number[],
  repeats: number,
): Answer {
  return { outcome, verdict: judgeFailure({ kind: outcome }), failed, repeats };
}

/** What a function does that meets failing records: it ends without a response, or reports some of them. */
export type FailingDeed = { readonly rule?: Answer['rule'] } & (
  | { readonly outcome: Extract<Outcome['kind'], 'threw' | 'timed-out'> }
  | { readonly outcome: 'returned'; readonly reports: readonly number[]; readonly stopsAt?: number }
);

/**
 * @param failed positions of the failing records, ascending, at least one
 * @param delivered how many records the function was handed
 */
export function deedOf(failing: FailingBehaviour, failed: readonly number[], delivered: number): FailingDeed {
  switch (failing.kind) {
    case 'throws-on-marked':
      return { outcome: 'threw' };
    case 'times-out-on-marked':
      return { outcome: 'timed-out' };
    case 'powertools-batch': {
      const throws = failing.throwsWhenAllFail !== false && failed.length === delivered;
      return throws ? { outcome: 'threw', rule: 'powertools-throws' } : { outcome: 'returned', reports: failed };
    }
    case 'reports-marked': {
      const [first] = failed;
      if (!failing.stopsAtFirst || first === undefined) return { outcome: 'returned', reports: failed };
      return { outcome: 'returned', reports: [first], stopsAt: first, rule: 'stops-at-first' };
    }
  }
}

/** Reported marks by position; where records share a number, Lambda sees the first of them, and one without a number it cannot see. */
function resolverOf(records: readonly RecordFacts[], marks: Marks) {
  const index = createSequenceIndex(records.map((record) => record.sequenceNumber));
  const numberOf = (position: number) => records[position]?.sequenceNumber ?? '';
  const isUnique = marks.every((position) => numberOf(position) !== '' && !index.isShared(position, 0, records.length));
  return (failed: readonly number[], piece: Piece): ResolvedItems => {
    if (isUnique) return { ...NOTHING, positions: failed };
    const numbers = new Set(failed.map((position) => numberOf(piece.from + position)));
    const items = Array.from(numbers, (identifier) =>
      identifier === '' ? ({ kind: 'empty', source: '""' } as const) : ({ kind: 'text', identifier } as const),
    );
    return resolveItems(items, index, piece.from, piece.to);
  };
}
