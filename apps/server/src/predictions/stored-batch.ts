import type { CaptureReader } from '../captures/captures.ts';
import { problem } from '../problems.ts';

/** @throws Problem `not-found` */
export async function readStoredBatch(captures: CaptureReader, captureId: string, batch: number) {
  const stored = await captures.readBatch(captureId, batch);
  if (stored !== undefined) return stored;
  const detail = 'There is no such batch. GET /api/captures/:id/batches lists those of a capture.';
  throw problem('not-found', { captureId, batch }, detail);
}
