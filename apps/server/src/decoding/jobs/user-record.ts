import {
  createJsonTape,
  type LayerPart,
  layerContentOf,
  type OpenedUserRecord,
  openUserRecord,
  peelRecordData,
  userRecordDetailOf,
} from '@shardscope/event-model';
import { findingsOf, peelOptionsOf } from '../planned-peeling.ts';
import { placeOf, readSlabRecord, type SlabJobInput } from '../record-slab.ts';
import type { JobOutput } from '../worker-loop.ts';
import { dataOf } from './rows.ts';

export type UserRecordJobInput = SlabJobInput & { readonly m: number };
export type UserRecordDataJobInput = UserRecordJobInput & { readonly layer: string; readonly as: LayerPart };

const tape = createJsonTape();

/** User record `m` of the only record of a slab, in detail, as JSON text. */
export function userRecordJob(slab: UserRecordJobInput): JobOutput {
  const opened = open(slab);
  if (opened === undefined) return { output: undefined };
  const place = placeOf(slab, tape);
  const detail = userRecordDetailOf(place, slab.m, opened);
  // The layer of the aggregate has this user record alone, so that nothing has to say which one is meant.
  const [userRecord] = opened.layer.children;
  const findings = userRecord === undefined ? [] : findingsOf(slab.plan, userRecord, place.pointer);
  const output = new TextEncoder().encode(JSON.stringify({ ...detail, issues: [...detail.issues, ...findings] }));
  return { output, transfer: [output.buffer] };
}

/** What one of its layers holds; `0` are its own bytes. */
export function userRecordDataJob(slab: UserRecordDataJobInput): JobOutput {
  const opened = open(slab);
  const bytes = opened && layerContentOf(opened.layer, slab.layer, slab.as);
  if (bytes === undefined) return { output: undefined };
  const output = new Uint8Array(bytes);
  return { output, transfer: [output.buffer] };
}

function open(slab: UserRecordJobInput): OpenedUserRecord | undefined {
  const data = dataOf(slab.content, readSlabRecord(slab, 0, { tape }).record);
  return openUserRecord(data && peelRecordData(data, peelOptionsOf(slab.plan, slab.first)), slab.m);
}
