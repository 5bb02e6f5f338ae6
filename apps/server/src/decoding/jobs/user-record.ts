import {
  createJsonTape,
  type KplUserRecord,
  type Layer,
  pathOf,
  peelRecordData,
  previewOf,
  readKplAggregate,
  recordPointer,
  statusOf,
  utf8Text,
} from '@shardscope/event-model';
import { findLayer, layerViewOf } from '../layer-view.ts';
import { peelOptionsOf } from '../planned-peeling.ts';
import { readSlabRecord, type SlabJobInput, slabSpan } from '../record-slab.ts';
import { PREVIEW_CHARS, rowOf } from '../row.ts';
import type { JobOutput } from '../worker-loop.ts';
import { metadataOf, type RecordDetail } from './detail.ts';
import { dataOf } from './rows.ts';
import { keysOf, type UserRecordRow, userRecordIssues } from './user-records.ts';

export type UserRecordJobInput = SlabJobInput & { readonly m: number };
export type UserRecordDataJobInput = UserRecordJobInput & { readonly layer: string; readonly as: 'bytes' | 'text' };

/** A user record with everything inside it; `rawText` and the rest of the metadata are those of the record around it. */
export type UserRecordDetail = RecordDetail & Pick<UserRecordRow, 'm' | 'explicitHashKey'>;

const tape = createJsonTape();

/** User record `m` of the only record of a slab, in detail, as JSON text. */
export function userRecordJob(slab: UserRecordJobInput): JobOutput {
  const detail = detailOf(slab);
  if (detail === undefined) return { output: undefined };
  const output = new TextEncoder().encode(JSON.stringify(detail));
  return { output, transfer: [output.buffer] };
}

/** What one of its layers holds; `0` are its own bytes. */
export function userRecordDataJob(slab: UserRecordDataJobInput): JobOutput {
  const opened = openUserRecord(slab);
  const layer = opened && findLayer(opened.layer, slab.layer);
  const tree = layer?.value?.kind === 'tree' ? layer.value.text : undefined;
  const bytes = slab.as === 'text' ? tree : layer?.bytes;
  if (bytes === undefined) return { output: undefined };
  const output = new Uint8Array(bytes);
  return { output, transfer: [output.buffer] };
}

function detailOf(slab: UserRecordJobInput): UserRecordDetail | undefined {
  const opened = openUserRecord(slab);
  if (opened === undefined) return undefined;
  const { userRecord, layer } = opened;
  const read = readSlabRecord(slab, 0, { tape });
  const pointer = recordPointer(slab.batch, 0);
  const { start, end } = slabSpan(slab, 0);
  const bytes = slab.content.subarray(start, end);
  const line = {
    path: ['base64', ...pathOf(layer)],
    status: statusOf(layer),
    preview: previewOf(layer, PREVIEW_CHARS),
  };
  const { partitionKey: _ofTheRecord, ...shared } = rowOf(slab.first, read, line);
  return {
    ...shared,
    m: slab.m,
    ...keysOf(userRecord),
    dataBytes: userRecord.data.length,
    issues: userRecordIssues(userRecord, pointer),
    pointer,
    // Under names of their own, so that the key of the record around it is not taken for its key.
    metadata: [...metadataOfUserRecord(userRecord), ...metadataOf(bytes).map(inRecord)],
    rawText: utf8Text(bytes),
    layers: layerViewOf(layer),
  };
}

function inRecord([name, text]: readonly [string, string]): readonly [string, string] {
  return [`record: ${name}`, text];
}

function* metadataOfUserRecord(record: KplUserRecord): Generator<readonly [string, string]> {
  const { partitionKey, explicitHashKey } = record;
  yield ['sub-sequence number', String(record.subSequenceNumber)];
  if (partitionKey !== undefined) yield ['partition key', partitionKey];
  if (explicitHashKey !== undefined) yield ['explicit hash key', explicitHashKey];
  for (const [key, value] of record.tags) yield [`tag ${key}`, value ?? ''];
}

/**
 * A user record, and its layers: the aggregate is the one around it and gives its bytes, as base64 does for a record. What
 * lies inside is peeled with the whole record, so that the same limits leave the same things unopened.
 */
function openUserRecord(slab: UserRecordJobInput): { userRecord: KplUserRecord; layer: Layer } | undefined {
  const data = dataOf(slab.content, readSlabRecord(slab, 0, { tape }).record);
  const outermost = data && peelRecordData(data, peelOptionsOf(slab.plan, slab.first));
  const aggregate = outermost?.children[0];
  const inner = aggregate?.children[slab.m];
  if (outermost?.bytes === undefined || inner === undefined) return undefined;
  const read = readKplAggregate(outermost.bytes, { maxUserRecords: slab.m + 1 });
  const userRecord = read.kind === 'aggregate' ? read.userRecords[slab.m] : undefined;
  if (aggregate === undefined || userRecord === undefined) return undefined;
  const { decoder, confidence } = aggregate;
  const bytes = userRecord.data;
  const frame = { decoder, confidence, inputLength: outermost.bytes.length, outputLength: bytes.length, bytes };
  return {
    userRecord,
    layer: {
      ...frame,
      status: 'ok',
      notes: [],
      trailingLength: 0,
      facts: aggregate.facts,
      refusals: [],
      children: [inner],
    },
  };
}
