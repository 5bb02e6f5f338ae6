import {
  createJsonTape,
  type Issue,
  type KinesisRecord,
  type Row,
  recordPointer,
  rowOf,
} from '@shardscope/event-model';
import { peelPlannedRow } from '../planned-peeling.ts';
import { readSlabRecord, type SkippedRecord, type SlabJobInput, skippedMessage, slabLength } from '../record-slab.ts';
import type { JobOutput } from '../worker-loop.ts';
import type { Beat } from '../worker-messages.ts';

const tape = createJsonTape();

/** `only`: the places in the slab of the rows that are wanted; absent means all. */
export type RowsJobInput = SlabJobInput & { readonly only?: readonly number[] };

/** The rows of a slab as JSON text, separated by commas, without the brackets: pages are put together from several slabs. */
export function rowsJob(slab: RowsJobInput, beat: Beat): JobOutput {
  const rows: string[] = [];
  for (const row of decodeRows(slab, beat)) rows.push(JSON.stringify(row));
  const output = new TextEncoder().encode(rows.join(','));
  return { output, transfer: [output.buffer] };
}

export function* decodeRows(slab: RowsJobInput, beat: Beat): Generator<Row> {
  const skipped = new Map(slab.skip.map((skip) => [skip.position, skip]));
  for (const i of slab.only ?? Array(slabLength(slab)).keys()) {
    beat(i);
    const skip = skipped.get(i);
    const read = readSlabRecord(slab, i, { tape });
    if (skip !== undefined) {
      const issues = [...read.issues, skippedIssue(skip, recordPointer(slab.batch, i))];
      yield rowOf(slab.first + i, { ...read, issues }, undefined);
      continue;
    }
    const data = dataOf(slab.content, read.record);
    const n = slab.first + i;
    const row = data && peelPlannedRow(slab.plan, n, data, recordPointer(slab.batch, i));
    const issues = row?.findings.length ? [...read.issues, ...row.findings] : read.issues;
    yield rowOf(n, { ...read, issues }, row?.peeled);
  }
}

/** The base64 text of a record as it stands in the content. */
export function dataOf(content: Uint8Array, { dataSpan }: KinesisRecord): Uint8Array | undefined {
  return dataSpan && content.subarray(dataSpan.start, dataSpan.end);
}

export function skippedIssue(skip: SkippedRecord, pointer: string): Issue {
  return { code: `decode-${skip.because}`, pointer, message: skippedMessage(skip), severity: 'error' };
}
