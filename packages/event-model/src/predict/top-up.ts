import { nextBatch } from './batching.ts';
import { apply, type Lane } from './lane.ts';
import { joinedBy, type Piece } from './piece.ts';

/**
 * The remainder behind a checkpoint, with the records that wait behind its batch where the assumption lets them join. A half that is
 * not the last one stands in front of records of its own batch, so nothing joins it.
 */
export function toppedUp(lane: Lane, remainder: Piece): Piece {
  const { input, facts, cut, supply, nowMillis } = lane;
  const isAlone = input.assumptions.topUp === 'none';
  lane.story.use(isAlone ? 'remainder-not-topped-up' : 'remainder-topped-up');
  if (isAlone || cut === undefined || cut.to !== remainder.to) return remainder;
  const arrivedBy = supply === 'live' ? nowMillis : Infinity;
  const next = nextBatch(input.facts, input.mapping.batchSize, facts.windows, remainder.from, arrivedBy);
  if (next.to <= remainder.to) return remainder;
  lane.cut = { ...cut, to: next.to, closedBy: next.closedBy };
  const larger = joinedBy(remainder, next.to);
  apply(lane, larger, 'remainder-topped-up');
  return larger;
}
