import { type LayerPart, layerContentOf, layerViewOf, peel, peelRecordData } from '@shardscope/event-model';
import { nodeInflaters } from '../inflaters.ts';
import { PEEL_LIMITS } from '../peel-limits.ts';
import { peelOptionsOf } from '../planned-peeling.ts';
import { readSlabRecord, type SlabJobInput } from '../record-slab.ts';
import type { JobOutput } from '../worker-loop.ts';
import { dataOf } from './rows.ts';

export type DataJobInput = SlabJobInput & { readonly layer: string; readonly as: LayerPart };

/** The data's own bytes are had even where what is inside them is too much for a decoder. */
const NOTHING_INSIDE = { ...PEEL_LIMITS, maxOutputBytes: 0 };

/** What one layer of the only record of a slab holds; `undefined` where it has no such layer, or the layer no such thing. */
export function dataJob(slab: DataJobInput): JobOutput {
  const data = dataOf(slab.content, readSlabRecord(slab, 0).record);
  const limits = slab.layer === '0' ? NOTHING_INSIDE : PEEL_LIMITS;
  const outermost = data && peelRecordData(data, { ...peelOptionsOf(slab.plan, slab.first), limits });
  const bytes = outermost && layerContentOf(outermost, slab.layer, slab.as);
  if (bytes === undefined) return { output: undefined };
  const output = new Uint8Array(bytes);
  return { output, transfer: [output.buffer] };
}

export type DecodeJobInput = { readonly bytes: Uint8Array };

/** The layers of bare bytes, as JSON text. */
export function decodeJob({ bytes }: DecodeJobInput): JobOutput {
  const layers = layerViewOf(peel(bytes, { inflaters: nodeInflaters, limits: PEEL_LIMITS }));
  const output = new TextEncoder().encode(JSON.stringify({ layers }));
  return { output, transfer: [output.buffer] };
}
