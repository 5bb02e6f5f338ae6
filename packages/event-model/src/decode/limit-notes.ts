import type { LayerNote } from './layer.ts';

/** What came out is kept, but would be one layer too many. */
export function layersNote(reached: string): LayerNote {
  return {
    code: 'limit:layers',
    message: `limit:layers: ${reached}. What came out is kept and not opened further.`,
  };
}

/** Some parts are not layers. */
export function partsNote(shown: number, total: number, noun: string): LayerNote {
  return { code: 'limit:parts', message: `limit:parts: the first ${shown} of ${total} ${noun} are shown.` };
}
