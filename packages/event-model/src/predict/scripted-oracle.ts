import { createSequenceIndex, resolveItems } from '../respond/identifiers.ts';
import { judgeFailure, judgeReport } from '../respond/judge.ts';
import type { Outcome } from '../respond/outcome.ts';
import { type Report, readReport } from '../respond/report.ts';
import type { ResponseSettings } from '../respond/verdict.ts';
import type { Oracle } from './behaviour.ts';
import { createMarks, marksBetween } from './marks.ts';
import type { RecordFacts } from './prediction.ts';
import { stateOf } from './window.ts';

/** Answers by given outcomes: each response is read once, and held against every piece that it answers. */
export function createScriptedOracle(
  outcomes: readonly Outcome[],
  records: readonly RecordFacts[],
  settings: ResponseSettings,
): Oracle {
  const index = createSequenceIndex(records.map((record) => record.sequenceNumber));
  const last = Math.max(0, outcomes.length - 1);
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

/** One response to everything. What really failed is known from the marks, so it also tells what the response leaves out. */
export function createReturningOracle(
  payloadText: string | undefined,
  records: readonly RecordFacts[],
  marked: readonly number[],
  settings: ResponseSettings,
): Oracle {
  const answerTo = createScriptedOracle([{ kind: 'returned', payloadText }], records, settings);
  const marks = createMarks(marked);
  return (piece, calls) => {
    const answer = { ...answerTo(piece, calls), rule: 'same-response' } as const;
    const failing = marksBetween(marks, piece.from, piece.to);
    if (failing.length === 0) return answer;
    const named = new Set(answer.failed);
    const unreported = failing.filter((position) => !named.has(position));
    const failed = [...answer.failed, ...unreported].sort((a, b) => a - b);
    return { ...answer, failed, unreported };
  };
}
