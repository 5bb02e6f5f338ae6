import { type BundledMarks, formatBundle, parseRowAddress } from '@shardscope/event-model';
import type { Capture, MarksState } from '../shapes.ts';
import type { Source } from '../source.ts';

/** A capture with the marks of all its batches, as the bytes of a bundle. */
export async function buildBundle(
  source: Pick<Source, 'captureBytes' | 'marks'>,
  capture: Capture,
  savedAt: Date,
): Promise<Uint8Array> {
  const { id, title, createdAt, actor, sha256 } = capture;
  const input = await source.captureBytes(id);
  const marks: BundledMarks[] = [];
  for (const { n } of capture.batchList) {
    const rows = rowsOf(await source.marks(id, n));
    if (rows.length > 0) marks.push({ batch: n, rows });
  }
  const bundled = { id, title, source: capture.source, createdAt, actor, sha256, input, marks };
  return formatBundle({ savedAt: savedAt.toISOString(), captures: [bundled] });
}

function rowsOf({ positions, userRecords = [] }: MarksState): BundledMarks['rows'] {
  const inside = userRecords.flatMap((text) => parseRowAddress(text) ?? []);
  return [...positions.map((position) => ({ position })), ...inside];
}
