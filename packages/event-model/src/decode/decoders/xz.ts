import { hasBytesAt } from '../../bytes/ascii.ts';
import { type Decoder, refuse } from '../decoder.ts';

const MAGIC = Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00);
const NO_MAGIC = refuse('magic', 'Not xz: no fd 37 7a 58 5a 00 at the start.');
const CLOSED = {
  code: 'not-opened',
  message: 'xz is named and not opened: it asks for much memory. Save the bytes and open them with xz.',
};

/** xz, named only. */
export const xz: Decoder = {
  name: 'xz',
  automatic: true,
  firstBytes: [0xfd],
  decode(bytes) {
    if (!hasBytesAt(bytes, 0, MAGIC)) return NO_MAGIC;
    const output = { kind: 'value', value: { kind: 'binary' } } as const;
    return { kind: 'decoded', decoded: { status: 'ok', confidence: 'certain', notes: [CLOSED], output } };
  },
};
