import { decodeBase64 } from '../../bytes/base64.ts';
import { type Decoder, refuse } from '../decoder.ts';

/** Short words are base64 by accident too often. */
const MIN_LENGTH = 16;

const TOO_SHORT = refuse('length', `Not base64 text: fewer than ${MIN_LENGTH} characters.`);
const NOT_BASE64 = refuse('character', 'Not base64 text: other characters than those of base64.');
const NOT_WHOLE = refuse('length', 'Not base64 text: its length or its padding is not that of base64.');
const NOT_RECOGNISED = refuse(
  'not-recognised',
  'Not taken as base64 text: it would decode, but to nothing that is recognised. Choose it by hand if you know better.',
);

/**
 * Text that is base64 of something else: a producer encoded twice. Many plain words are valid base64, so by itself it is
 * taken only when a format claims what is inside.
 */
export const base64Text: Decoder = {
  name: 'base64-text',
  automatic: true,
  firstBytes: Array.from({ length: 256 }, (_, byte) => byte).filter(isBase64),
  decode(bytes, { forced, recognises }) {
    if (!forced && bytes.length < MIN_LENGTH) return TOO_SHORT;
    if (!forced && !beginsLikeBase64(bytes)) return NOT_BASE64;
    const result = decodeBase64(bytes);
    if (result.variant === 'invalid') return result.reason === 'character' ? NOT_BASE64 : NOT_WHOLE;
    if (result.bytes.length === 0) return TOO_SHORT;
    const { bytes: output, deviations } = result;
    if (!forced && deviations.some((deviation) => deviation === 'missing-padding' || deviation === 'non-canonical')) {
      return NOT_WHOLE;
    }
    if (!forced && !recognises(output)) return NOT_RECOGNISED;
    const variant = deviations.length === 0 ? 'strict' : deviations.join(', ');
    return {
      kind: 'decoded',
      decoded: {
        status: 'ok',
        confidence: 'heuristic',
        facts: [['variant', variant]],
        output: { kind: 'bytes', bytes: output },
      },
    };
  },
};

/** Looks at the first characters only, so that ordinary text is turned away at once. */
function beginsLikeBase64(bytes: Uint8Array): boolean {
  for (let i = 0; i < MIN_LENGTH; i++) {
    if (!isBase64(bytes[i] as number)) return false;
  }
  return true;
}

function isBase64(byte: number): boolean {
  const letter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
  const digit = byte >= 0x30 && byte <= 0x39;
  const sign = byte === 0x2b || byte === 0x2f || byte === 0x2d || byte === 0x5f || byte === 0x3d;
  return letter || digit || sign;
}
