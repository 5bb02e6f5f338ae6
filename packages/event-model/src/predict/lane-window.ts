import type { Answer } from './behaviour.ts';
import type { Lane } from './lane.ts';
import { createFinalPiece, type Piece } from './piece.ts';
import type { PredictionInput } from './prediction-input.ts';
import {
  type AttemptWindow,
  type OpenWindow,
  spanOfWindow,
  stateOf,
  type WindowState,
  type WindowStep,
} from './window.ts';

/** The largest state that a window may hold: 1 MB, counted in bytes of its JSON. How exactly is not documented. */
const MAX_STATE_BYTES = 1_048_576;

const EMPTY_STATE: WindowState = { stateBytes: 2, stateText: '{}' };

/** The tumbling window that a lane is in. */
export type LaneWindow = {
  /** Counted from the epoch; `undefined` before the first invocation, which may go on with a captured state. */
  index: number | undefined;
  /** The function was invoked for it, so a final invocation ends it. */
  isOpen: boolean;
  /** A state that was too large ended it; whatever comes now belongs to the rest of its time. */
  endedEarly: boolean;
  state: WindowState;
};

export function createLaneWindow({ mapping, facts }: PredictionInput): LaneWindow | undefined {
  if (!(mapping.tumblingWindowInSeconds > 0)) return undefined;
  const captured = facts.window;
  const hasState = captured !== undefined && captured.stateText !== '';
  const state = hasState ? stateOf(captured.stateText) : EMPTY_STATE;
  return { index: undefined, isOpen: captured !== undefined, endedEarly: false, state };
}

/** Steps into the window of a piece; a new one begins with an empty state. */
export function enterWindow({ window }: Lane, piece: Piece): void {
  if (window === undefined || window.index === piece.window) return;
  if (window.index !== undefined) {
    window.isOpen = false;
    window.endedEarly = false;
    window.state = EMPTY_STATE;
  }
  window.index = piece.window;
}

/** The final invocation that has to come before a piece of another window. */
export function dueFinalOf(lane: Lane, piece: Piece): Piece | undefined {
  const index = openIndexOf(lane);
  if (index === undefined || index === piece.window) return undefined;
  const isOnTime = lane.input.assumptions.windowEndsWith === 'time';
  lane.story.use(isOnTime ? 'final-invoke-on-time' : 'final-invoke-needs-record');
  return createFinalPiece(piece.from, index, 'due');
}

/** The final invocation behind the last record, where time alone brings it; the clock is set to the end of the window. */
export function lastFinalOf(lane: Lane): Piece | undefined {
  const index = openIndexOf(lane);
  if (index === undefined || lane.input.assumptions.windowEndsWith !== 'time') return undefined;
  lane.story.use('final-invoke-on-time');
  lane.nowMillis = Math.max(lane.nowMillis, lane.facts.windowEndMillis(index));
  return createFinalPiece(lane.input.facts.records.length, index, 'due');
}

function openIndexOf({ window }: Lane): number | undefined {
  return window?.isOpen ? window.index : undefined;
}

/** How a piece stands in its window. */
export function windowStepOf(lane: Lane, piece: Piece): WindowStep | undefined {
  if (piece.window === undefined) return undefined;
  const isFinal = piece.final !== undefined;
  return { ...spanOf(lane, piece.window), isFinal, isEarly: piece.final === 'early' };
}

/** The same, with the state that the event carries. */
export function attemptWindowOf(lane: Lane, piece: Piece): AttemptWindow | undefined {
  const step = windowStepOf(lane, piece);
  if (step === undefined || lane.window === undefined) return undefined;
  lane.story.use('window-state');
  if (lane.window.endedEarly && !step.isFinal) lane.story.use('window-goes-on-after-early-end');
  return { ...step, ...lane.window.state };
}

/**
 * Takes the state of an invocation that made progress.
 *
 * @returns the final invocation that follows at once when the state is too large
 */
export function passState(lane: Lane, piece: Piece, { state }: Answer): readonly Piece[] {
  const { window } = lane;
  if (window === undefined || piece.window === undefined || state === undefined) return [];
  window.state = state;
  if (state.stateBytes <= MAX_STATE_BYTES) return [];
  lane.story.use('state-over-1mb', 'state-accounting');
  return [createFinalPiece(piece.to, piece.window, 'early')];
}

/** After the final invocation, done or given up, everything starts anew. */
export function endWindow({ window }: Lane, piece: Piece): void {
  if (window === undefined) return;
  window.isOpen = false;
  window.endedEarly = piece.final === 'early';
  window.state = EMPTY_STATE;
}

/** The window that is left open when the records are through. */
export function openWindowOf(lane: Lane): OpenWindow | undefined {
  const index = openIndexOf(lane);
  if (index === undefined || lane.window === undefined) return undefined;
  if (lane.input.assumptions.windowEndsWith === 'next-record') lane.story.use('final-invoke-needs-record');
  return { ...spanOf(lane, index), ...lane.window.state };
}

function spanOf(lane: Lane, index: number) {
  return spanOfWindow(index, lane.input.mapping.tumblingWindowInSeconds);
}
