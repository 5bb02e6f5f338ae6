import { type Base64Result, type Base64Variant, decodeBase64 } from '../bytes/base64.ts';
import { utf8Bytes, utf8Text } from '../bytes/utf8.ts';
import type { Layer, LayerNote } from './layer.ts';

const BACKSLASH = 0x5c;

/** The layer that every record has: its `data` as base64. Without its child, which {@link Layer.children} gets later. */
export function outermostLayer(text: Uint8Array): Layer {
  const result = decodeBase64(text.includes(BACKSLASH) ? unescaped(text) : text);
  const common = {
    decoder: 'base64',
    inputLength: text.length,
    trailingLength: 0,
    refusals: [],
    children: [],
  } as const;
  if (result.variant === 'invalid') {
    const note = { code: `base64-${result.reason}`, message: troubleOf(result) };
    // The text as it stands in the event is all there is to show.
    return {
      ...common,
      status: 'error',
      confidence: 'certain',
      notes: [note],
      facts: [['variant', 'invalid']],
      bytes: text,
    };
  }
  const { deviations, bytes } = result;
  return {
    ...common,
    status: 'ok',
    confidence: 'certain',
    notes: deviations.map(noteOf),
    outputLength: bytes.length,
    bytes,
    facts: [['variant', deviations.length === 0 ? 'strict' : deviations.join(', ')]],
  };
}

/** JSON allows escapes in any string (PHP writes `\/`), and base64 must be read behind them. */
function unescaped(text: Uint8Array): Uint8Array {
  try {
    return utf8Bytes(JSON.parse(`"${utf8Text(text)}"`) as string);
  } catch {
    // Not the inside of a JSON string: the backslash then is what is wrong with the base64.
    return text;
  }
}

const DEVIATIONS: Record<Base64Variant, string> = {
  strict: '',
  'url-safe': 'The base64 uses the URL-safe alphabet (- and _). Lambda sends the standard one.',
  whitespace: 'The base64 holds white space. It was skipped.',
  'missing-padding': 'The padding (=) of the base64 is missing. The data is complete without it.',
  'non-canonical': 'The last character of the base64 carries bits that no byte takes. They were ignored.',
};

function noteOf(variant: Base64Variant): LayerNote {
  return { code: `base64-${variant}`, message: DEVIATIONS[variant] };
}

function troubleOf({ reason, offset }: Extract<Base64Result, { variant: 'invalid' }>): string {
  const what = {
    character: `a character that is not base64 stands at offset ${offset}`,
    length: `one character too many, at offset ${offset}`,
    padding: `too much padding (=), from offset ${offset}`,
    'data-after-padding': `more data follows the padding, at offset ${offset}`,
  }[reason];
  return `The data is not base64: ${what}. The text is kept as it was sent.`;
}
