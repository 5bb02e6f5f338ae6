import { JsonDocument } from '../../bytes/json-document.ts';
import { skipJsonSpace } from '../../bytes/json-lexemes.ts';
import type { JsonScan, JsonTape } from '../../bytes/json-tape.ts';
import { type DecodeAnswer, type Decoded, type Decoder, refuse } from '../decoder.ts';
import { envelopeOf, hasEnvelopeKeys } from '../envelopes.ts';
import type { LayerNote } from '../layer.ts';
import type { PeelLimits } from '../limits.ts';
import { type JsonValueScan, scanJsonValue } from '../read-json-value.ts';
import { refuseJson } from './json-refusal.ts';

const EMPTY = refuse('empty', 'Not JSON: there are no bytes.');
const NO_START = refuse('magic', 'Not JSON: no value can begin like this.');

const STARTS = new Uint8Array(256);
const FIRST_BYTES = Array.from('{["-0123456789tfn', (char) => char.charCodeAt(0));
for (const byte of FIRST_BYTES) STARTS[byte] = 1;

// By far the most common answer, and one object a row is what a table of 10,000 rows would notice.
const PLAIN: DecodeAnswer = { kind: 'decoded', decoded: jsonDecoded('ok', 'certain', 0) };

/** One JSON value by RFC 8259, checked on its bytes. Nothing is converted, so every number and key stays as sent. */
export const json: Decoder = {
  name: 'JSON',
  automatic: true,
  // White space and a byte order mark may stand before the value.
  firstBytes: [...FIRST_BYTES, 0x20, 0x09, 0x0a, 0x0d, 0xef],
  decode(bytes, { tape, limits }) {
    if (bytes.length === 0) return EMPTY;
    const bom = bytes[0] === 0xef;
    if (!bom && STARTS[bytes[0] as number] !== 1 && !startsBehindSpace(bytes)) return NO_START;
    const result = scanJsonValue(bytes, tape, limits);
    if (bom && result.start === 0) return NO_START;
    return result.scan.ok ? accept(bytes, result, result.scan, tape) : decline(bytes, result, limits);
  },
};

function startsBehindSpace(bytes: Uint8Array): boolean {
  return STARTS[bytes[skipJsonSpace(bytes, 0)] ?? 0] === 1;
}

/** Brackets and quotes promise JSON. A bare number or word may just as well be text. */
function isBracketOrQuote(byte: number | undefined): boolean {
  return byte === 0x7b || byte === 0x5b || byte === 0x22;
}

function accept(
  bytes: Uint8Array,
  { start, invalid }: JsonValueScan,
  { end, lossyNumbers }: Extract<JsonScan, { ok: true }>,
  tape: JsonTape,
): DecodeAnswer {
  const as = hasEnvelopeKeys(bytes, tape)
    ? envelopeOf(new JsonDocument(bytes, tape, end, lossyNumbers))?.name
    : undefined;
  const sure = isBracketOrQuote(bytes[skipJsonSpace(bytes, start)]);
  if (as === undefined && sure && lossyNumbers === 0 && start === 0 && invalid === undefined) return PLAIN;
  const notes: LayerNote[] = [];
  if (start > 0) notes.push({ code: 'byte-order-mark', message: 'A UTF-8 byte order mark stands before the value.' });
  if (invalid !== undefined) {
    const bytesWord = invalid.count === 1 ? '1 byte is' : `${invalid.count} bytes are`;
    const message = `${bytesWord} not valid UTF-8, the first at offset ${invalid.first}. They are kept as they are.`;
    notes.push({ code: 'utf8', message });
  }
  const status = invalid === undefined ? 'ok' : 'partial';
  const decoded = jsonDecoded(status, sure ? 'certain' : 'heuristic', lossyNumbers, notes);
  return { kind: 'decoded', decoded: as === undefined ? decoded : { ...decoded, as } };
}

/** A limit is no fault of the bytes: what was read up to there counts, as long as they promise to be JSON at all. */
function decline(bytes: Uint8Array, { scan, start }: JsonValueScan, limits: PeelLimits): DecodeAnswer {
  if (scan.ok) return NO_START;
  const claimed = isBracketOrQuote(bytes[skipJsonSpace(bytes, start)]);
  if (!claimed || (scan.code !== 'depth' && scan.code !== 'tokens')) return refuseJson(bytes, scan, claimed);
  const limit = scan.code === 'depth' ? `${limits.maxDepth} levels deep` : `${limits.maxTokens} values long`;
  const message = `limit:${scan.code}: more than ${limit} at offset ${scan.offset}. What follows was not checked.`;
  return {
    kind: 'decoded',
    decoded: jsonDecoded('partial', 'heuristic', 0, [{ code: `limit:${scan.code}`, message }]),
  };
}

function jsonDecoded(
  status: Decoded['status'],
  confidence: Decoded['confidence'],
  lossyNumbers: number,
  notes?: readonly LayerNote[],
): Decoded {
  const output = { kind: 'value', value: { kind: 'json', lossyNumbers } } as const;
  return { status, confidence, ...(notes?.length ? { notes } : {}), output };
}
