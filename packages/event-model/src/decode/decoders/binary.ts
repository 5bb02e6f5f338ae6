import { type Decoder, refuse } from '../decoder.ts';
import { knownMagicOf } from './known-magic.ts';

const EMPTY = refuse('empty', 'Not binary: there are no bytes.');
const PLAIN = {
  kind: 'decoded',
  decoded: { status: 'ok', confidence: 'heuristic', output: { kind: 'value', value: { kind: 'binary' } } },
} as const;

/** Whatever no format claims, shown as hex. Names what the first bytes look like when that format is not opened here. */
export const binary: Decoder = {
  name: 'binary',
  automatic: true,
  fallback: true,
  decode(bytes) {
    if (bytes.length === 0) return EMPTY;
    const name = knownMagicOf(bytes);
    if (name === undefined) return PLAIN;
    const message = `It begins like ${name}. That format is not opened here: the bytes are shown as they are.`;
    return {
      kind: 'decoded',
      decoded: { ...PLAIN.decoded, facts: [['looks like', name]], notes: [{ code: 'not-opened', message }] },
    };
  },
};
