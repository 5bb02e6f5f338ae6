import { type Base64Result, type Base64Variant, decodeBase64 } from '../bytes/base64.ts';
import { utf8Bytes, utf8Text } from '../bytes/utf8.ts';
import type { Layer, LayerDraft, LayerNote } from './layer.ts';

const BACKSLASH = 0x5c;

/** The layer that every record has: its `data` as base64. `children` becomes its list, for the caller to fill. */
export function outermostLayer(text: Uint8Array, children: readonly Layer[]): Layer {
  const result = decodeData(text);
  const layer: LayerDraft = {
    decoder: 'base64',
    status: 'ok',
    confidence: 'certain',
    notes: [],
    input: text,
    inputLength: text.length,
    trailingLength: 0,
    facts: [['variant', result.variant]],
    refusals: [],
    children,
  };
  if (result.variant === 'invalid') {
    layer.status = 'error';
    layer.notes = [{ code: `base64-${result.reason}`, message: troubleOf(result) }];
    // The text as it stands in the event is all there is to show.
    layer.bytes = text;
    return layer;
  }
  if (result.deviations.length > 0) {
    layer.notes = result.deviations.map(noteOf);
    layer.facts = [['variant', result.deviations.join(', ')]];
  }
  layer.outputLength = result.bytes.length;
  layer.bytes = result.bytes;
  return layer;
}

/** JSON allows escapes in any string (PHP writes `\/`). They are looked for only where the text does not decode as it is. */
function decodeData(text: Uint8Array): Base64Result {
  const result = decodeBase64(text);
  if (result.variant !== 'invalid' || text[result.offset] !== BACKSLASH) return result;
  const unescaped = unescapedText(text);
  const again = unescaped === undefined ? result : decodeBase64(unescaped);
  // An offset must point into the text as it was sent, so a second failure counts as the first.
  return again.variant === 'invalid' ? result : again;
}

function unescapedText(text: Uint8Array): Uint8Array | undefined {
  try {
    return utf8Bytes(JSON.parse(`"${utf8Text(text)}"`) as string);
  } catch {
    // Not the inside of a JSON string: the backslash is then simply what is wrong with the base64.
    return undefined;
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
