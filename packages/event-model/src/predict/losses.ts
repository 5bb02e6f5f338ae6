import type { Answer } from './behaviour.ts';
import type { Piece } from './piece.ts';
import type { Ending } from './story.ts';

/** What Lambda takes as done although it failed, or was never begun. */
export function lossesOf(piece: Piece, answer: Answer): NonNullable<Ending['but']> {
  const ignored = { positions: answer.failed, because: { kind: 'report-ignored' } } as const;
  const { unprocessedFrom } = answer;
  if (unprocessedFrom === undefined) return [ignored, ...unreportedOf(answer)];
  const left = Math.max(0, piece.to - piece.from - unprocessedFrom);
  const positions = Array.from({ length: left }, (_, at) => unprocessedFrom + at);
  return [ignored, { positions, because: { kind: 'behind', position: piece.from + unprocessedFrom - 1 } }];
}

/** What fails and what the response does not name. */
export function unreportedOf({ unreported = [] }: Answer): NonNullable<Ending['but']> {
  return [{ positions: unreported, because: { kind: 'not-reported' } }];
}
