import type { BatchRow } from '@shardscope/event-model';
import { z } from 'zod';
import { wholeNumber } from '../answers.ts';
import { problem } from '../problems.ts';
import type { CaptureReader, CaptureRow, PlannedBatch } from './captures.ts';

const captureId = z.uuid('must be the id of a capture (a UUID): GET /api/captures lists them');
export const captureParams = z.strictObject({ id: captureId });
export const batchParams = z.strictObject({ id: captureId, b: wholeNumber(0, 10_000_000) });
export const recordParams = z.strictObject({ ...batchParams.shape, n: wholeNumber(0, 10_000_000) });

export async function findCapture(captures: CaptureReader, id: string): Promise<CaptureRow> {
  const capture = await captures.findCapture(id);
  if (capture !== undefined) return capture;
  throw problem(
    'not-found',
    { captureId: id },
    'There is no capture of this id. It may have been deleted: GET /api/captures lists what there is.',
  );
}

export async function findBatchRow(captures: CaptureReader, id: string, b: number): Promise<BatchRow> {
  const capture = await findCapture(captures, id);
  return (await captures.findBatchRow(id, b)) ?? noBatch(capture, b);
}

export async function findBatch(
  captures: CaptureReader,
  id: string,
  b: number,
): Promise<{ readonly capture: CaptureRow; readonly batch: PlannedBatch; readonly records: number }> {
  const capture = await findCapture(captures, id);
  const batch = (await captures.findBatch(id, b)) ?? noBatch(capture, b);
  return { capture, batch, records: batch.recordSpans.length / 2 };
}

function noBatch(capture: CaptureRow, b: number): never {
  const has = capture.batches === 0 ? 'no batches' : `the batches 0 to ${capture.batches - 1}`;
  throw problem('not-found', { captureId: capture.id, batch: b }, `This capture has ${has}. ${capture.message}`);
}

export function noRecord(records: number, n: number): never {
  const has = records === 0 ? 'no records' : `the records 0 to ${records - 1}`;
  throw problem('not-found', { record: n }, `This batch has ${has}.`);
}

export function noLayer(layer: string): never {
  throw problem(
    'not-found',
    { layer },
    'This record has no bytes under this layer. Its own address lists the layers with their ids.',
  );
}
