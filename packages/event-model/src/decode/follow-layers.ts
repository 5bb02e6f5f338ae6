import { choose, contextOf, type PeelGround } from './choose.ts';
import type { DecodeContext, Decoded } from './decoder.ts';
import type { DecoderName, Layer } from './layer.ts';
import { worseStatus } from './layer-path.ts';
import { type Preview, previewOfBytes, previewOfParts } from './preview.ts';

export type FrameOutput = Extract<Decoded['output'], { kind: 'parts' }>;

/** The way from the outside in, as far as there is one: it ends at a value, at a limit, or at a frame, where it divides. */
export type Followed = {
  readonly path: DecoderName[];
  readonly status: Layer['status'];
  readonly preview: Preview;
  /** Bytes that the containers on the way put out, and those of a tree. */
  readonly produced: number;
  readonly frame?: FrameOutput;
};

/**
 * What the layers of some bytes would say in one line, without building them.
 *
 * @param path grows by what is met; it may hold layers around the bytes already
 * @param depth layers around the bytes that are not in `path`
 */
export function followLayers(
  outermost: Uint8Array,
  ground: PeelGround,
  context: DecodeContext,
  path: DecoderName[],
  depth: number,
  maxChars: number,
): Followed {
  let status: Layer['status'] = 'ok';
  let bytes = outermost;
  let inside = context;
  let produced = 0;
  for (;;) {
    const { decoder, decoded } = choose(bytes, inside);
    const { output } = decoded;
    path.push(decoded.as ?? decoder.name);
    status = worseStatus(status, decoded.status);
    if (output.kind === 'value') {
      if (output.value.kind === 'tree') produced += output.value.text.length;
      return { path, status, produced, preview: previewOfBytes(bytes, output.value, maxChars) };
    }
    const atLimit = depth + path.length >= ground.limits.maxLayers;
    if (atLimit) status = worseStatus(status, 'partial');
    if (output.kind === 'parts') {
      const preview = previewOfParts(output.noun, String(output.total));
      return atLimit ? { path, status, produced, preview } : { path, status, produced, preview, frame: output };
    }
    bytes = output.bytes;
    produced += bytes.length;
    if (atLimit) return { path, status, produced, preview: previewOfBytes(bytes, undefined, maxChars) };
    inside = contextOf(ground, {
      outputLeft: inside.outputLeft - bytes.length,
      forced: false,
      inPart: inside.inPart,
      within: decoder.name,
      schemaId: decoded.schemaId,
      cut: inside.cut || decoded.status === 'partial',
    });
  }
}
