import { createSequenceIndex, type ResolvedItems, resolveItems } from '../respond/identifiers.ts';
import { type JudgedReport, judgeFailure, judgeReport } from '../respond/judge.ts';
import type { Outcome } from '../respond/outcome.ts';
import { type Report, readReport } from '../respond/report.ts';
import type { ResponseSettings, Verdict } from '../respond/verdict.ts';
import type { Piece } from './piece.ts';
import type { FunctionBehaviour, RecordFacts } from './prediction.ts';
import { stateOf, type WindowBehaviour, type WindowState } from './window.ts';

/** What the function does with a piece, and what Lambda makes of it. */
export type Answer = {
  readonly outcome: Outcome['kind'];
  readonly verdict: Verdict;
  /** Positions in the piece that failed as far as is known, ascending: reported, ignored or thrown on. */
  readonly failed: readonly number[];
  /** How many attempts of this piece in a row get this answer; Infinity when nothing changes it. */
  readonly repeats: number;
  /** The state that it returned, where it returned one; only with a tumbling window. */
  readonly state?: WindowState;
};

/** The function as a prediction imagines it. `calls` counts every call so far, rejected ones included. */
export type Oracle = (piece: Piece, calls: number) => Answer;

/** What a rejected payload comes to, whatever the function would have done. */
export const TOO_LARGE: Answer = {
  outcome: 'too-large',
  verdict: judgeFailure({ kind: 'too-large' }),
  failed: [],
  repeats: Infinity,
};

const REPORT: JudgedReport = { shape: 'failures', byteLength: 0, hasState: true };
const NO_REPORT: JudgedReport = { shape: 'empty-failures', byteLength: 0, hasState: true };
const NOTHING: ResolvedItems = { positions: [], defects: [], repeats: 0, shared: false };

/**
 * Turns the chosen behaviour into answers. A report of marks is judged without writing and reading its JSON: the same
 * judge, so the result is that of the text.
 *
 * @param marked positions in the batch, in any order
 */
export function createOracle(
  behaviour: FunctionBehaviour,
  records: readonly RecordFacts[],
  marked: readonly number[],
  settings: ResponseSettings,
  windowBehaviour: WindowBehaviour = {},
): Oracle {
  if (behaviour.kind === 'script') return scripted(behaviour.outcomes, records, settings);
  const marks = Int32Array.from(new Set(marked)).sort();
  const reported = reportOfMarks(records, marks);
  const { stateBytes = 2, finalFailures = 0 } = windowBehaviour;
  const state = settings.tumblingWindow && { state: { stateBytes } };
  const succeeds = (piece: Piece): Answer => ({
    outcome: 'returned',
    verdict: judgeReport(NO_REPORT, NOTHING, settings, piece.to - piece.from),
    failed: [],
    repeats: Infinity,
    ...state,
  });
  return (piece) => {
    if (piece.final !== undefined) return throwAtFirst(finalFailures - piece.deliveries) ?? succeeds(piece);
    const failed = between(marks, piece.from, piece.to);
    const left = behaviour.kind === 'recovers' ? behaviour.times - piece.deliveries : Infinity;
    if (failed.length === 0 || !(left > 0)) return succeeds(piece);
    if (behaviour.kind === 'throws-on-marked' || behaviour.kind === 'times-out-on-marked') {
      const outcome = behaviour.kind === 'throws-on-marked' ? 'threw' : 'timed-out';
      return { outcome, verdict: judgeFailure({ kind: outcome }), failed, repeats: left };
    }
    const verdict = judgeReport(REPORT, reported(failed, piece), settings, piece.to - piece.from);
    return { outcome: 'returned', verdict, failed, repeats: Math.ceil(left), ...state };
  };
}

function throwAtFirst(times: number): Answer | undefined {
  if (!(times > 0)) return undefined;
  return { outcome: 'threw', verdict: judgeFailure({ kind: 'threw' }), failed: [], repeats: Math.ceil(times) };
}

/** Reported marks by position; where records share a number, Lambda sees the first of them. */
function reportOfMarks(records: readonly RecordFacts[], marks: Int32Array) {
  const index = createSequenceIndex(records.map((record) => record.sequenceNumber));
  const isUnique = marks.every((position) => !index.isShared(position, 0, records.length));
  return (failed: readonly number[], piece: Piece): ResolvedItems => {
    if (isUnique) return { ...NOTHING, positions: failed };
    const numbers = new Set(failed.map((position) => records[piece.from + position]?.sequenceNumber ?? ''));
    const items = Array.from(numbers, (identifier) => ({ kind: 'text', identifier }) as const);
    return resolveItems(items, index, piece.from, piece.to);
  };
}

function scripted(outcomes: readonly Outcome[], records: readonly RecordFacts[], settings: ResponseSettings): Oracle {
  const index = createSequenceIndex(records.map((record) => record.sequenceNumber));
  const last = Math.max(0, outcomes.length - 1);
  // Each response is read once, however often it is returned.
  const reports = outcomes.map((it): Report | undefined =>
    it.kind === 'returned' ? readReport(it.payloadText) : undefined,
  );
  const states = reports.map((report) =>
    settings.tumblingWindow && report?.stateText !== undefined ? stateOf(report.stateText) : undefined,
  );
  return (piece, calls) => {
    const step = Math.min(calls, last);
    const outcome = outcomes[step] ?? { kind: 'returned', payloadText: undefined };
    const repeats = step === last ? Infinity : 1;
    if (outcome.kind !== 'returned')
      return { outcome: outcome.kind, verdict: judgeFailure(outcome), failed: [], repeats };
    const report = reports[step] ?? readReport(undefined);
    const resolved = resolveItems(report.items, index, piece.from, piece.to);
    const unheard = report.unheard && resolveItems(report.unheard.items, index, piece.from, piece.to);
    const verdict = judgeReport(report, resolved, settings, piece.to - piece.from);
    const state = states[step];
    const failed = (unheard ?? resolved).positions;
    return { outcome: 'returned', verdict, failed, repeats, ...(state && { state }) };
  };
}

/** Marks from `from` up to `to`, counted from `from`. */
function between(marks: Int32Array, from: number, to: number): number[] {
  const start = lowerBound(marks, from);
  const end = lowerBound(marks, to);
  const found = new Array<number>(end - start);
  for (let at = start; at < end; at++) found[at - start] = (marks[at] as number) - from;
  return found;
}

function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
