import type { RecordSlab } from '../decoding/decoding.ts';
import type { CaptureReader } from './captures.ts';
import { findBatch, noRecord } from './find-capture.ts';
import { readSlab } from './read-slab.ts';

/** One record of a batch with its bytes. */
export async function readRecord(
  captures: CaptureReader,
  { id, b, n }: { readonly id: string; readonly b: number; readonly n: number },
): Promise<RecordSlab> {
  const { capture, batch, records } = await findBatch(captures, id, b);
  if (n >= records) noRecord(records, n);
  return readSlab(captures, capture, batch, n, n + 1);
}
