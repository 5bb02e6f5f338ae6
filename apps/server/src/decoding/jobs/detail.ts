import {
  createJsonTape,
  givenUpView,
  peelRecordData,
  type RecordDetail,
  recordDetailOf,
} from '@shardscope/event-model';
import { findingsOf, peelOptionsOf } from '../planned-peeling.ts';
import { placeOf, type SlabJobInput, skippedMessage } from '../record-slab.ts';
import type { JobOutput } from '../worker-loop.ts';
import { dataOf, skippedIssue } from './rows.ts';

const tape = createJsonTape();

/** The only record of a slab, in detail, as JSON text. */
export function detailJob(slab: SlabJobInput): JobOutput {
  const output = new TextEncoder().encode(JSON.stringify(detailOf(slab)));
  return { output, transfer: [output.buffer] };
}

function detailOf(slab: SlabJobInput): RecordDetail {
  const place = placeOf(slab, tape);
  const { read, pointer } = place;
  const data = dataOf(slab.content, read.record);
  const [skip] = slab.skip;
  if (skip !== undefined) {
    const issues = [...read.issues, skippedIssue(skip, pointer)];
    const layers = givenUpView(data?.length ?? 0, `decode-${skip.because}`, skippedMessage(skip));
    return { ...recordDetailOf({ ...place, read: { ...read, issues } }, undefined, tape), layers };
  }
  const layer = data && peelRecordData(data, peelOptionsOf(slab.plan, slab.first));
  const issues = layer === undefined ? read.issues : [...read.issues, ...findingsOf(slab.plan, layer, pointer)];
  return recordDetailOf({ ...place, read: { ...read, issues } }, layer, tape);
}
