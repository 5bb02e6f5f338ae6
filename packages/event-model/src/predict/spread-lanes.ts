import { utf8Bytes } from '../bytes/utf8.ts';
import type { Assumptions } from './assumptions.ts';
import type { Selection } from './selection.ts';

/**
 * Spreads records over the lanes of a shard by their partition keys: records with one key share a lane, in their order.
 *
 * @param positions of the records to spread, ascending
 * @returns what each lane takes; a lane that gets nothing is left out
 */
export function spreadOverLanes(
  partitionKeys: (position: number) => string,
  positions: Selection,
  parallelizationFactor: number,
  laneOfKey: Assumptions['laneOfKey'],
): Selection[] {
  if (!(parallelizationFactor > 1)) return positions.length === 0 ? [] : [positions];
  const lanes = Array.from({ length: parallelizationFactor }, (): number[] => []);
  const known = new Map<string, number>();
  for (const position of positions) {
    const key = partitionKeys(position);
    let lane = known.get(key);
    if (lane === undefined) {
      lane = (laneOfKey === 'hash' ? fnv1a(key) : known.size) % parallelizationFactor;
      known.set(key, lane);
    }
    lanes[lane]?.push(position);
  }
  return lanes.filter((lane) => lane.length > 0).map((lane) => Int32Array.from(lane));
}

/** FNV-1a, 32 bits: small, stable everywhere, and spread well enough over ten lanes. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of utf8Bytes(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
