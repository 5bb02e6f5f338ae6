import { judgeFailure } from '../respond/judge.ts';
import type { Outcome } from '../respond/outcome.ts';
import type { ResponseSettings, Verdict } from '../respond/verdict.ts';
import type { FunctionBehaviour } from './function-behaviour.ts';
import type { FUNCTION_RULES } from './function-rules.ts';
import { createMarkedOracle } from './marked-oracle.ts';
import type { Piece } from './piece.ts';
import type { RecordFacts } from './prediction.ts';
import { createReturningOracle, createScriptedOracle } from './scripted-oracle.ts';
import type { WindowBehaviour, WindowState } from './window.ts';

/** What the function does with a piece, and what Lambda makes of it. Positions count from the start of the piece, ascending. */
export type Answer = {
  readonly outcome: Outcome['kind'];
  readonly verdict: Verdict;
  /** Positions that failed as far as is known: reported, ignored or thrown on. */
  readonly failed: readonly number[];
  /** Marked positions that the response does not name: where Lambda takes them as done, nobody ever learns of them. */
  readonly unreported?: readonly number[];
  /** From here on the records were delivered and not processed: the function had stopped. */
  readonly unprocessedFrom?: number;
  /** What of the function explains the answer. */
  readonly rule?: keyof typeof FUNCTION_RULES;
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

/**
 * Turns the chosen behaviour into answers.
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
  switch (behaviour.kind) {
    case 'script':
      return createScriptedOracle(behaviour.outcomes, records, settings);
    case 'returns':
      return createReturningOracle(behaviour.payloadText, records, marked, settings);
    default:
      return createMarkedOracle(behaviour, records, marked, settings, windowBehaviour);
  }
}
