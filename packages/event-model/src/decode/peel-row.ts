import { decodeStrictBase64 } from '../bytes/base64.ts';
import { outermostLayer } from './base64-layer.ts';
import { contextOf, groundOf, type PeelOptions } from './choose.ts';
import { followLayers } from './follow-layers.ts';
import type { Layer } from './layer.ts';
import { peelRecordData } from './peel.ts';
import { createPartPeeler, type PeeledFrame, type PeeledLine, peeledLineOf } from './peel-parts.ts';
import { rowOfLayers } from './row-of-layers.ts';

/** What a table shows of a record's data. */
export type PeeledRow = PeeledLine & {
  /** Bytes of the data, its base64 undone; absent when it is not base64. */
  readonly dataBytes?: number;
  /** The frame where the path divides, such as an aggregate; also when it has only one part. */
  readonly frame?: PeeledFrame;
};

export type RowPeelerOptions = PeelOptions & {
  /** UTF-16 units of the preview. */
  readonly maxChars: number;
};

/** Above this a row is peeled in its own memory, so that the scratch space stays small. */
const SCRATCH_LIMIT = 1024 * 1024;

/**
 * A function that gives the row of one record after another: the same path, status and preview as
 * {@link peelRecordData}, without building layers and refusals, in memory that is reused. With decoders to use (`force`) the
 * layers are built: few people choose, and those few want the same answer as in the record.
 *
 * @example const peelRow = createRowPeeler({ inflaters, maxChars: 200 });
 * peelRow(utf8Bytes('eyJhIjoxfQ==')) // { path: ['base64', 'JSON'], status: 'ok', preview: { text: '{"a":1}', cut: false }, dataBytes: 7 }
 */
export function createRowPeeler(options: RowPeelerOptions): (text: Uint8Array) => PeeledRow {
  const { maxChars } = options;
  if (options.force?.length) return (text) => rowOfLayers(peelRecordData(text, options), maxChars);
  const ground = groundOf(options);
  const { base64Groups } = ground.inflaters;
  const outputLeft = ground.limits.maxOutputBytes;
  const context = contextOf(ground, { outputLeft, forced: false, cut: false, inPart: false });
  const peelParts = createPartPeeler(ground, maxChars);
  let scratch = new Uint8Array(4096);

  function dataOf(text: Uint8Array): Uint8Array | Layer {
    if (text.length > scratch.length && text.length <= SCRATCH_LIMIT) scratch = new Uint8Array(text.length * 2);
    const target = text.length <= scratch.length ? scratch : new Uint8Array(text.length);
    const length = decodeStrictBase64(text, target, base64Groups);
    if (length >= 0) return target.subarray(0, length);
    const layer = outermostLayer(text, []);
    return layer.outputLength === undefined || layer.bytes === undefined ? layer : layer.bytes;
  }

  return (text) => {
    const data = dataOf(text);
    if (!(data instanceof Uint8Array)) return peeledLineOf(data, maxChars);
    const followed = followLayers(data, ground, context, ['base64'], 0, maxChars);
    const dataBytes = data.length;
    const { path, status, preview, frame } = followed;
    if (frame === undefined) return { path, status, preview, dataBytes };
    return { ...peelParts(data, followed, frame), dataBytes };
  };
}
