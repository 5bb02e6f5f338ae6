import type { Outcome } from '../respond/outcome.ts';
import { formatResponse, responseFor } from '../respond/response-for.ts';
import type { PredictionInput } from './prediction-input.ts';

type Asked = { readonly records: readonly number[]; readonly final?: unknown; readonly seen: number };

/** What the function does, to the letter of its choice. `seen` counts earlier deliveries, `calls` every call of the story. */
export function imagine(given: PredictionInput, piece: Asked, calls: number): Outcome {
  const { behaviour, marked, facts, mapping, windowBehaviour } = given;
  const isInWindow = mapping.tumblingWindowInSeconds > 0;
  if (behaviour.kind === 'script') {
    return behaviour.outcomes[Math.min(calls, behaviour.outcomes.length - 1)] ?? { kind: 'timed-out' };
  }
  if (behaviour.kind === 'returns') return { kind: 'returned', payloadText: behaviour.payloadText };
  if (behaviour.kind === 'throttled' && calls < behaviour.times) return { kind: 'throttled' };
  const state = isInWindow ? textOf(windowBehaviour?.stateBytes ?? 2) : undefined;
  if (piece.final !== undefined) {
    const isFailing = piece.seen < (windowBehaviour?.finalFailures ?? 0);
    return isFailing ? { kind: 'threw' } : { kind: 'returned', payloadText: `{"state":${state}}` };
  }
  let bad = [...piece.records.keys()].filter((it) => marked.includes(piece.records[it] ?? -1));
  if (behaviour.kind === 'recovers' && piece.seen >= behaviour.times) bad = [];
  const hasFailing = behaviour.kind === 'recovers' || behaviour.kind === 'throttled';
  const failing = hasFailing ? (behaviour.failing ?? { kind: 'reports-marked' }) : behaviour;
  if (bad.length > 0 && failing.kind === 'throws-on-marked') return { kind: 'threw' };
  if (bad.length > 0 && failing.kind === 'times-out-on-marked') return { kind: 'timed-out' };
  if (failing.kind === 'powertools-batch' && bad.length > 0 && bad.length === piece.records.length) {
    if (failing.throwsWhenAllFail !== false) return { kind: 'threw', errorType: 'FullBatchFailureError' };
  }
  if (failing.kind === 'reports-marked' && failing.stopsAtFirst) bad = bad.slice(0, 1);
  const numbers = piece.records.map((it) => facts.records[it]?.sequenceNumber ?? '');
  const report = formatResponse(responseFor(numbers, bad));
  return { kind: 'returned', payloadText: state === undefined ? report : `{"state":${state},${report.slice(1)}` };
}

/** A state whose JSON has so many bytes. */
function textOf(bytes: number): string {
  return bytes === 2 ? '{}' : `{"a":"${'x'.repeat(bytes - 8)}"}`;
}
