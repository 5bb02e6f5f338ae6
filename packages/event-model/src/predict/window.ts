import { utf8Bytes } from '../bytes/utf8.ts';

const LONGEST_STATE_TEXT = 2000;

/** A tumbling window as the event writes it: ISO 8601, whole seconds. */
export type WindowSpan = { readonly start: string; readonly end: string };

/** What an imagined function does with the state of a tumbling window. */
export type WindowBehaviour = {
  /** Size of the JSON of the state that it returns, in bytes; that of an empty object when absent. */
  readonly stateBytes?: number;
  /** How often the final invocation of each window fails before it succeeds; Infinity for always, 0 when absent. */
  readonly finalFailures?: number;
};

/** The tumbling window of an invocation or a message, and how it stands in it. */
export type WindowStep = WindowSpan & {
  /** The invocation that ends the window; it has no records. */
  readonly isFinal: boolean;
  /** The window ends before its time because its state is too large. */
  readonly isEarly: boolean;
};

/** What one invocation of a window hands to the next. */
export type WindowState = {
  /** Of its JSON in UTF-8. */
  readonly stateBytes: number;
  /** Absent where it is imagined, or longer than 2,000 characters. */
  readonly stateText?: string;
};

/** The window of an invocation, with the state that its event carries. */
export type AttemptWindow = WindowStep & WindowState;

/** A window that has not ended, with the state that its next invocation would get. */
export type OpenWindow = WindowSpan & WindowState;

/** A state by its JSON text. Long texts are known by their size only: a story holds them once an invocation. */
export function stateOf(stateText: string): WindowState {
  const stateBytes = utf8Bytes(stateText).length;
  return stateText.length > LONGEST_STATE_TEXT ? { stateBytes } : { stateBytes, stateText };
}

/** Index of the tumbling window that an arrival falls into, counted from the Unix epoch. */
export function windowIndexOf(arrivalMillis: number, tumblingWindowInSeconds: number): number {
  return Math.floor(arrivalMillis / 1000 / tumblingWindowInSeconds);
}

/**
 * The window of each record of a shard, in order. A record without a readable arrival falls into that of the record before it.
 *
 * @param lateRecords what a record does whose window is over: `own-window` goes back to it, `open-window` joins the later one
 */
export function windowIndexesOf(
  arrivalsMillis: ArrayLike<number>,
  tumblingWindowInSeconds: number,
  lateRecords: 'own-window' | 'open-window',
): { readonly indexes: readonly number[]; readonly isAnyLate: boolean } {
  let latest = -Infinity;
  let before = 0;
  let isAnyLate = false;
  const indexes = Array.from(arrivalsMillis, (arrivalMillis) => {
    if (!Number.isFinite(arrivalMillis)) return before;
    const own = windowIndexOf(arrivalMillis, tumblingWindowInSeconds);
    isAnyLate ||= own < latest;
    latest = Math.max(latest, own);
    before = lateRecords === 'open-window' ? latest : own;
    return before;
  });
  return { indexes, isAnyLate };
}

/**
 * The tumbling window that an arrival falls into: aligned to the Unix epoch, start included, end not.
 *
 * @param tumblingWindowInSeconds 1 to 900
 * @example windowOf(Date.parse('2026-09-17T14:11:12Z'), 10) // { start: '2026-09-17T14:11:10Z', end: '2026-09-17T14:11:20Z' }
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 */
export function windowOf(arrivalMillis: number, tumblingWindowInSeconds: number): WindowSpan {
  return spanOfWindow(windowIndexOf(arrivalMillis, tumblingWindowInSeconds), tumblingWindowInSeconds);
}

/** The span of the window with an index. */
export function spanOfWindow(index: number, tumblingWindowInSeconds: number): WindowSpan {
  return {
    start: isoSeconds(index * tumblingWindowInSeconds),
    end: isoSeconds((index + 1) * tumblingWindowInSeconds),
  };
}

function isoSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
