import { type Decoder, refuse } from '../decoder.ts';

const NOT_EMPTY = refuse('not-empty', 'Not empty: there are bytes.');

/** Nothing at all: a record may carry no data. */
export const empty: Decoder = {
  name: 'empty',
  automatic: true,
  firstBytes: [],
  fallback: true,
  decode(bytes) {
    if (bytes.length > 0) return NOT_EMPTY;
    const decoded = {
      status: 'ok',
      confidence: 'certain',
      output: { kind: 'value', value: { kind: 'empty' } },
    } as const;
    return { kind: 'decoded', decoded };
  },
};
