import { randomUUID } from 'node:crypto';
import { captureFactsOf } from '@shardscope/event-model';
import type { CutSegment, Decoding, OpenedCapture } from '../decoding/decoding.ts';
import { problem } from '../problems.ts';
import type { CaptureDraft, CaptureWriter, Reading, Writer } from './captures.ts';
import { nextTurn } from './next-turn.ts';
import type { ReceivedInput } from './receive-input.ts';

export type CaptureOrigin = {
  readonly title?: string;
  readonly contentType?: string;
  readonly source: 'paste' | 'file' | 'stream' | 'incident';
  readonly reading?: Reading;
  readonly inMemory?: boolean;
};

/** Batches of a batch write: enough to be quick, few enough to give way often. */
const BATCH_ROWS = 200;

/**
 * Opens an input and stores it: segments and batches in a transaction each, then all of it becomes visible at once. When
 * this returns, it is on the disk, or in memory where that was asked for. When it fails, nothing of it is left.
 */
export async function saveCapture(
  decoding: Decoding,
  captures: CaptureWriter,
  input: ReceivedInput,
  origin: CaptureOrigin,
  writer: Writer,
): Promise<string> {
  if (input.length === 0) {
    throw problem(
      'capture-empty',
      {},
      'The input holds no bytes, so nothing was saved. Paste an event, or choose a file.',
    );
  }
  const opened = await decoding.open(input);
  const draft = draftOf(input, opened, origin);
  await captures.beginCapture(draft, writer);
  try {
    await writeParts(captures, draft.id, input, opened, writer);
    await captures.publishCapture(draft, writer);
  } catch (error) {
    // What failed is what matters; the start of the server drops what cannot be dropped now.
    await captures.discardCapture(draft.id).catch(() => undefined);
    throw error;
  }
  return draft.id;
}

function draftOf(
  input: ReceivedInput,
  { opened, sha256, unpacked }: OpenedCapture,
  origin: CaptureOrigin,
): CaptureDraft {
  return {
    id: randomUUID(),
    title: origin.title ?? opened.title,
    ...captureFactsOf(opened),
    ...(origin.contentType !== undefined && { contentType: origin.contentType }),
    bytes: input.length,
    contentBytes: unpacked?.content.length ?? input.length,
    gzipped: unpacked !== undefined,
    sha256,
    source: origin.source,
    ...(origin.reading !== undefined && { reading: origin.reading }),
    ...(origin.inMemory === true && { inMemory: true }),
  };
}

async function writeParts(
  captures: CaptureWriter,
  id: string,
  input: ReceivedInput,
  { opened, inputSegments, unpacked }: OpenedCapture,
  writer: Writer,
): Promise<void> {
  const parts: [part: 'input' | 'content', bytes: Uint8Array, segments: readonly CutSegment[]][] = [
    ['input', input, inputSegments],
  ];
  if (unpacked !== undefined) parts.push(['content', unpacked.content, unpacked.segments]);
  for (const [part, bytes, segments] of parts) {
    for (const [n, { start, end, ...segment }] of segments.entries()) {
      // A copy, because the store wants bytes that no other thread shares.
      await captures.addSegment(id, { part, n, start, bytes: bytes.slice(start, end), ...segment }, writer);
      await nextTurn();
    }
  }
  for (let first = 0; first < opened.batches.length; first += BATCH_ROWS) {
    await captures.addBatches(id, first, opened.batches.slice(first, first + BATCH_ROWS), writer);
    await nextTurn();
  }
}
