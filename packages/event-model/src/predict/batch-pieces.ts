import { cutAtPayloadLimit } from './batching.ts';
import type { Lane } from './lane.ts';
import { createFinalPiece, createPiece, type Piece } from './piece.ts';
import type { AttemptRange } from './prediction.ts';
import { windowIndexOf } from './window.ts';

/**
 * A batch as the invocations that it must be at least: cut at the boundaries of tumbling windows, and where its event would pass 6 MB.
 */
export function piecesOf(lane: Lane, batch: AttemptRange): Piece[] {
  const { facts, story } = lane;
  const { windows } = facts;
  const pieces: Piece[] = [];
  for (let { from } = batch; from < batch.to; ) {
    const window = windows?.[from];
    let to = from + 1;
    while (to < batch.to && windows?.[to] === window) to++;
    const cuts = cutAtPayloadLimit(facts, { from, to });
    if (cuts.length > 1) story.use('batch-closes-at-6mb', 'payload-accounting');
    pieces.push(...cuts.map((cut) => createPiece(cut, window)));
    from = to;
  }
  return pieces.length === 0 ? capturedFinal(lane) : pieces;
}

/** The final invocation of a window, where that is what was captured. */
function capturedFinal({ input, facts, window }: Lane): Piece[] {
  const captured = input.facts.window;
  if (window === undefined || captured?.isFinalInvokeForWindow !== true) return [];
  const startMillis = Date.parse(captured.start);
  const index = windowIndexOf(
    Number.isNaN(startMillis) ? facts.startMillis : startMillis,
    input.mapping.tumblingWindowInSeconds,
  );
  return [createFinalPiece(0, index, captured.isWindowTerminatedEarly ? 'early' : 'due')];
}
