import { decodeStrictBase64 } from '../bytes/base64.ts';
import { choose, contextOf, groundOf, type PeelOptions } from './choose.ts';
import type { DecoderName, Layer } from './layer.ts';
import { pathOf, statusOf, worseStatus } from './layer-path.ts';
import { peelRecordData } from './peel.ts';
import { type Preview, previewOf, previewOfBytes } from './preview.ts';

/** What a table shows of a record's data. */
export type PeeledRow = {
  readonly path: readonly DecoderName[];
  readonly status: Layer['status'];
  readonly preview: Preview;
  /** Bytes of the data, its base64 undone; absent when it is not base64. */
  readonly dataBytes?: number;
};

export type RowPeelerOptions = Omit<PeelOptions, 'force'> & {
  /** UTF-16 units of the preview. */
  readonly maxChars: number;
};

/** Above this a row is peeled in its own memory, so that the scratch space stays small. */
const SCRATCH_LIMIT = 1024 * 1024;

/**
 * A function that gives the row of one record after another: the same path, status and preview as
 * {@link peelRecordData}, without building layers and refusals, in memory that is reused.
 *
 * @example const peelRow = createRowPeeler({ inflaters, maxChars: 200 });
 * peelRow(utf8Bytes('eyJhIjoxfQ==')) // { path: ['base64', 'JSON'], status: 'ok', preview: { text: '{"a":1}', cut: false }, dataBytes: 7 }
 */
export function createRowPeeler(options: RowPeelerOptions): (text: Uint8Array) => PeeledRow {
  const { maxChars } = options;
  const ground = groundOf(options);
  const { maxOutputBytes, maxLayers } = ground.limits;
  const outermost = contextOf(ground, { outputLeft: maxOutputBytes, forced: false, cut: false });
  let scratch = new Uint8Array(4096);

  return (text) => {
    if (text.length > SCRATCH_LIMIT) return rowOf(peelRecordData(text, ground), maxChars);
    if (text.length > scratch.length) scratch = new Uint8Array(text.length * 2);
    const dataBytes = decodeStrictBase64(text, scratch);
    if (dataBytes < 0) return rowOf(peelRecordData(text, ground), maxChars);
    const path: DecoderName[] = ['base64'];
    let status: Layer['status'] = 'ok';
    let bytes: Uint8Array = scratch.subarray(0, dataBytes);
    let inside = outermost;
    for (;;) {
      const { decoder, decoded } = choose(bytes, inside);
      const { output } = decoded;
      if (output.kind === 'parts') return rowOf(peelRecordData(text, ground), maxChars);
      path.push(decoder.name);
      status = worseStatus(status, decoded.status);
      if (output.kind === 'value')
        return { path, status, preview: previewOfBytes(bytes, output.value, maxChars), dataBytes };
      const atLimit = path.length >= maxLayers;
      if (atLimit) status = worseStatus(status, 'partial');
      bytes = output.bytes;
      if (atLimit) return { path, status, preview: previewOfBytes(bytes, undefined, maxChars), dataBytes };
      const outputLeft = inside.outputLeft - bytes.length;
      inside = contextOf(ground, { outputLeft, forced: false, cut: inside.cut || decoded.status === 'partial' });
    }
  };
}

function rowOf(layer: Layer, maxChars: number): PeeledRow {
  const row = { path: pathOf(layer), status: statusOf(layer), preview: previewOf(layer, maxChars) };
  return layer.outputLength === undefined ? row : { ...row, dataBytes: layer.outputLength };
}
