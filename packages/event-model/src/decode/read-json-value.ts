import { JsonDocument, readJson } from '../bytes/json-document.ts';
import { scanJson } from '../bytes/json-scan.ts';
import { createJsonTape, type JsonRefusal, type JsonScan, type JsonTape } from '../bytes/json-tape.ts';
import { utf8SequenceEnd } from '../bytes/utf8.ts';
import { DEFAULT_PEEL_LIMITS } from './limits.ts';

/** A scan that forgives what a person would: a byte order mark in front, and bytes in strings that are not UTF-8. */
export type JsonValueScan = {
  readonly scan: JsonScan;
  /** 3 behind a UTF-8 byte order mark, else 0. */
  readonly start: number;
  /** Bytes that are not UTF-8, when the value is JSON but for them. */
  readonly invalid?: { readonly count: number; readonly first: number };
};

/** Scans a layer's bytes as JSON and says what had to be forgiven. Offsets on the tape are those of `bytes`. */
export function scanJsonValue(
  bytes: Uint8Array,
  tape: JsonTape,
  limits: { readonly maxDepth: number; readonly maxTokens: number },
): JsonValueScan {
  const start = hasByteOrderMark(bytes) ? 3 : 0;
  const options = { start, maxDepth: limits.maxDepth, maxTokens: limits.maxTokens };
  const scan = scanJson(bytes, tape, options);
  if (scan.ok || scan.code !== 'utf8') return { scan, start };
  const masked = maskInvalidUtf8(bytes);
  const again = scanJson(masked.bytes, tape, options);
  return again.ok ? { scan: again, start, invalid: masked.invalid } : { scan: again, start };
}

/**
 * The value of a layer that the JSON decoder took, to walk without converting it. Use this and not `readJson`: it reads
 * behind a byte order mark and through bytes that are not UTF-8, as the decoder did. Such bytes read as U+FFFD in `text`
 * and `source`, and exactly in `stringBytes`.
 *
 * @param tape scratch space to reuse; without it the document owns a new one
 * @example readJsonLayer(layer.bytes) // a JsonDocument
 */
export function readJsonLayer(
  bytes: Uint8Array,
  limits: { readonly maxDepth: number; readonly maxTokens: number } = DEFAULT_PEEL_LIMITS,
  tape: JsonTape = createJsonTape(),
): JsonDocument | JsonRefusal {
  const { scan } = scanJsonValue(bytes, tape, limits);
  return scan.ok ? new JsonDocument(bytes, tape, scan.end, scan.lossyNumbers) : scan;
}

/** A tree's notation nests deeper than the value it stands for: marks are objects with lists. */
const TREE_DEPTH_FACTOR = 4;

/**
 * The text of a `tree` value, to walk like JSON. The marks in it (`$hex`, `$entry`, ...) are told in this folder's README.
 *
 * @example readTree(layer.value.text) // a JsonDocument
 */
export function readTree(text: Uint8Array, tape: JsonTape = createJsonTape()): JsonDocument | JsonRefusal {
  const { maxDepth, maxTokens } = DEFAULT_PEEL_LIMITS;
  const limits = { maxDepth: TREE_DEPTH_FACTOR * maxDepth, maxTokens: TREE_DEPTH_FACTOR * maxTokens };
  return readJson(text, limits, tape);
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** A copy with a question mark for each byte that is not UTF-8: one byte for one, so that every offset stays. */
function maskInvalidUtf8(bytes: Uint8Array): { bytes: Uint8Array; invalid: { count: number; first: number } } {
  const masked = bytes.slice();
  let count = 0;
  let first = -1;
  for (let at = 0; at < bytes.length; ) {
    const next = utf8SequenceEnd(bytes, at);
    if (next >= 0 && next <= bytes.length) {
      at = next;
      continue;
    }
    if (count++ === 0) first = at;
    masked[at++] = 0x3f;
  }
  return { bytes: masked, invalid: { count, first } };
}
