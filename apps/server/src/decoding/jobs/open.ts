import { createHash } from 'node:crypto';
import { type Batch, damagedGzip, type OpenedInput, openInput } from '@shardscope/event-model';
import { cutSegments } from '../cut-segments.ts';
import type { CutSegment, OpenedCapture } from '../decoding.ts';
import { gunzipInput, isGzip } from '../inflaters.ts';
import type { JobOutput } from '../worker-loop.ts';

export type OpenJobInput = {
  /** Over shared memory: the asker keeps the bytes also when the worker is lost. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly maxContentBytes: number;
  /** What the capture is, decided by the asker after a worker was lost over these bytes: then they are only cut and hashed. */
  readonly instead?: OpenedInput;
};

/** Opens an input: its content, what it is, its batches, and the segments to store. Always an answer. */
export function openJob({ bytes, maxContentBytes, instead }: OpenJobInput): JobOutput {
  const sha256 = sha256Of(bytes);
  const gunzipped = instead === undefined && isGzip(bytes) ? gunzipInput(bytes, maxContentBytes) : undefined;
  if (gunzipped?.kind === 'gunzipped') {
    const content = ownBytes(gunzipped.content);
    const opened = withOwnSpans(openInput(content));
    const unpacked = { content, segments: segmentsOf(content, opened.batches) };
    const output: OpenedCapture = { opened, sha256, inputSegments: segmentsOf(bytes, []), unpacked };
    return { output, transfer: [content.buffer] };
  }
  const opened = instead ?? (gunzipped ? damagedGzip(gunzipped.because) : withOwnSpans(openInput(bytes)));
  return { output: { opened, sha256, inputSegments: segmentsOf(bytes, opened.batches) } satisfies OpenedCapture };
}

function segmentsOf(bytes: Uint8Array, batches: readonly Batch[]): CutSegment[] {
  const cuts = cutSegments(
    bytes.length,
    batches.map((batch) => batch.recordSpans),
  );
  return cuts.map((cut) => ({ ...cut, sha256: sha256Of(bytes.subarray(cut.start, cut.end)) }));
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A view of larger scratch memory would cross to the other thread with all of it. */
function withOwnSpans(opened: OpenedInput): OpenedInput {
  const batches = opened.batches.map((batch) => ({
    ...batch,
    recordSpans: batch.recordSpans.slice(),
    ...(batch.recordIndexes !== undefined && { recordIndexes: batch.recordIndexes.slice() }),
  }));
  return { ...opened, batches };
}

function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length) return new Uint8Array(buffer);
  return new Uint8Array(bytes);
}
