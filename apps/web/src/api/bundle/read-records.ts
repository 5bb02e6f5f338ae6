import {
  type Batch,
  createJsonTape,
  createPlannedPeeling,
  type DecodePlan,
  decodeBase64,
  type FilterVerdicts,
  filterVerdicts,
  type Layer,
  type PlannedPeeling,
  PURE_INFLATERS,
  peelRecordData,
  type RecordDetail,
  type RecordPlace,
  type Row,
  readFilterPatterns,
  readRecord,
  recordDetailOf,
  recordPointer,
  rowOf,
} from '@shardscope/event-model';

const tape = createJsonTape();

/** How the page decodes by a plan, or without one. */
export function createPeeling(plan: DecodePlan | undefined): PlannedPeeling {
  return createPlannedPeeling(plan, { inflaters: PURE_INFLATERS, tape });
}

/** A batch whose records can be read: the bytes that it indexes, and how they decode. */
export type OpenBatch = { readonly content: Uint8Array; readonly batch: Batch; readonly peeling: PlannedPeeling };

/** The record at a position of a batch, as it stands in the content. */
export function placeOf({ content, batch }: OpenBatch, n: number): RecordPlace {
  const start = batch.recordSpans[n * 2] ?? 0;
  const end = batch.recordSpans[n * 2 + 1] ?? start;
  const pointer = recordPointer(batch, n);
  const read = readRecord(content, { start, end }, { pointer, tape });
  return { n, pointer, json: content.subarray(start, end), read };
}

/** The base64 text of a record's data as it stands in the content. */
export function dataOf({ content }: OpenBatch, { read }: RecordPlace): Uint8Array | undefined {
  const { dataSpan } = read.record;
  return dataSpan && content.subarray(dataSpan.start, dataSpan.end);
}

export function readRow(open: OpenBatch, n: number): Row {
  const place = placeOf(open, n);
  const { read, pointer } = place;
  const data = dataOf(open, place);
  const row = data && open.peeling.rowOf(n, data, pointer);
  const issues = row?.findings.length ? [...read.issues, ...row.findings] : read.issues;
  return rowOf(n, { ...read, issues }, row?.peeled);
}

/** The layers of a record; `undefined` where it has no data. */
export function peelRecord(open: OpenBatch, place: RecordPlace): Layer | undefined {
  const data = dataOf(open, place);
  return data && peelRecordData(data, open.peeling.optionsOf(place.n));
}

export function readDetail(open: OpenBatch, n: number): RecordDetail {
  const place = placeOf(open, n);
  const layer = peelRecord(open, place);
  const { read, pointer } = place;
  const issues = layer === undefined ? read.issues : [...read.issues, ...open.peeling.findingsOf(layer, pointer)];
  return recordDetailOf({ ...place, read: { ...read, issues } }, layer);
}

const NO_DATA = new Uint8Array();

/** What filter criteria say of every record of a batch. */
export function readVerdicts(open: OpenBatch, patterns: readonly string[]): FilterVerdicts {
  const records = function* () {
    for (let n = 0; n < open.batch.recordSpans.length / 2; n++) {
      const data = dataOf(open, placeOf(open, n));
      const decoded = data && decodeBase64(data);
      yield { data: (decoded && 'bytes' in decoded ? decoded.bytes : undefined) ?? NO_DATA };
    }
  };
  return filterVerdicts(readFilterPatterns(patterns), records());
}
