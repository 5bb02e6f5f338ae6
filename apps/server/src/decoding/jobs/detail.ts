import {
  createJsonTape,
  isJsonDocument,
  type Layer,
  type PeeledRow,
  pathOf,
  peelRecordData,
  previewOf,
  readJson,
  recordPointer,
  statusOf,
  utf8Text,
} from '@shardscope/event-model';
import { givenUpView, type LayerView, layerViewOf } from '../layer-view.ts';
import { peelOptionsOf } from '../planned-peeling.ts';
import { readSlabRecord, type SlabJobInput, skippedMessage, slabSpan } from '../record-slab.ts';
import { PREVIEW_CHARS, type Row, rowOf } from '../row.ts';
import type { JobOutput } from '../worker-loop.ts';
import { dataOf, skippedIssue } from './rows.ts';

/** A record with everything inside it. */
export type RecordDetail = Row & {
  readonly pointer: string;
  /** Every field but the data, in its order: name, and exact text. */
  readonly metadata: readonly (readonly [name: string, text: string])[];
  /** The record's own JSON, as it stands in the input. */
  readonly rawText: string;
  /** Absent where the record has no data. */
  readonly layers?: LayerView;
};

const tape = createJsonTape();

/** The only record of a slab, in detail, as JSON text. */
export function detailJob(slab: SlabJobInput): JobOutput {
  const output = new TextEncoder().encode(JSON.stringify(detailOf(slab)));
  return { output, transfer: [output.buffer] };
}

function detailOf(slab: SlabJobInput): RecordDetail {
  const read = readSlabRecord(slab, 0, { tape });
  const data = dataOf(slab.content, read.record);
  const pointer = recordPointer(slab.batch, 0);
  const bytes = slab.content.subarray(slabSpan(slab, 0).start, slabSpan(slab, 0).end);
  const rest = { pointer, metadata: metadataOf(bytes), rawText: utf8Text(bytes) };
  const [skip] = slab.skip;
  if (skip !== undefined) {
    const issues = [...read.issues, skippedIssue(skip, pointer)];
    const layers = givenUpView(data?.length ?? 0, `decode-${skip.because}`, skippedMessage(skip.because));
    return { ...rowOf(slab.first, { ...read, issues }, undefined), ...rest, layers };
  }
  if (data === undefined) return { ...rowOf(slab.first, read, undefined), ...rest };
  const layer = peelRecordData(data, peelOptionsOf(slab.plan, slab.first));
  return { ...rowOf(slab.first, read, peeledOf(layer)), ...rest, layers: layerViewOf(layer) };
}

function peeledOf(layer: Layer): PeeledRow {
  const preview = previewOf(layer, PREVIEW_CHARS);
  const row = { path: pathOf(layer), status: statusOf(layer), preview };
  const frame = frameOf(layer);
  const data = layer.outputLength === undefined ? row : { ...row, dataBytes: layer.outputLength };
  return frame === undefined ? data : { ...data, frame };
}

/** The frame that the data itself is; its first fact counts its parts. */
function frameOf({ children: [inner] }: Layer): PeeledRow['frame'] {
  const [noun, total] = inner?.facts[0] ?? [];
  if (inner === undefined || inner.bytes !== undefined || noun === undefined) return undefined;
  return { noun, total: Number(total), parts: [] };
}

const DATA_FIELDS = new Set(['data', 'Data']);

export function metadataOf(record: Uint8Array): RecordDetail['metadata'] {
  const document = readJson(record, {}, tape);
  if (!isJsonDocument(document)) return [];
  const fields: [string, string][] = [];
  for (const { key, value } of document.members(document.root)) {
    if (DATA_FIELDS.has(key)) continue;
    if (document.kind(value) !== 'object') fields.push([key, document.text(value) ?? document.source(value)]);
    for (const inner of document.members(value)) {
      if (DATA_FIELDS.has(inner.key)) continue;
      fields.push([`${key}.${inner.key}`, document.text(inner.value) ?? document.source(inner.value)]);
    }
  }
  return fields;
}
