import { utf8Text } from '../bytes/utf8.ts';
import { type KplUserRecord, readKplAggregate } from '../decode/kpl-aggregate.ts';
import type { Layer } from '../decode/layer.ts';
import { pathOf, statusOf } from '../decode/layer-path.ts';
import { previewOf } from '../decode/preview.ts';
import { layerViewOf } from './layer-view.ts';
import { metadataOf, type RecordDetail, type RecordPlace } from './record-detail.ts';
import { PREVIEW_CHARS, rowOf } from './row.ts';
import { keysOf, type UserRecordRow, userRecordIssues } from './user-record-row.ts';

/** A user record with everything inside it; `rawText` and the rest of the metadata are those of the record around it. */
export type UserRecordDetail = RecordDetail & Pick<UserRecordRow, 'm' | 'explicitHashKey'>;

export type OpenedUserRecord = { readonly userRecord: KplUserRecord; readonly layer: Layer };

/**
 * A user record, and its layers: the aggregate is the one around it and gives its bytes, as base64 does for a record. What
 * lies inside was peeled with the whole record, so that the same limits leave the same things unopened.
 *
 * @param outermost the data of the record around it, peeled; `undefined` where it has none
 * @returns `undefined` where there is no user record `m`
 */
export function openUserRecord(outermost: Layer | undefined, m: number): OpenedUserRecord | undefined {
  const aggregate = outermost?.children[0];
  const inner = aggregate?.children[m];
  if (outermost?.bytes === undefined || aggregate === undefined || inner === undefined) return undefined;
  const read = readKplAggregate(outermost.bytes, { maxUserRecords: m + 1 });
  const userRecord = read.kind === 'aggregate' ? read.userRecords[m] : undefined;
  if (userRecord === undefined) return undefined;
  const { decoder, confidence, facts } = aggregate;
  const bytes = userRecord.data;
  const input = outermost.bytes;
  const outputLength = bytes.length;
  const frame = { decoder, confidence, input, inputLength: input.length, outputLength, bytes, facts };
  return {
    userRecord,
    layer: { ...frame, status: 'ok', notes: [], trailingLength: 0, refusals: [], children: [inner] },
  };
}

/** User record `m` of the record at `place`, in detail. */
export function userRecordDetailOf(
  { n, pointer, json, read }: RecordPlace,
  m: number,
  { userRecord, layer }: OpenedUserRecord,
): UserRecordDetail {
  const line = {
    path: ['base64', ...pathOf(layer)],
    status: statusOf(layer),
    preview: previewOf(layer, PREVIEW_CHARS),
  };
  const { partitionKey: _ofTheRecord, ...shared } = rowOf(n, read, line);
  return {
    ...shared,
    m,
    ...keysOf(userRecord),
    dataBytes: userRecord.data.length,
    issues: userRecordIssues(userRecord, pointer),
    pointer,
    // Under names of their own, so that the key of the record around it is not taken for its key.
    metadata: [...metadataOfUserRecord(userRecord), ...metadataOf(json).map(inRecord)],
    rawText: utf8Text(json),
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
