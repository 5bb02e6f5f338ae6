import { CSV_COLUMNS, type Decoding, type RecordSlab, SEGMENT_BYTES, SEGMENT_RECORDS } from '../decoding/decoding.ts';
import { slabEnd } from './batch-bytes.ts';
import type { CaptureReader, CaptureRow } from './captures.ts';
import { readSlab } from './read-slab.ts';

export type Exporting = {
  readonly captures: CaptureReader;
  readonly decoding: Decoding;
  readonly capture: CaptureRow;
  /** Numbers of the batches to export, in order. */
  readonly batches: readonly number[];
};

/** Every record's own JSON, one a line, as it was captured. */
export async function* exportNdjson(exporting: Exporting): AsyncGenerator<Uint8Array> {
  for await (const { slab } of slabsOf(exporting)) {
    const lines: Uint8Array[] = [];
    for (let i = 0; i < slab.batch.recordSpans.length; i += 2) {
      lines.push(onOneLine(slab.content.subarray(slab.batch.recordSpans[i], slab.batch.recordSpans[i + 1])));
    }
    yield Buffer.concat(lines);
  }
}

/** What the table shows, for spreadsheets. */
export async function* exportCsv(exporting: Exporting): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${CSV_COLUMNS.join(',')}\r\n`);
  let continued = false;
  for await (const { slab, n } of slabsOf(exporting)) {
    yield await exporting.decoding.csv(slab, n, { continued });
    continued = true;
  }
}

async function* slabsOf({ captures, capture, batches }: Exporting): AsyncGenerator<{ slab: RecordSlab; n: number }> {
  for (const n of batches) {
    const batch = await captures.findBatch(capture.id, n);
    // The answer has begun: cut it, so that it does not pass for whole.
    if (batch === undefined) throw new Error(`Capture ${capture.id} was deleted while it was exported.`);
    const records = batch.recordSpans.length / 2;
    for (let at = 0; at < records; ) {
      const end = slabEnd(batch, at, records, SEGMENT_RECORDS, SEGMENT_BYTES);
      yield { slab: await readSlab(captures, capture, batch, at, end), n };
      at = end;
    }
  }
}

/** In JSON a line break can only stand between tokens, where a blank means the same. */
function onOneLine(record: Uint8Array): Uint8Array {
  const line = new Uint8Array(record.length + 1);
  for (let i = 0; i < record.length; i++) {
    const byte = record[i] as number;
    line[i] = byte === 0x0a || byte === 0x0d ? 0x20 : byte;
  }
  line[record.length] = 0x0a;
  return line;
}
