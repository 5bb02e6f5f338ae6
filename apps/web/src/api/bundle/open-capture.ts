import {
  type BatchRow,
  type BundledCapture,
  batchRowOf,
  batchSummaryOf,
  captureFactsOf,
  DEFAULT_PEEL_LIMITS,
  damagedGzip,
  type GzipTrouble,
  type Layer,
  type OpenedInput,
  openInput,
  PURE_INFLATERS,
  peel,
  wordsOfGzipTrouble,
} from '@shardscope/event-model';
import { Problem } from '../problem.ts';
import type { Capture } from '../shapes.ts';
import { sha256Of } from './sha256.ts';

/** A capture of a bundle, opened: what the screens show of it, and the bytes that its batches index. */
export type OpenCapture = {
  readonly bundled: BundledCapture;
  readonly capture: Capture;
  readonly content: Uint8Array;
  readonly opened: OpenedInput;
  readonly batchRows: readonly BatchRow[];
};

export async function openCapture(bundled: BundledCapture): Promise<OpenCapture> {
  const { input, id, title, source, createdAt, actor, sha256 } = bundled;
  if ((await sha256Of(input)) !== sha256) throw changedBytes(title);
  const unpacked = isGzip(input) ? await gunzip(input) : undefined;
  const content = unpacked instanceof Uint8Array ? unpacked : input;
  const opened = typeof unpacked === 'string' ? damagedGzip(unpacked) : openInput(content);
  const batchRows = opened.batches.map((batch, n) => batchRowOf(n, batch));
  const sizes = { bytes: input.length, contentBytes: content.length, gzipped: content !== input };
  const capture: Capture = {
    ...{ id, title, source, createdAt, actor, sha256, ...sizes },
    ...captureFactsOf(opened),
    batchList: batchRows.map(batchSummaryOf),
  };
  return { bundled, capture, content, opened, batchRows };
}

function changedBytes(title: string): Problem {
  return new Problem(
    0,
    'bundle-changed',
    'This capture is not what was saved.',
    `The bytes of "${title}" do not have the SHA-256 that the bundle says. Save the bundle again where it came from.`,
  );
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

const MAX_CONTENT_BYTES = 256 * 1024 * 1024;
const ONE_LAYER = {
  ...DEFAULT_PEEL_LIMITS,
  maxLayers: 1,
  maxOutputBytes: MAX_CONTENT_BYTES,
  maxRatio: Number.POSITIVE_INFINITY,
};

/** The content of a gzipped input, or why there is none, as whole sentences. */
async function gunzip(bytes: Uint8Array): Promise<Uint8Array | string> {
  const quick = await gunzipByPlatform(bytes);
  if (quick !== undefined) return quick;
  // Several members, damage, too large: the platform says no more than no.
  const layer = peel(bytes, { inflaters: PURE_INFLATERS, force: ['gzip'], limits: ONE_LAYER });
  // One layer was asked for: that it was not opened further says nothing against it.
  const isWhole = layer.notes.every(({ code }) => code === 'limit:layers') && layer.trailingLength === 0;
  if (layer.status !== 'error' && isWhole && layer.bytes !== undefined) return layer.bytes;
  return wordsOfGzipTrouble(troubleOf(layer), MAX_CONTENT_BYTES);
}

function troubleOf({ notes }: Layer): GzipTrouble {
  if (notes.some(({ code }) => code === 'limit:output')) return 'too-large';
  return notes.some(({ code }) => code === 'cut-short') ? 'cut-short' : 'damaged';
}

async function gunzipByPlatform(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
    for (const reader = stream.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      total += value.length;
      chunks.push(value);
      if (total > MAX_CONTENT_BYTES) return void (await reader.cancel());
    }
  } catch {
    return undefined;
  }
  const content = new Uint8Array(total);
  for (let i = 0, at = 0; i < chunks.length; at += chunks[i]?.length ?? 0, i++) content.set(chunks[i] ?? [], at);
  return content;
}
