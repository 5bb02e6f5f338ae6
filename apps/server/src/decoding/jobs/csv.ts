import { csvLineOf } from '../csv.ts';
import type { SlabJobInput } from '../record-slab.ts';
import type { JobOutput } from '../worker-loop.ts';
import type { Beat } from '../worker-messages.ts';
import { decodeRows } from './rows.ts';

export type CsvJobInput = SlabJobInput & { readonly batchNumber: number };

/** The rows of a slab as lines of CSV, without the header. */
export function csvJob(slab: CsvJobInput, beat: Beat): JobOutput {
  let text = '';
  for (const row of decodeRows(slab, beat)) text += csvLineOf(slab.batchNumber, row);
  const output = new TextEncoder().encode(text);
  return { output, transfer: [output.buffer] };
}
