import {
  createJsonTape,
  createPlannedPeeling,
  type Issue,
  type Layer,
  type PeeledRow,
  type PeelOptions,
  type PlannedPeeling,
  type PlannedUserRecords,
} from '@shardscope/event-model';
import type { DecodePlan } from './decoding.ts';
import { nodeInflaters } from './inflaters.ts';
import { PEEL_LIMITS } from './peel-limits.ts';

/** Plans that are kept, so that the slabs of a request do not read the same schemas again and again. */
const KEPT_PLANS = 8;
const NO_PLAN = '';

const ground = { inflaters: nodeInflaters, limits: PEEL_LIMITS, tape: createJsonTape() };
const made = new Map<string, PlannedPeeling>();

/** How the record at a position is opened. */
export function peelOptionsOf(plan: DecodePlan | undefined, position: number): PeelOptions {
  return peelingOf(plan).optionsOf(position);
}

/** A record's row, and what in it does not fit the JSON Schema that was given. */
export function peelPlannedRow(
  plan: DecodePlan | undefined,
  position: number,
  data: Uint8Array,
  pointer: string,
): { readonly peeled: PeeledRow; readonly findings: readonly Issue[] } {
  return peelingOf(plan).rowOf(position, data, pointer);
}

/** The rows of a record's user records, and what in each does not fit the JSON Schema that was given. */
export function peelPlannedUserRecords(
  plan: DecodePlan | undefined,
  position: number,
  data: Uint8Array | undefined,
  pointer: string,
): PlannedUserRecords {
  return peelingOf(plan).userRecordsOf(position, data, pointer);
}

/** What in a record does not fit the JSON Schema that was given: issues of the record, which is shown all the same. */
export function findingsOf(plan: DecodePlan | undefined, layer: Layer, pointer: string): readonly Issue[] {
  return peelingOf(plan).findingsOf(layer, pointer);
}

function peelingOf(plan: DecodePlan | undefined): PlannedPeeling {
  const key = plan?.key ?? NO_PLAN;
  const kept = made.get(key);
  if (kept !== undefined) return kept;
  const fresh = createPlannedPeeling(plan, ground);
  const [oldest] = made.keys();
  if (made.size >= KEPT_PLANS && oldest !== undefined) made.delete(oldest);
  made.set(key, fresh);
  return fresh;
}
