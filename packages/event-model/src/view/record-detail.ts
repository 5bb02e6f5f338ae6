import { isJsonDocument, readJson } from '../bytes/json-document.ts';
import type { JsonTape } from '../bytes/json-tape.ts';
import { utf8Text } from '../bytes/utf8.ts';
import type { Layer } from '../decode/layer.ts';
import { pathOf, statusOf } from '../decode/layer-path.ts';
import type { PeeledRow } from '../decode/peel-row.ts';
import { previewOf } from '../decode/preview.ts';
import type { ReadRecord } from '../event/read-record.ts';
import { type LayerView, layerViewOf } from './layer-view.ts';
import { PREVIEW_CHARS, type Row, rowOf } from './row.ts';

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

/** A record as it was read, where it stands, and its own JSON. */
export type RecordPlace = {
  /** Its position in the batch, from 0. */
  readonly n: number;
  readonly pointer: string;
  readonly json: Uint8Array;
  readonly read: ReadRecord;
};

/**
 * A record in detail.
 *
 * @param layer its data, peeled; `undefined` where it has none or where it was given up
 * @param tape scratch space to reuse
 */
export function recordDetailOf(place: RecordPlace, layer: Layer | undefined, tape?: JsonTape): RecordDetail {
  const { n, pointer, json, read } = place;
  const rest = { pointer, metadata: metadataOf(json, tape), rawText: utf8Text(json) };
  if (layer === undefined) return { ...rowOf(n, read, undefined), ...rest };
  return { ...rowOf(n, read, peeledOf(layer)), ...rest, layers: layerViewOf(layer) };
}

function peeledOf(layer: Layer): PeeledRow {
  const row = { path: pathOf(layer), status: statusOf(layer), preview: previewOf(layer, PREVIEW_CHARS) };
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

/** Every field of a record's JSON but its data: its name, dotted inside an object, and its exact text. */
export function metadataOf(json: Uint8Array, tape?: JsonTape): RecordDetail['metadata'] {
  const document = readJson(json, {}, tape);
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
