import {
  type Batch,
  createJsonTape,
  createRowPeeler,
  decodeBase64,
  type FilterVerdicts,
  filterVerdicts,
  type Layer,
  PREVIEW_CHARS,
  PURE_INFLATERS,
  peelRecordData,
  type RecordPlace,
  type Row,
  readFilterPatterns,
  readRecord,
  recordPointer,
  rowOf,
} from '@shardscope/event-model';

const tape = createJsonTape();
const peelRow = createRowPeeler({ inflaters: PURE_INFLATERS, maxChars: PREVIEW_CHARS, tape });

/** The record at a position of a batch, as it stands in the content. */
export function placeOf(content: Uint8Array, batch: Batch, n: number): RecordPlace {
  const start = batch.recordSpans[n * 2] ?? 0;
  const end = batch.recordSpans[n * 2 + 1] ?? start;
  const pointer = recordPointer(batch, n);
  const read = readRecord(content, { start, end }, { pointer, tape });
  return { n, pointer, json: content.subarray(start, end), read };
}

/** The base64 text of a record's data as it stands in the content. */
function dataOf(content: Uint8Array, { read }: RecordPlace): Uint8Array | undefined {
  const { dataSpan } = read.record;
  return dataSpan && content.subarray(dataSpan.start, dataSpan.end);
}

/** A record where it stands, and what a line of the table shows of its data. */
export function readPeeledRow(content: Uint8Array, batch: Batch, n: number) {
  const place = placeOf(content, batch, n);
  const data = dataOf(content, place);
  return { place, peeled: data && peelRow(data) };
}

export function readRow(content: Uint8Array, batch: Batch, n: number): Row {
  const { place, peeled } = readPeeledRow(content, batch, n);
  return rowOf(n, place.read, peeled);
}

/** The layers of a record; `undefined` where it has no data. */
export function peelRecord(content: Uint8Array, place: RecordPlace): Layer | undefined {
  const data = dataOf(content, place);
  return data && peelRecordData(data, { inflaters: PURE_INFLATERS, tape });
}

const NO_DATA = new Uint8Array();

/** What filter criteria say of every record of a batch. */
export function readVerdicts(content: Uint8Array, batch: Batch, patterns: readonly string[]): FilterVerdicts {
  const records = function* () {
    for (let n = 0; n < batch.recordSpans.length / 2; n++) {
      const data = dataOf(content, placeOf(content, batch, n));
      const decoded = data && decodeBase64(data);
      yield { data: (decoded && 'bytes' in decoded ? decoded.bytes : undefined) ?? NO_DATA };
    }
  };
  return filterVerdicts(readFilterPatterns(patterns), records());
}
